package org.maplebridge.process;

import java.util.Map;
import org.maplebridge.handling.Accompaniment;
import org.maplebridge.handling.AccompanyingWork;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionChanged;
import org.maplebridge.process.model.AccompanimentModel;
import org.maplebridge.process.model.PetitionModel;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Carries accompanying work in the process of its kind. Whatever ends the petition ends it, too; that a petition moves
 * up does not: its answers are wanted there as well. Only a longer limit is for the unit that has the petition to ask for.
 */
@Component
class AccompanyingProcess implements AccompanyingWork {

    private final Instances instances;

    AccompanyingProcess(Instances instances) {
        this.instances = instances;
    }

    @Override
    public void start(Accompaniment kind, Petition petition, String startedBy) {
        Map<String, Object> facts = Map.of(
                PetitionModel.UNIT.name(), petition.place().unitCode(),
                PetitionModel.LEVEL.name(), petition.place().level(),
                AccompanimentModel.STARTED_BY.name(), startedBy);
        instances.start(AccompanimentModel.process(kind), petition.receiptNumber(), facts);
    }

    /** Nothing is asked of the engine where nothing accompanies. */
    @EventListener
    void on(PetitionChanged change) {
        Petition petition = change.petition();
        if (petition.accompaniments() == 0) {
            return;
        }
        if (!petition.status().open()) {
            instances.tellAll(AccompanimentModel.ENDED, petition.receiptNumber());
        } else if (change.events().stream().anyMatch(event -> event.kind() == EventKind.LEVEL_ENTERED)) {
            instances.tellElsewhere(
                    AccompanimentModel.process(Accompaniment.EXTENSION),
                    AccompanimentModel.ENDED,
                    petition.receiptNumber(),
                    petition.place().unitCode());
        }
    }
}
