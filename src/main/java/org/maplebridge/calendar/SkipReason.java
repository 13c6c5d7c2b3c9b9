package org.maplebridge.calendar;

/** Why a day was not counted. */
public enum SkipReason {
    WEEKEND("周末"),
    HOLIDAY("节假日"),
    PAUSED("中止计算");

    private final String label;

    SkipReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
