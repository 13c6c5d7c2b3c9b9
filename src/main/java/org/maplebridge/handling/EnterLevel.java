package org.maplebridge.handling;

import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.limits.Schedule;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.UnitKind;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Competence;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;

/**
 * Work at a level begins: its limit runs from now, and a level without anybody to do the work is marked at once. What comes
 * before a discipline inspection is secret from then on (Reg. art. 30).
 */
@Service
public class EnterLevel {

    private final Petitions petitions;
    private final LimitClockwork clocks;
    private final FitLevelLimit fitLevelLimit;
    private final Units units;
    private final StaffDirectory staff;
    private final Acts acts;

    EnterLevel(
            Petitions petitions,
            LimitClockwork clocks,
            FitLevelLimit fitLevelLimit,
            Units units,
            StaffDirectory staff,
            Acts acts) {
        this.petitions = petitions;
        this.clocks = clocks;
        this.fitLevelLimit = fitLevelLimit;
        this.units = units;
        this.staff = staff;
        this.acts = acts;
    }

    public Schedule enter(String receiptNumber, LevelLimit decided) {
        Petition petition = petitions.get(receiptNumber);
        LevelLimit limit = fitLevelLimit.fit(petition, decided);
        Place place = petition.place();
        if (units.get(place.unitCode()).kind() == UnitKind.DISCIPLINE_INSPECTION) {
            petition.conceal();
        }
        Schedule schedule = keepsItsClock(petition)
                ? clocks.resume(receiptNumber, ClockKind.LEVEL_LIMIT)
                : clocks.start(receiptNumber, ClockKind.LEVEL_LIMIT, limit, place.unitCode(), place.level());
        boolean attended = staff.hasActive(Role.HANDLER, place.unitCode());
        petition.handling().entered(acts.bySystem(), place, schedule.dueAt(), attended, limit.basis());
        return schedule;
    }

    /** An objection that was not accepted gives no time beyond that of its answer. */
    private boolean keepsItsClock(Petition petition) {
        return petition.route().competence() == Competence.REJECTED
                && clocks.schedule(petition.receiptNumber(), ClockKind.LEVEL_LIMIT)
                        .isPresent();
    }
}
