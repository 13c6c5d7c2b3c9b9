package org.maplebridge.mediation;

import java.time.Clock;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.BeijingTime;
import org.springframework.stereotype.Service;

/**
 * The mediator asks the sides to a session, and writes its minutes afterwards; when it failed, the other routes are named
 * (PML art. 26).
 */
@Service
public class RecordSession {

    private final Petitions petitions;
    private final Mediations mediations;
    private final EndMediation endMediation;
    private final MediationLog log;
    private final Clock time;

    RecordSession(Petitions petitions, Mediations mediations, EndMediation endMediation, MediationLog log, Clock time) {
        this.petitions = petitions;
        this.mediations = mediations;
        this.endMediation = endMediation;
        this.log = log;
        this.time = time;
    }

    public SessionResult record(String receiptNumber, String unitCode, String by, SessionForm form) {
        petitions.lock(receiptNumber);
        Mediation mediation = mediations.current(receiptNumber, unitCode);
        SessionForm.Checked said = form.checked(time);
        Mediation.Session session = said.session();
        if (session != null) {
            mediations.addSession(mediation.id(), session, by, time.instant());
            log.enter(mediation, EventKind.MEDIATION_SESSION, by, session.way(), session.minutes());
        }
        mediations.next(mediation, said.next());
        if (said.next() != null) {
            String when =
                    BeijingTime.sortable(said.next().at()) + " " + said.next().place();
            log.enter(mediation, EventKind.MEDIATION_CONVENED, by, null, when);
        }
        switch (said.result()) {
            case ARRANGED, CONTINUE -> {}
            case AGREED -> mediations.state(mediation.id(), MediationState.AGREEING);
            case FAILED -> endMediation.failed(mediation, by);
        }
        return said.result();
    }
}
