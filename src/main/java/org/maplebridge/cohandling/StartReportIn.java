package org.maplebridge.cohandling;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;

/** The limits of a called department begin to run, all from the whistle. */
@Service
public class StartReportIn {

    private final Petitions petitions;
    private final Whistles whistles;
    private final LimitClockwork clocks;
    private final Units units;

    StartReportIn(Petitions petitions, Whistles whistles, LimitClockwork clocks, Units units) {
        this.petitions = petitions;
        this.whistles = whistles;
        this.clocks = clocks;
        this.units = units;
    }

    /** When each step is due. */
    public Map<ReportInStep, Instant> start(
            String receiptNumber, String department, Map<ReportInStep, LevelLimit> limits) {
        petitions.lock(receiptNumber);
        Whistle whistle = whistles.openCalling(receiptNumber, department).orElseThrow();
        Map<ReportInStep, Instant> due = new EnumMap<>(ReportInStep.class);
        limits.forEach((step, limit) -> due.put(
                step,
                clocks.start(
                                receiptNumber,
                                step.clock(),
                                department,
                                limit,
                                department,
                                units.get(department).level(),
                                whistle.blownAt())
                        .dueAt()));
        return due;
    }
}
