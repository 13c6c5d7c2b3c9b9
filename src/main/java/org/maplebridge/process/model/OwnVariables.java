package org.maplebridge.process.model;

import java.util.HashSet;
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
public class OwnVariables {

    private final Petitions petitions;

    public OwnVariables(Petitions petitions) {
        this.petitions = petitions;
    }

    /** @param fields what the task's form asks for */
    public void restore(DelegateExecution execution, Set<ProcessVariable<?>> fields) {
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
    public void keep(DelegateExecution execution, Set<ProcessVariable<?>> stored, Set<ProcessVariable<?>> fields) {
        Set<ProcessVariable<?>> known = new HashSet<>(stored);
        known.addAll(fields);
        keep(execution, known);
    }

    /** For accompanying work, which has its own books: nothing but these stays, and the unit is the one it belongs to. */
    public void keep(DelegateExecution execution, Set<ProcessVariable<?>> known) {
        for (String name : Set.copyOf(execution.getVariableNames())) {
            if (known.stream().noneMatch(variable -> variable.name().equals(name))) {
                execution.removeVariable(name);
            }
        }
        PetitionModel.UNIT.set(execution, execution.getTenantId());
    }
}
