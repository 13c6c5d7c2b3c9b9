package org.maplebridge.supervision;

import java.util.Optional;
import org.maplebridge.petition.Petition.Place;
import org.springframework.stereotype.Service;

/** Which unit is under supervision because of a petition, and on which rung, for what follows from the rung. */
@Service
public class ReadSupervisedUnit {

    /** @param step code of the rung */
    public record Supervised(Place place, String step) {}

    private final Supervisions supervisions;

    ReadSupervisedUnit(Supervisions supervisions) {
        this.supervisions = supervisions;
    }

    public Optional<Supervised> of(String receiptNumber) {
        return supervisions.open(receiptNumber).map(open -> new Supervised(open.unit(), open.step()));
    }
}
