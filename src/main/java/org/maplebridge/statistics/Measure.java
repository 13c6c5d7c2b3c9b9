package org.maplebridge.statistics;

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
    SUPERVISED
}
