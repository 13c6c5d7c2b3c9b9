package org.maplebridge.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Component;

/**
 * Whoever completes a task may send variables of any name with it. What the model steers by is set anew from the
 * petition, and what neither model nor form knows is dropped.
 */
@Component
class OwnVariables {

    private final Petitions petitions;

    OwnVariables(Petitions petitions) {
        this.petitions = petitions;
    }

    /** @param fields what the task's form asks for */
    void restore(DelegateExecution execution, Set<ProcessVariable<?>> fields) {
        Petition petition = petitions.get(execution.getProcessBusinessKey());
        keep(execution, PetitionModel.STORED, fields);
        PetitionModel.LEVEL.set(execution, petition.place().level());
        PetitionModel.PROCEDURE.set(execution, petition.procedure().name());
    }

    /**
     * Drops what neither model nor form knows, and sets the unit anew.
     *
     * @param stored what an instance of the model may keep
     */
    void keep(DelegateExecution execution, Set<ProcessVariable<?>> stored, Set<ProcessVariable<?>> fields) {
        for (String name : Set.copyOf(execution.getVariableNames())) {
            boolean known = fields.stream().anyMatch(field -> field.name().equals(name));
            if (!known && stored.stream().noneMatch(own -> own.name().equals(name))) {
                execution.removeVariable(name);
            }
        }
        PetitionModel.UNIT.set(execution, execution.getTenantId());
    }
}
