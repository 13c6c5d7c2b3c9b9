package org.maplebridge.petition;

import java.time.Clock;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;
import org.springframework.stereotype.Component;

/** Notes in the history of a petition what was done at a unit, whether or not that unit has it; nothing of its state changes. */
@Component
public class NoteAtUnit {

    private final Petitions petitions;
    private final Units units;
    private final Clock time;

    NoteAtUnit(Petitions petitions, Units units, Clock time) {
        this.petitions = petitions;
        this.units = units;
        this.time = time;
    }

    /**
     * @param actor user name, or {@link Act#SYSTEM}
     * @param reason code, or null
     * @param note what was said, or null
     */
    public void note(String receiptNumber, String unitCode, String actor, EventKind kind, String reason, String note) {
        petitions
                .get(receiptNumber)
                .noted(
                        new Act(actor, time.instant()),
                        new Place(units.get(unitCode).level(), unitCode),
                        kind,
                        reason,
                        note);
    }
}
