package org.maplebridge.serving;

import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.limits.Schedule;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.Units;
import org.springframework.stereotype.Service;

/** The time to serve runs from the decision on. */
@Service
public class StartServing {

    private final LimitClockwork clocks;
    private final Units units;

    StartServing(LimitClockwork clocks, Units units) {
        this.clocks = clocks;
        this.units = units;
    }

    public Schedule start(String receiptNumber, String unitCode, LevelLimit limit) {
        Unit unit = units.get(unitCode);
        return clocks.start(receiptNumber, ClockKind.SERVING, limit, unit.code(), unit.level());
    }
}
