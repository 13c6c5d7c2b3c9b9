package org.maplebridge.deliberation;

/** Where residents meet. */
public enum MeetingWay {
    YARD("院坝会"),
    ONLINE("线上");

    private final String label;

    MeetingWay(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
