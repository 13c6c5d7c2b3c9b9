package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.handling.TriagePetition;
import org.maplebridge.petition.Colour;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.Procedure;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.PetitionModel;

/** Task 确定首办单位. */
@ModelBean
class AssignFirstUnit implements JavaDelegate {

    private final TriagePetition triagePetition;

    AssignFirstUnit(TriagePetition triagePetition) {
        this.triagePetition = triagePetition;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        PetitionModel.REVIEW.take(execution);
        PetitionModel.REGISTRATION_REASON.take(execution);
        Place first = triagePetition.triage(
                receiptNumber,
                PetitionModel.START_LEVEL.take(execution),
                Procedure.valueOf(PetitionModel.PROCEDURE.needed(execution)),
                Colour.valueOf(PetitionModel.COLOUR.takeNeeded(execution)),
                PetitionModel.TRIAGE_REASON.take(execution));
        PetitionModel.LEVEL.set(execution, first.level());
        PetitionModel.UNIT.set(execution, first.unitCode());
    }
}
