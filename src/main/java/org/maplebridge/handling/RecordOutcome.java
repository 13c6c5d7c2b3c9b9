package org.maplebridge.handling;

import java.util.Map;
import org.maplebridge.letters.IssueLetter;
import org.maplebridge.letters.LetterKind;
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
    private final IssueLetter issueLetter;
    private final Acts acts;

    RecordOutcome(
            Petitions petitions,
            Units units,
            Recusal recusal,
            LimitClockwork clocks,
            IssueLetter issueLetter,
            Acts acts) {
        this.petitions = petitions;
        this.units = units;
        this.recusal = recusal;
        this.clocks = clocks;
        this.issueLetter = issueLetter;
        this.acts = acts;
    }

    public Outcome record(String receiptNumber, String handler, OutcomeForm form) {
        Petition petition = petitions.get(receiptNumber);
        Act act = acts.by(handler);
        Outcome outcome = form.checkedOutcome();
        switch (outcome) {
            case SOLVED -> {
                petition.solved(act, form.checkedReply());
                issueLetter.issue(receiptNumber, LetterKind.OPINION, Map.of("opinion", petition.reply()), act);
                clocks.stopAll(receiptNumber, ClockState.MET);
            }
            case HAND_UP -> {
                requireParent(petition);
                petition.handedUp(act, form.checkedReason().name(), form.checkedNote());
                clocks.stop(receiptNumber, ClockKind.LEVEL_LIMIT, ClockState.MET);
            }
            case SUPPLEMENT -> {
                form.checkedNote();
                requireTimeLeft(receiptNumber);
                clocks.pause(receiptNumber, ClockKind.LEVEL_LIMIT, outcome.name());
            }
            case RETURN -> {
                petition.returned(act, form.checkedNote());
                clocks.stop(receiptNumber, ClockKind.LEVEL_LIMIT, ClockState.CANCELLED);
            }
            case ACCOMPANY -> form.checkedAccompaniment();
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
        petition.materialRequested(acts.by(handler), what, schedule.dueAt());
        return schedule;
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
