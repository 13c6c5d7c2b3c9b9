package org.maplebridge.statistics;

/** What is counted. */
enum Measure {
    FILED,
    RESOLVED,
    ESCALATED_DEADLINE,
    ESCALATED_DECISION,
    RETURNED,
    WITHDRAWN,
    OVERDUE_AT_TOP,
    ASSIGNED,
    TRANSFERRED,
    URGED,
    SUPERVISED
}
