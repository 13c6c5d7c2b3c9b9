package org.maplebridge.recheck;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.petition.Dossiers;
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
 * What the level above found: the reply stands and was explained to the petitioner, or the unit handles the matter again.
 * Refuses a finding without words, and whoever gave the reply.
 */
@Service
public class RecordRecheck {

    private static final int LONGEST = 2_000;

    /** What a recheck comes to. */
    public enum Result {
        STANDS,
        REOPEN
    }

    private final Petitions petitions;
    private final Dossiers dossiers;
    private final Rechecks rechecks;
    private final ReopenPetition reopenPetition;
    private final LimitClockwork clocks;
    private final Clock time;

    RecordRecheck(
            Petitions petitions,
            Dossiers dossiers,
            Rechecks rechecks,
            ReopenPetition reopenPetition,
            LimitClockwork clocks,
            Clock time) {
        this.petitions = petitions;
        this.dossiers = dossiers;
        this.rechecks = rechecks;
        this.reopenPetition = reopenPetition;
        this.clocks = clocks;
        this.time = time;
    }

    public void record(String receiptNumber, String actor, String result, String note) {
        Petition petition = petitions.get(receiptNumber);
        boolean reopen = Result.REOPEN.name().equals(result);
        List<FieldError> errors = new ArrayList<>();
        if (!reopen && !Result.STANDS.name().equals(result)) {
            errors.add(new FieldError("#/recheckResult", result == null ? "required" : "not-in-list", "STANDS、REOPEN"));
        }
        PlainText.check(errors, "#/note", note, LONGEST, true);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        if (actor != null && actor.equals(dossiers.repliedBy(petition))) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "recheck-own");
        }
        Place place = rechecks.open(receiptNumber).orElseThrow();
        Act act = new Act(actor == null ? Act.SYSTEM : actor, time.instant());
        clocks.stop(receiptNumber, ClockKind.RECHECK, ClockState.MET);
        rechecks.end(receiptNumber, result, note.strip(), act);
        petition.noted(act, place, EventKind.RECHECKED, result, note.strip());
        if (reopen) {
            reopenPetition.reopen(petition, place, note.strip(), act);
        }
    }
}
