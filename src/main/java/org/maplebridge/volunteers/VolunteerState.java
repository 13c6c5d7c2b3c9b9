package org.maplebridge.volunteers;

/** Where a registration stands. */
enum VolunteerState {
    REGISTERED("待确认"),
    CONFIRMED("已确认"),
    REFUSED("未通过"),
    ENDED("已退出");

    private final String label;

    VolunteerState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
