package org.maplebridge.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Review and re-review of a reply (Reg. art. 35, 36), as far as a petition's pages show and ask for them. */
public interface Appeals {

    /** What the petitioner may still ask for. */
    enum Stand {
        /** Nothing that can be reviewed was said yet. */
        NONE,
        REVIEW,
        RE_REVIEW,
        RUNNING,
        REVIEW_PASSED,
        RE_REVIEW_PASSED,
        GIVEN_UP,
        /** No claim was made: suggestions, information and reports get answers that are not reviewed (Reg. art. 29, 30). */
        NOT_REVIEWED,
        FINAL;

        /** Whether a review can be asked for now. */
        public boolean open() {
            return this == REVIEW || this == RE_REVIEW;
        }
    }

    /**
     * The next right of the petitioner.
     *
     * @param lastDay last day on which it can be used, or could be; null where there is none, and while what was decided
     *     is not served yet
     * @param provisional whether the day may still move with the notice for that year
     */
    record Right(Stand stand, LocalDate lastDay, boolean provisional) {}

    /**
     * A review that was asked for, with its decision once there is one.
     *
     * @param opinion what now holds, or what is to be done anew; null where the reply is upheld
     */
    record ReviewEntry(
            String stage,
            String stageLabel,
            String unitCode,
            Instant askedAt,
            String reason,
            boolean overdue,
            String decision,
            String decisionLabel,
            String facts,
            String reasons,
            String legalBasis,
            String opinion,
            Instant endedAt) {}

    Right right(Petition petition);

    /** Asks for the review that can be asked for now; refuses with the article where none can. */
    void ask(String receiptNumber, String actor, String reason);

    /** The reply was taken back by the level above: reviews of it are past, and nothing waits for another. */
    void reopened(Petition petition);

    /** The petition's reviews in their order. */
    List<ReviewEntry> reviews(Petition petition);
}
