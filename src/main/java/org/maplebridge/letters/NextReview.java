package org.maplebridge.letters;

import org.maplebridge.calendar.Limit;
import org.maplebridge.petition.Petition;

/** Whom the petitioner may ask next to review what a letter tells him, and how long (Reg. art. 35, 36). */
public interface NextReview {

    /** @param limit from the day on which the letter is served */
    record Right(String unitCode, Limit limit) {}

    /**
     * The review of what the letter decides.
     *
     * @param kind one that can be reviewed, see {@link LetterKind#reviewed()}
     * @param unitCode the unit that decided
     */
    Right after(LetterKind kind, Petition petition, String unitCode);
}
