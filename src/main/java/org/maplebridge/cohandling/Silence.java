package org.maplebridge.cohandling;

/** Who hears of it that a department is silent. */
public enum Silence {
    /** Nothing is missing. */
    NONE,
    /** The first time, the head of the department. */
    HEAD,
    /** From the second time on, the supervisor above. */
    SUPERVISOR
}
