package org.maplebridge.handling;

import org.maplebridge.organization.Unit;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;

/** Moves a petition to the parent unit, past those it accuses. */
@Service
public class EscalatePetition {

    private final Petitions petitions;
    private final Units units;
    private final Recusal recusal;

    EscalatePetition(Petitions petitions, Units units, Recusal recusal) {
        this.petitions = petitions;
        this.units = units;
        this.recusal = recusal;
    }

    /** The place it goes to; the top keeps what it has. */
    public Place escalate(String receiptNumber) {
        Petition petition = petitions.get(receiptNumber);
        Unit from = units.get(petition.place().unitCode());
        Unit to = recusal.above(from, petition).orElse(from);
        Place place = new Place(to.level(), to.code());
        petition.route().movedTo(place);
        return place;
    }
}
