package org.maplebridge.petition;

/** What counts against a unit in the list of a supervisor. */
public enum Setback {
    /** Its reply was taken back, by a review or by the level above, and the matter is handled again (Reg. art. 35, 36). */
    REDONE,
    /** A petitioner was dissatisfied with it (Reg. art. 21). */
    DISSATISFIED,
    /** It was called (吹哨) and did not report in by its limit. */
    SILENT
}
