package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.maplebridge.mediation.ReadMediatorAnswers;
import org.maplebridge.process.model.MediationModel;
import org.maplebridge.process.model.ModelBean;

/** Shows at the task 选定调解员 whom each side named, and proposes whom both did. */
@ModelBean
class ProposeMediator implements TaskListener {

    private final ReadMediatorAnswers answers;

    ProposeMediator(ReadMediatorAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void notify(DelegateTask task) {
        ReadMediatorAnswers.Said said = answers.of(task.getExecution().getProcessBusinessKey(), task.getTenantId());
        MediationModel.SIDES_SAY.set(task.getExecution(), said.words());
        MediationModel.MEDIATOR.set(task.getExecution(), said.proposed());
    }
}
