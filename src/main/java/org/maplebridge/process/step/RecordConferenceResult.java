package org.maplebridge.process.step;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.handling.DecideConference;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.OwnVariables;
import org.maplebridge.process.model.PetitionModel;

/** Task 登记会议结果. */
@ModelBean(forgets = true)
class RecordConferenceResult implements JavaDelegate {

    private final DecideConference decideConference;
    private final OwnVariables own;
    private final Actors actors;

    RecordConferenceResult(DecideConference decideConference, OwnVariables own, Actors actors) {
        this.decideConference = decideConference;
        this.own = own;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        own.restore(execution, Set.of(PetitionModel.NOTE));
        Place next = decideConference.decide(
                receiptNumber,
                actors.current(),
                PetitionModel.TARGET_UNIT.in(execution),
                PetitionModel.NOTE.take(execution));
        PetitionModel.LEVEL.set(execution, next.level());
        PetitionModel.TARGET_UNIT.set(execution, next.unitCode());
    }
}
