package org.maplebridge.handling;

import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petitions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Notes how an accompaniment ended: taken back by whoever started it, or because the petition ended first. */
@Service
public class EndAccompaniment {

    private final Petitions petitions;
    private final ApplicationEventPublisher events;
    private final Acts acts;

    EndAccompaniment(Petitions petitions, ApplicationEventPublisher events, Acts acts) {
        this.petitions = petitions;
        this.events = events;
        this.acts = acts;
    }

    /** Taken back before its details were given. */
    public void cancelled(String receiptNumber, Accompaniment kind, String handler) {
        petitions.get(receiptNumber).noted(acts.by(handler), EventKind.ACCOMPANIMENT_CANCELLED, kind.name(), null);
    }

    /** The petition was solved, withdrawn, referred or refused; whoever keeps books of the work hears of it. */
    public void fellAway(String receiptNumber, Accompaniment kind) {
        Petition petition = petitions.get(receiptNumber);
        petition.noted(acts.bySystem(), EventKind.ACCOMPANIMENT_FELL_AWAY, kind.name(), null);
        events.publishEvent(new AccompanimentFellAway(receiptNumber, kind));
    }

    /** Its process is over, however it went. */
    public void over(String receiptNumber) {
        petitions.get(receiptNumber).handling().accompanimentEnded();
    }
}
