package org.maplebridge.statistics;

import java.util.EnumSet;
import java.util.Set;

/** What is counted. */
enum Measure {
    FILED,
    RESOLVED,
    ESCALATED_DEADLINE,
    ESCALATED_DECISION,
    RETURNED,
    WITHDRAWN,
    RATED,
    /** Rated, and not as dissatisfied with the unit. */
    SATISFIED,
    OVERDUE_AT_TOP,
    ASSIGNED,
    TRANSFERRED,
    URGED,
    SUPERVISED,
    /** Resolved after its limit at the top, or the law's. */
    RESOLVED_LATE,
    /** The reply was taken back, and it is handled again. */
    REDONE,
    /** A called department signed, reported in, was silent. */
    WHISTLE_SIGNED,
    WHISTLE_REPORTED,
    WHISTLE_SILENT,
    BACKLOG_ENTERED,
    BACKLOG_SETTLED;

    /** What the flow of the contract tells; the rest belongs to the yearly report and the dashboard. */
    static final Set<Measure> OF_THE_FLOW = EnumSet.range(FILED, OVERDUE_AT_TOP);
}
