package org.maplebridge.process.engine;

/** The group of everybody who works in a unit. External systems are not in it. */
public final class StaffGroup {

    public static final String ID = "staff";

    private StaffGroup() {}
}
