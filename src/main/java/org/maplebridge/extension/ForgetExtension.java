package org.maplebridge.extension;

import java.time.Clock;
import org.maplebridge.handling.Accompaniment;
import org.maplebridge.handling.AccompanimentFellAway;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionConcealed;
import org.maplebridge.petition.Petitions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The petition ended before anybody decided: the request is closed with it. It became secret: its clock says no longer why it
 * was extended.
 */
@Component
class ForgetExtension {

    private final Petitions petitions;
    private final ExtensionRequests requests;
    private final LimitClockwork clocks;
    private final Clock time;

    ForgetExtension(Petitions petitions, ExtensionRequests requests, LimitClockwork clocks, Clock time) {
        this.clocks = clocks;
        this.petitions = petitions;
        this.requests = requests;
        this.time = time;
    }

    @EventListener
    void on(PetitionConcealed concealed) {
        clocks.silence(concealed.receiptNumber());
    }

    @EventListener
    void on(AccompanimentFellAway event) {
        if (event.kind() == Accompaniment.EXTENSION) {
            Petition.Act act = new Petition.Act(Petition.Act.SYSTEM, time.instant());
            Petition petition = petitions.get(event.receiptNumber());
            requests.open(petition.id())
                    .ifPresent(request ->
                            requests.decided(petition, request.id(), ExtensionDecision.FELL_AWAY, null, act));
        }
    }
}
