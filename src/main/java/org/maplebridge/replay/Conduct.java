package org.maplebridge.replay;

/** What people do in a rehearsal, on both sides alike. */
enum Conduct {
    /** What they did with the very petition, else what they did with others at the level, else an assumption. */
    AS_OBSERVED("按实际办理习惯"),
    /** Nobody does anything: only limits move petitions. */
    NOBODY("无人办理，只看时限");

    private final String label;

    Conduct(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
