package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.handling.DecideConference;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.PetitionModel;

/** Task 由召集单位办理. */
@ModelBean
class ExpireConference implements JavaDelegate {

    private final DecideConference decideConference;

    ExpireConference(DecideConference decideConference) {
        this.decideConference = decideConference;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        Place own = decideConference.expire(receiptNumber);
        PetitionModel.LEVEL.set(execution, own.level());
        PetitionModel.TARGET_UNIT.set(execution, own.unitCode());
    }
}
