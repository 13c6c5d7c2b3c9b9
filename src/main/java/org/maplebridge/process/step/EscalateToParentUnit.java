package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.handling.EscalatePetition;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.PetitionModel;

/** Task 提级到上级单位. */
@ModelBean
class EscalateToParentUnit implements JavaDelegate {

    private final EscalatePetition escalatePetition;

    EscalateToParentUnit(EscalatePetition escalatePetition) {
        this.escalatePetition = escalatePetition;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        Place next = escalatePetition.escalate(receiptNumber);
        PetitionModel.LEVEL.set(execution, next.level());
        PetitionModel.UNIT.set(execution, next.unitCode());
    }
}
