package org.maplebridge.mediation;

import java.util.List;
import org.maplebridge.petition.Dossiers;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PublicWords;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.PlainText;
import org.springframework.stereotype.Component;

/**
 * What a unit writes of a matter for the other side. It may name whom the dispute is with; numbers to call, identity numbers
 * and addresses of the petitioner are found and named as the fault.
 */
@Component
class WordsForOtherSide {

    private static final int LONGEST = 1000;
    private static final String FIELD = "#/otherWords";

    private final Dossiers dossiers;

    WordsForOtherSide(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    void check(List<FieldError> errors, Petition petition, String words, boolean required) {
        PlainText.check(errors, FIELD, words, LONGEST, required);
        List<String> found = PublicWords.numbersAndPlacesIn(words, dossiers.petitionersOf(petition));
        if (!found.isEmpty()) {
            errors.add(new FieldError(FIELD, "personal-data", String.join("、", found)));
        }
    }
}
