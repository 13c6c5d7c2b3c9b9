package org.maplebridge.mediation;

import java.time.Clock;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Component;

/** Enters what happens in a mediation into the history of its petition. */
@Component
class MediationLog {

    /** What is open to both sides when mediation does not help (PML art. 26). */
    static final String OTHER_ROUTES = "可以依法通过仲裁、行政复议、行政裁决、诉讼等途径解决。";

    private final Petitions petitions;
    private final Clock time;

    MediationLog(Petitions petitions, Clock time) {
        this.petitions = petitions;
        this.time = time;
    }

    void enter(Mediation mediation, EventKind kind, String actor, String reason, String note) {
        petitions
                .get(mediation.receiptNumber())
                .noted(
                        new Act(actor, time.instant()),
                        new Place(mediation.level(), mediation.unitCode()),
                        kind,
                        reason,
                        note);
    }
}
