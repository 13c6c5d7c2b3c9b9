package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.handling.ReroutePetition;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.PetitionModel;

/** Task 确定分派单位. */
@ModelBean
class FindSuperior implements JavaDelegate {

    private final ReroutePetition reroutePetition;

    FindSuperior(ReroutePetition reroutePetition) {
        this.reroutePetition = reroutePetition;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        PetitionModel.SUPERIOR.set(
                execution, reroutePetition.superior(receiptNumber).unitCode());
    }
}
