package org.maplebridge.promises;

import java.util.List;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;

/** Writes down what was promised; from then on the unit watches each of them, whatever becomes of the petition. */
@Service
public class MakePromises {

    private final Petitions petitions;
    private final Promises promises;
    private final PromiseWatch watch;
    private final Units units;

    MakePromises(Petitions petitions, Promises promises, PromiseWatch watch, Units units) {
        this.petitions = petitions;
        this.promises = promises;
        this.watch = watch;
        this.units = units;
    }

    public void make(
            String receiptNumber, String unitCode, PromiseSource source, List<PromiseLines.Line> lines, Act act) {
        Place place = new Place(units.get(unitCode).level(), unitCode);
        for (PromiseLines.Line line : lines) {
            long id = promises.add(receiptNumber, unitCode, source, line, act.at());
            petitions
                    .get(receiptNumber)
                    .noted(act, place, EventKind.PROMISE_MADE, source.name(), line.what() + "（" + line.dueOn() + "前）");
            watch.watch(promises.open(id, receiptNumber, unitCode).orElseThrow());
        }
    }
}
