package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.handling.ReroutePetition;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.PetitionModel;

/** Task 由上级单位自办. */
@ModelBean
class ExpireRerouting implements JavaDelegate {

    private final ReroutePetition reroutePetition;

    ExpireRerouting(ReroutePetition reroutePetition) {
        this.reroutePetition = reroutePetition;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        Place own = reroutePetition.expire(receiptNumber);
        PetitionModel.LEVEL.set(execution, own.level());
        PetitionModel.TARGET_UNIT.set(execution, own.unitCode());
    }
}
