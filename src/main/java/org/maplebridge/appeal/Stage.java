package org.maplebridge.appeal;

import org.maplebridge.limits.ClockKind;

/** Which of the two reviews. The names are steps of the table of appeal limits. */
public enum Stage {
    REVIEW("复查", "第三十五条", ClockKind.REVIEW, true),
    RE_REVIEW("复核", "第三十六条", ClockKind.RE_REVIEW, false);

    private final String label;
    private final String article;
    private final ClockKind clock;
    private final boolean hearingCounts;

    Stage(String label, String article, ClockKind clock, boolean hearingCounts) {
        this.label = label;
        this.article = article;
        this.clock = clock;
        this.hearingCounts = hearingCounts;
    }

    public String label() {
        return label;
    }

    String article() {
        return article;
    }

    /** The limit of the deciding unit. */
    ClockKind clock() {
        return clock;
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
