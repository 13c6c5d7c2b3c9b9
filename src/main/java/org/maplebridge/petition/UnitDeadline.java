package org.maplebridge.petition;

import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.limits.Schedule;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Petition.Act;
import org.springframework.stereotype.Component;

/**
 * The time that a unit has for one thing about a petition, whether or not it has the petition. That it passed is on record
 * and may raise supervision (Reg. art. 40); the task stays.
 */
@Component
public class UnitDeadline {

    private static final String REASON = "DEADLINE_EXCEEDED";

    private final LimitClockwork clocks;
    private final NoteAtUnit noteAtUnit;
    private final Units units;

    UnitDeadline(LimitClockwork clocks, NoteAtUnit noteAtUnit, Units units) {
        this.clocks = clocks;
        this.noteAtUnit = noteAtUnit;
        this.units = units;
    }

    public Schedule start(String receiptNumber, String unitCode, ClockKind kind, LevelLimit limit) {
        Unit unit = units.get(unitCode);
        return clocks.start(receiptNumber, kind, limit, unit.code(), unit.level());
    }

    public void pass(String receiptNumber, String unitCode, ClockKind kind, EventKind late) {
        if (clocks.exceed(receiptNumber, kind, null)) {
            noteAtUnit.note(receiptNumber, unitCode, Act.SYSTEM, late, REASON, null);
        }
    }
}
