package org.maplebridge.process.step;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.OwnVariables;
import org.maplebridge.process.model.SupervisionModel;
import org.maplebridge.supervision.AnswerSupervision;

/** Task 登记答复. */
@ModelBean(forgets = true)
class RecordAnswer implements JavaDelegate {

    private final AnswerSupervision answerSupervision;
    private final OwnVariables own;
    private final Actors actors;

    RecordAnswer(AnswerSupervision answerSupervision, OwnVariables own, Actors actors) {
        this.answerSupervision = answerSupervision;
        this.own = own;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        own.keep(execution, SupervisionModel.STORED, Set.of(SupervisionModel.ANSWER));
        answerSupervision.answer(receiptNumber, actors.current(), SupervisionModel.ANSWER.take(execution));
    }
}
