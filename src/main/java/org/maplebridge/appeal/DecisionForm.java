package org.maplebridge.appeal;

import java.util.ArrayList;
import java.util.List;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.OneOf;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;

/**
 * What the reviewing unit filled in, unchecked.
 *
 * @param decision one of {@link Decision}
 * @param opinion what now holds, or what is to be done anew
 * @param note why a hearing is called
 */
public record DecisionForm(
        String decision, String facts, String reasons, String legalBasis, String opinion, String note) {

    private static final int LONGEST = 20_000;
    private static final int LONGEST_NOTE = 2_000;
    private static final String PART = "review-part";

    /** The checked words of a decision. */
    record Texts(String facts, String reasons, String legalBasis, String opinion) {}

    Decision checkedDecision() {
        return OneOf.needed("#/decision", decision, List.of(Decision.values()), Decision::label);
    }

    /** Facts, reasons and legal basis always, the opinion where the reply does not stand (Reg. art. 32, 35). */
    Texts checkedTexts(Decision decided) {
        List<FieldError> errors = new ArrayList<>();
        PlainText.check(errors, "#/facts", facts, LONGEST, PART);
        PlainText.check(errors, "#/reasons", reasons, LONGEST, PART);
        PlainText.check(errors, "#/legalBasis", legalBasis, LONGEST_NOTE, PART);
        boolean upheld = decided == Decision.UPHOLD;
        if (!upheld) {
            PlainText.check(errors, "#/opinion", opinion, LONGEST, PART);
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return new Texts(facts.strip(), reasons.strip(), legalBasis.strip(), upheld ? null : opinion.strip());
    }

    String checkedNote() {
        return PlainText.needed("#/note", note, LONGEST_NOTE);
    }
}
