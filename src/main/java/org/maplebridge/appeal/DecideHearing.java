package org.maplebridge.appeal;

import java.time.Clock;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.Petitions;
import org.maplebridge.petition.Procedure;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/**
 * A unit that handles a major or complex matter decides to hear it (Reg. art. 31). Refuses a decision without its reason,
 * a secret matter, which those who are heard would learn of (art. 30), a matter in the simplified procedure, and a second
 * hearing while one is called.
 */
@Service
public class DecideHearing {

    private static final int LONGEST = 2_000;

    private final Petitions petitions;
    private final Hearings hearings;
    private final Units units;
    private final Clock time;

    DecideHearing(Petitions petitions, Hearings hearings, Units units, Clock time) {
        this.petitions = petitions;
        this.hearings = hearings;
        this.units = units;
        this.time = time;
    }

    public void decide(String receiptNumber, String unitCode, String decider, String reason) {
        String said = PlainText.needed("#/note", reason, LONGEST);
        Petition petition = petitions.get(receiptNumber);
        if (petition.secret()) {
            throw Refusal.againstRule("hearing-secret", receiptNumber);
        }
        if (petition.procedure() == Procedure.SIMPLIFIED) {
            throw Refusal.againstRule("hearing-simplified", receiptNumber);
        }
        if (hearings.convened(receiptNumber).isPresent()) {
            throw Refusal.wrongState("hearing-running", receiptNumber);
        }
        petition.notedWhileOpen(
                new Act(decider, time.instant()),
                new Place(units.get(unitCode).level(), unitCode),
                EventKind.HEARING_DECIDED,
                said);
    }
}
