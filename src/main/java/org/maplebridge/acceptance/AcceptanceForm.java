package org.maplebridge.acceptance;

import java.util.ArrayList;
import java.util.List;
import org.maplebridge.petition.Colour;
import org.maplebridge.petition.CorrectMatter;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Procedure;
import org.maplebridge.petition.Purpose;
import org.maplebridge.petition.Way;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.OneOf;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;

/**
 * What a registrar filled in, unchecked.
 *
 * @param decision one of {@link AcceptanceDecision}
 * @param purpose corrected, or null; so are way and procedure
 * @param colour the same, or {@code WISH}: a blue matter that is a small wish
 * @param correction of place and category
 * @param finalNumber number of the matter that was decided for good and is raised again
 * @param note reasons: of a correction, a refusal or a referral
 */
public record AcceptanceForm(
        String decision,
        String purpose,
        String way,
        String procedure,
        String colour,
        String petitionerName,
        String petitionerPhone,
        CorrectMatter.Correction correction,
        String note,
        String rights,
        String finalNumber,
        String referTo,
        String referName) {

    private static final String WISH = "WISH";
    private static final int LONGEST = 2000;
    private static final int LONGEST_NAME = 60;

    /** The form with every field known to be what it should be. */
    record Checked(
            AcceptanceDecision decision,
            Purpose purpose,
            Way way,
            Procedure procedure,
            Colour colour,
            boolean wish,
            CompetentBody body) {

        /** Whether anything differs from what the rules proposed. */
        boolean corrects(Petition petition) {
            return purpose != petition.matter().purpose()
                    || way != petition.way()
                    || procedure != petition.procedure()
                    || colour != petition.colour();
        }

        String triage() {
            return String.join("、", purpose.label(), way.label(), procedure.label(), colour.label());
        }
    }

    Checked checked(Petition petition) {
        List<FieldError> errors = new ArrayList<>();
        AcceptanceDecision chosen = choice(errors, "decision", AcceptanceDecision.class, decision, null);
        CompetentBody body = chosen == AcceptanceDecision.REFER
                ? choice(errors, "referTo", CompetentBody.class, referTo, null)
                : null;
        boolean wish = WISH.equals(colour);
        Purpose found = choice(
                errors, "purpose", Purpose.class, purpose, petition.matter().purpose());
        if (wish && (found == Purpose.REPORT || !petition.matter().accused().isEmpty() || petition.secret())) {
            errors.add(new FieldError("#/colour", "no-wish"));
        }
        Checked checked = new Checked(
                chosen,
                found,
                choice(errors, "way", Way.class, way, petition.way()),
                choice(errors, "procedure", Procedure.class, procedure, petition.procedure()),
                wish ? Colour.BLUE : choice(errors, "colour", Colour.class, colour, petition.colour()),
                wish,
                body);
        boolean reasoned = chosen != AcceptanceDecision.ACCEPT || checked.corrects(petition) || correction.any();
        PlainText.check(errors, "#/note", note, LONGEST, reasoned);
        PlainText.check(errors, "#/rights", rights, LONGEST, chosen == AcceptanceDecision.REFUSE);
        PlainText.check(errors, "#/referName", referName, LONGEST_NAME, body == CompetentBody.OTHER_BODY);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return checked;
    }

    private static <E extends Enum<E>> E choice(
            List<FieldError> errors, String field, Class<E> type, String given, E otherwise) {
        if ((given == null || given.isBlank()) && otherwise != null) {
            return otherwise;
        }
        return OneOf.chosen(errors, "#/" + field, given, List.of(type.getEnumConstants()), Enum::name);
    }
}
