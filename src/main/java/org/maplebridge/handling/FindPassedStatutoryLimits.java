package org.maplebridge.handling;

import java.util.List;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.LimitClockwork;
import org.springframework.stereotype.Service;

/** The statutory limits (Reg. art. 34) that passed and are not yet recorded as exceeded. */
@Service
public class FindPassedStatutoryLimits {

    private final LimitClockwork clocks;

    FindPassedStatutoryLimits(LimitClockwork clocks) {
        this.clocks = clocks;
    }

    /** The receipt numbers of their petitions, in the order in which the limits began. */
    public List<String> find() {
        return clocks.passed(ClockKind.STATUTORY_LIMIT);
    }
}
