package org.maplebridge.cohandling;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;

/** A limit of a called department passed: the first time its head hears of it, afterwards the supervisor. */
@Service
public class RecordDepartmentSilence {

    private final Petitions petitions;
    private final Whistles whistles;
    private final LimitClockwork clocks;
    private final Units units;
    private final Clock time;

    RecordDepartmentSilence(Petitions petitions, Whistles whistles, LimitClockwork clocks, Units units, Clock time) {
        this.petitions = petitions;
        this.whistles = whistles;
        this.clocks = clocks;
        this.units = units;
        this.time = time;
    }

    /** Who is to hear of it; nobody when the step was taken in time. */
    public Silence record(String receiptNumber, String department) {
        Petition petition = petitions.get(receiptNumber);
        Optional<Whistle> whistle = whistles.openCalling(receiptNumber, department);
        List<ReportInStep> missed = Arrays.stream(ReportInStep.values())
                .filter(step -> clocks.exceed(receiptNumber, step.clock(), department))
                .toList();
        if (missed.isEmpty() || whistle.isEmpty()) {
            return Silence.NONE;
        }
        Whistle.Call call = ReportIn.callOf(whistle.get(), department);
        Silence silence = call.silences() == 0 ? Silence.HEAD : Silence.SUPERVISOR;
        whistles.silent(call.id(), call.silences() + 1);
        Place place = new Place(units.get(department).level(), department);
        for (ReportInStep step : missed) {
            petition.noted(
                    new Act(Act.SYSTEM, time.instant()),
                    place,
                    EventKind.WHISTLE_SILENT,
                    silence.name(),
                    step.clock().label());
        }
        return silence;
    }
}
