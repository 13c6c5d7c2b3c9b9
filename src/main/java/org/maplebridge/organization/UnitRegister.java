package org.maplebridge.organization;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The units as our tables hold them, and who changed them. */
interface UnitRegister {

    /** Today's units, each after the one it hangs on. */
    List<Unit> current();

    List<Unit> abolished();

    /** Waits for running transactions that refer to these units and keeps new ones off until the end of ours. */
    void lock(Collection<String> codes);

    /** Makes these units, in this order, today's; all others are abolished. */
    void replace(List<Unit> units);

    void record(List<Change> changes, String by, Instant at);

    /** One unit that came (no before), went (no after) or changed. */
    record Change(String unitCode, Unit before, Unit after) {}

    /** Of these units, those in which somebody holds a post. */
    Set<String> staffed(Collection<String> codes);
}
