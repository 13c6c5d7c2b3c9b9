package org.maplebridge.replay;

/**
 * What people did at a level, and how long it took them.
 *
 * @param level level of the unit
 * @param days working days from the arrival to the act; 0.5 is the middle of the first
 */
record Habit(String level, Act act, double days) {

    /** How the work at a level ended. */
    enum Act {
        SOLVED,
        HANDED_UP,
        /** Nobody acted while there was time. */
        SILENT
    }
}
