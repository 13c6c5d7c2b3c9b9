package org.maplebridge.process.step;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.OwnVariables;
import org.maplebridge.process.model.PetitionModel;
import org.maplebridge.process.model.SupervisionModel;
import org.maplebridge.supervision.CheckAnswer;

/** Task 登记审核意见. */
@ModelBean(forgets = true)
class RecordCheck implements JavaDelegate {

    private final CheckAnswer checkAnswer;
    private final OwnVariables own;
    private final Actors actors;

    RecordCheck(CheckAnswer checkAnswer, OwnVariables own, Actors actors) {
        this.checkAnswer = checkAnswer;
        this.own = own;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        own.keep(execution, SupervisionModel.STORED, Set.of(PetitionModel.NOTE));
        CheckAnswer.Verdict verdict = checkAnswer.check(
                receiptNumber,
                actors.current(),
                SupervisionModel.VERDICT.in(execution),
                PetitionModel.NOTE.take(execution));
        SupervisionModel.VERDICT.set(execution, verdict.name());
    }
}
