package org.maplebridge.urgency;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/**
 * The first unit tells those above what happened and what it did about it (Reg. art. 25); late as well as in time. Refuses a
 * report that lacks either.
 */
@Service
public class ReportUrgentMatter {

    private static final int LONGEST = 2000;

    private final Petitions petitions;
    private final LimitClockwork clocks;
    private final Units units;
    private final Clock time;

    ReportUrgentMatter(Petitions petitions, LimitClockwork clocks, Units units, Clock time) {
        this.petitions = petitions;
        this.clocks = clocks;
        this.units = units;
        this.time = time;
    }

    public void report(String receiptNumber, String unitCode, String by, String situation, String measures) {
        List<FieldError> errors = new ArrayList<>();
        PlainText.check(errors, "#/situation", situation, LONGEST, true);
        PlainText.check(errors, "#/measures", measures, LONGEST, true);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        Petition petition = petitions.get(receiptNumber);
        clocks.stop(receiptNumber, ClockKind.URGENT_REPORT, ClockState.MET);
        petition.noted(
                new Act(by, time.instant()),
                new Place(units.get(unitCode).level(), unitCode),
                EventKind.URGENT_REPORTED,
                null,
                "主要情况：" + situation.strip() + "\n已采取的措施：" + measures.strip());
    }
}
