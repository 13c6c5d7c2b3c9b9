package org.maplebridge.handling;

import org.maplebridge.letters.LetterKind;
import org.maplebridge.petition.Purpose;

/** The table of reply forms as it is deployed now. */
public interface ReplyForms {

    /**
     * How what is no claim is replied to.
     *
     * @param letter what the petitioner gets
     * @param itemised whether each request needs an answer of its own
     */
    record ReplyForm(LetterKind letter, boolean itemised) {

        /** What the law prescribes for claims (Reg. art. 32): no table changes it. */
        static final ReplyForm OF_CLAIMS = new ReplyForm(LetterKind.OPINION, true);
    }

    /** @param purpose any but a claim */
    ReplyForm of(Purpose purpose);
}
