package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.acceptance.SendToRegistrar;
import org.maplebridge.petition.Colour;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.Procedure;
import org.maplebridge.petition.Way;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.PetitionModel;

/** Task 确定审核单位. */
@ModelBean
class AssignRegistrar implements JavaDelegate {

    private final SendToRegistrar sendToRegistrar;

    AssignRegistrar(SendToRegistrar sendToRegistrar) {
        this.sendToRegistrar = sendToRegistrar;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        Place registrar = sendToRegistrar.send(
                receiptNumber,
                Procedure.valueOf(PetitionModel.PROCEDURE.needed(execution)),
                Colour.valueOf(PetitionModel.COLOUR.needed(execution)),
                Way.valueOf(PetitionModel.WAY.takeNeeded(execution)),
                PetitionModel.REGISTRATION_REASON.take(execution));
        PetitionModel.REVIEW.take(execution);
        PetitionModel.UNIT.set(execution, registrar.unitCode());
    }
}
