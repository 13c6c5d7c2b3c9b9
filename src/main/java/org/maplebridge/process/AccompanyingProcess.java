package org.maplebridge.process;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.maplebridge.handling.Accompaniment;
import org.maplebridge.handling.AccompanyingWork;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionChanged;
import org.maplebridge.process.engine.Unrestricted;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Carries accompanying work in the process of its kind. Whatever ends the petition ends it, too; that a petition moves
 * up does not: its answers are wanted there as well.
 */
@Component
class AccompanyingProcess implements AccompanyingWork {

    private final RuntimeService runtime;
    private final IdentityService identities;

    AccompanyingProcess(@Lazy RuntimeService runtime, @Lazy IdentityService identities) {
        this.runtime = runtime;
        this.identities = identities;
    }

    @Override
    public void start(Accompaniment kind, Petition petition, String startedBy) {
        Map<String, Object> facts = Map.of(
                PetitionModel.UNIT.name(), petition.place().unitCode(),
                PetitionModel.LEVEL.name(), petition.place().level(),
                AccompanimentModel.STARTED_BY.name(), startedBy);
        Unrestricted.run(
                identities,
                () -> runtime.startProcessInstanceByKey(
                        AccompanimentModel.process(kind), petition.receiptNumber(), facts));
    }

    /** Nothing is asked of the engine where nothing accompanies. */
    @EventListener
    void on(PetitionChanged change) {
        Petition petition = change.petition();
        if (petition.accompaniments() > 0 && !petition.status().open()) {
            Unrestricted.run(
                    identities,
                    () -> runtime.createMessageCorrelation(AccompanimentModel.ENDED)
                            .processInstanceBusinessKey(petition.receiptNumber())
                            .correlateAll());
        }
    }
}
