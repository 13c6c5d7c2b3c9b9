package org.maplebridge.handling;

import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;

/** A handler starts work that accompanies his own; refuses it when the petition is not being handled. */
@Service
public class BeginAccompaniment {

    private final Petitions petitions;
    private final AccompanyingWork work;
    private final Acts acts;

    BeginAccompaniment(Petitions petitions, AccompanyingWork work, Acts acts) {
        this.petitions = petitions;
        this.work = work;
        this.acts = acts;
    }

    public void begin(String receiptNumber, Accompaniment kind, String handler) {
        Petition petition = petitions.get(receiptNumber);
        petition.accompanimentStarted(acts.by(handler), kind.name());
        work.start(kind, petition, handler);
    }
}
