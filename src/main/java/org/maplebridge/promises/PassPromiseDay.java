package org.maplebridge.promises;

import java.time.Clock;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;

/** The last day of a promise passed and nobody has verified it: it is overdue, and its task stays. */
@Service
public class PassPromiseDay {

    private final Petitions petitions;
    private final Promises promises;
    private final Units units;
    private final Clock time;

    PassPromiseDay(Petitions petitions, Promises promises, Units units, Clock time) {
        this.petitions = petitions;
        this.promises = promises;
        this.units = units;
        this.time = time;
    }

    public void pass(String receiptNumber, String unitCode, long id) {
        promises.open(id, receiptNumber, unitCode).ifPresent(promise -> {
            promises.overdue(id);
            petitions
                    .get(receiptNumber)
                    .noted(
                            new Act(Act.SYSTEM, time.instant()),
                            new Place(units.get(unitCode).level(), unitCode),
                            EventKind.PROMISE_OVERDUE,
                            promise.source().name(),
                            promise.what());
        });
    }
}
