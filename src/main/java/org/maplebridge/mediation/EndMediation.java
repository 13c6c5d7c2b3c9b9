package org.maplebridge.mediation;

import java.time.Clock;
import org.maplebridge.handling.Accompaniment;
import org.maplebridge.handling.AccompanimentFellAway;
import org.maplebridge.petition.EventKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends a mediation without agreement, and names the other routes (PML art. 17, 26). */
@Component
class EndMediation {

    private final Mediations mediations;
    private final MediationLog log;
    private final Clock time;

    EndMediation(Mediations mediations, MediationLog log, Clock time) {
        this.mediations = mediations;
        this.log = log;
        this.time = time;
    }

    void refused(Mediation mediation, String actor, Side side) {
        mediations.ended(mediation.id(), MediationState.REFUSED, time.instant());
        log.enter(mediation, EventKind.MEDIATION_REFUSED, actor, side.name(), MediationLog.OTHER_ROUTES);
    }

    void failed(Mediation mediation, String actor) {
        mediations.ended(mediation.id(), MediationState.FAILED, time.instant());
        log.enter(mediation, EventKind.MEDIATION_FAILED, actor, null, MediationLog.OTHER_ROUTES);
    }

    @EventListener
    void on(AccompanimentFellAway ended) {
        if (ended.kind() == Accompaniment.MEDIATION) {
            mediations.of(ended.receiptNumber()).stream()
                    .filter(mediation -> mediation.state().open())
                    .forEach(mediation -> mediations.ended(mediation.id(), MediationState.FALLEN_AWAY, time.instant()));
        }
    }
}
