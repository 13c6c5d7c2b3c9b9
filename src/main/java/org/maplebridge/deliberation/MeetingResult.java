package org.maplebridge.deliberation;

/** What became of a meeting that was convened. */
enum MeetingResult {
    HELD("已经召开"),
    POSTPONED("没有开成，改期");

    private final String label;

    MeetingResult(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
