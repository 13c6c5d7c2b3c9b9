package org.maplebridge.process.step;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.handling.ReroutePetition;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.OwnVariables;
import org.maplebridge.process.model.PetitionModel;

/** Task 登记承办单位. */
@ModelBean(forgets = true)
class RecordRerouting implements JavaDelegate {

    private final ReroutePetition reroutePetition;
    private final OwnVariables own;
    private final Actors actors;

    RecordRerouting(ReroutePetition reroutePetition, OwnVariables own, Actors actors) {
        this.reroutePetition = reroutePetition;
        this.own = own;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        own.restore(execution, Set.of(PetitionModel.NOTE, PetitionModel.OBJECTION));
        Place next = reroutePetition.decide(
                receiptNumber,
                actors.current(),
                PetitionModel.OBJECTION.take(execution),
                PetitionModel.TARGET_UNIT.in(execution),
                PetitionModel.NOTE.take(execution));
        PetitionModel.LEVEL.set(execution, next.level());
        PetitionModel.TARGET_UNIT.set(execution, next.unitCode());
    }
}
