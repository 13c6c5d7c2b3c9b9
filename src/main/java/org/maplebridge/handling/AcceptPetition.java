package org.maplebridge.handling;

import java.util.Optional;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.Petitions;
import org.maplebridge.petition.Way;
import org.springframework.stereotype.Service;

/**
 * Takes a petition on formally (Reg. art. 22, 23). The statutory limit of its handling, where it has one, runs from now (art.
 * 34), also when it was sent back to be handled again; of what was only sorted again it runs on.
 */
@Service
public class AcceptPetition {

    private static final String BY_RULE = "BY_RULE";

    private final Petitions petitions;
    private final LimitClockwork clocks;
    private final Acts acts;

    AcceptPetition(Petitions petitions, LimitClockwork clocks, Acts acts) {
        this.petitions = petitions;
        this.clocks = clocks;
        this.acts = acts;
    }

    /** @param way of a claim, as the rules or a registrar found */
    public void accept(String receiptNumber, Way way, Optional<LevelLimit> statutory) {
        Petition petition = petitions.get(receiptNumber);
        if (petition.acceptedAt() == null) {
            petition.acceptance().accepted(acts.bySystem(), BY_RULE, way, null);
        }
        if (petition.route().receivedAt() != null) {
            return;
        }
        Place first = petition.place();
        statutory.ifPresent(limit ->
                clocks.start(receiptNumber, ClockKind.STATUTORY_LIMIT, limit, first.unitCode(), first.level()));
    }
}
