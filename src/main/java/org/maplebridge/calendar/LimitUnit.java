package org.maplebridge.calendar;

/** What a limit is counted in. */
public enum LimitUnit {
    WORKING_DAYS("个工作日"),
    CALENDAR_DAYS("日"),
    /** Hours inside the working time of working days. */
    WORKING_HOURS("个工作小时"),
    /** Hours of the clock on the wall, day and night. */
    HOURS("小时");

    private final String label;

    LimitUnit(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
