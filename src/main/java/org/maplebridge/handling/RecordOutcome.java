package org.maplebridge.handling;

import java.util.List;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.limits.Schedule;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/** Records what a handler decided at his level; refuses what the level may not do or what lacks its reason. */
@Service
public class RecordOutcome {

    private final Petitions petitions;
    private final Units units;
    private final Recusal recusal;
    private final LimitClockwork clocks;
    private final GiveReply giveReply;
    private final List<AccompanimentRule> rules;
    private final Acts acts;

    RecordOutcome(
            Petitions petitions,
            Units units,
            Recusal recusal,
            LimitClockwork clocks,
            GiveReply giveReply,
            List<AccompanimentRule> rules,
            Acts acts) {
        this.petitions = petitions;
        this.units = units;
        this.recusal = recusal;
        this.clocks = clocks;
        this.giveReply = giveReply;
        this.rules = rules;
        this.acts = acts;
    }

    public Outcome record(String receiptNumber, String handler, OutcomeForm form) {
        Petition petition = petitions.get(receiptNumber);
        Act act = acts.by(handler);
        Outcome outcome = form.checkedOutcome();
        switch (outcome) {
            case SOLVED -> {
                requireNothingNearlyDone(petition);
                giveReply.give(petition, act, form);
                clocks.stopAll(receiptNumber, ClockState.MET);
            }
            case HAND_UP -> {
                requireParent(petition);
                petition.handling().handedUp(act, form.checkedReason().name(), form.checkedNote());
                clocks.stop(receiptNumber, ClockKind.LEVEL_LIMIT, ClockState.MET);
            }
            case SUPPLEMENT -> {
                form.checkedNote();
                requireTimeLeft(receiptNumber);
                clocks.pause(receiptNumber, ClockKind.LEVEL_LIMIT, outcome.name());
            }
            case RETURN -> form.checkedNote();
            case ACCOMPANY -> requireFitting(form.checkedAccompaniment(), petition, handler);
            case DEADLINE_EXCEEDED -> throw new IllegalStateException("not for people");
        }
        return outcome;
    }

    /** The petitioner is asked for material; he has a limit of his own and the level's clock rests. */
    public Schedule requestMaterial(String receiptNumber, String handler, String what, LevelLimit limit) {
        Petition petition = petitions.get(receiptNumber);
        Schedule schedule = clocks.start(
                receiptNumber,
                ClockKind.SUPPLEMENT,
                limit,
                petition.place().unitCode(),
                petition.place().level());
        petition.handling().materialRequested(acts.by(handler), what, schedule.dueAt());
        return schedule;
    }

    private void requireFitting(Accompaniment kind, Petition petition, String handler) {
        rules.stream().filter(rule -> rule.kind() == kind).forEach(rule -> rule.beforeStart(petition, handler));
    }

    /** Nothing is asked where nothing accompanies. */
    private void requireNothingNearlyDone(Petition petition) {
        if (petition.accompaniments() > 0) {
            rules.forEach(rule -> rule.beforeReply(petition));
        }
    }

    /** Where nobody is above, the limit may have passed: waiting for material would stop a clock that runs no more. */
    private void requireTimeLeft(String receiptNumber) {
        if (clocks.schedule(receiptNumber, ClockKind.LEVEL_LIMIT).isEmpty()) {
            throw Refusal.invalid(new FieldError("#/outcome", "limit-passed"));
        }
    }

    private void requireParent(Petition petition) {
        Unit unit = units.get(petition.place().unitCode());
        if (recusal.above(unit, petition).isEmpty()) {
            throw Refusal.invalid(new FieldError("#/outcome", "no-level-above", unit.name()));
        }
    }
}
