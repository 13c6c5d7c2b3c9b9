package org.maplebridge.mediation;

import java.time.Clock;
import java.time.LocalDate;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;

/** The mediator writes the minutes of a session; when it failed, the other routes are named (PML art. 26). */
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
        Mediation.Session session = form.checked(LocalDate.now(time));
        mediations.addSession(mediation.id(), session, by, time.instant());
        log.enter(mediation, EventKind.MEDIATION_SESSION, by, session.way(), session.minutes());
        switch (session.result()) {
            case CONTINUE -> {}
            case AGREED -> mediations.state(mediation.id(), MediationState.AGREEING);
            case FAILED -> endMediation.failed(mediation, by);
        }
        return session.result();
    }
}
