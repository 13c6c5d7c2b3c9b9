package org.maplebridge.appeal;

import org.maplebridge.letters.LetterKind;
import org.maplebridge.limits.ClockKind;

/** Which of the two reviews. The names are steps of the table of appeal limits. */
enum Stage {
    REVIEW("复查", ClockKind.REVIEW, LetterKind.REVIEW_DECISION, true),
    RE_REVIEW("复核", ClockKind.RE_REVIEW, LetterKind.RE_REVIEW_DECISION, false);

    private final String label;
    private final ClockKind clock;
    private final LetterKind letter;
    private final boolean hearingCounts;

    Stage(String label, ClockKind clock, LetterKind letter, boolean hearingCounts) {
        this.label = label;
        this.clock = clock;
        this.letter = letter;
        this.hearingCounts = hearingCounts;
    }

    public String label() {
        return label;
    }

    /** The limit of the deciding unit. */
    ClockKind clock() {
        return clock;
    }

    /** What tells the petitioner the decision. */
    LetterKind letter() {
        return letter;
    }

    /** Whether the time of a hearing belongs to the limit: in a re-review it does not (Reg. art. 36). */
    boolean hearingCounts() {
        return hearingCounts;
    }

    /** Step of the table that says how long the petitioner may ask for it. */
    String window() {
        return name() + "_WINDOW";
    }
}
