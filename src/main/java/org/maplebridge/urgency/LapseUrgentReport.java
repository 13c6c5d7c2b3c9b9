package org.maplebridge.urgency;

import java.time.Clock;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;

/** The unit was silent until the end of its time: that is on record and raises supervision (Reg. art. 25, 40). */
@Service
public class LapseUrgentReport {

    private static final String REASON = "DEADLINE_EXCEEDED";

    private final Petitions petitions;
    private final LimitClockwork clocks;
    private final Units units;
    private final Clock time;

    LapseUrgentReport(Petitions petitions, LimitClockwork clocks, Units units, Clock time) {
        this.petitions = petitions;
        this.clocks = clocks;
        this.units = units;
        this.time = time;
    }

    public void lapse(String receiptNumber, String unitCode) {
        if (clocks.exceed(receiptNumber, ClockKind.URGENT_REPORT, null)) {
            petitions
                    .get(receiptNumber)
                    .noted(
                            new Act(Act.SYSTEM, time.instant()),
                            new Place(units.get(unitCode).level(), unitCode),
                            EventKind.URGENT_REPORT_LATE,
                            REASON,
                            null);
        }
    }
}
