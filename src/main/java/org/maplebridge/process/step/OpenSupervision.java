package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.SupervisionModel;
import org.maplebridge.supervision.SuperviseByModel;

/** Task 发出督办, which no shipped model has: administrators place it where their county wants supervision. */
@ModelBean
class OpenSupervision implements JavaDelegate {

    private final SuperviseByModel superviseByModel;

    OpenSupervision(SuperviseByModel superviseByModel) {
        this.superviseByModel = superviseByModel;
    }

    @Override
    public void execute(DelegateExecution execution) {
        superviseByModel.raise(
                execution.getProcessBusinessKey(),
                SupervisionModel.STEP.in(execution),
                execution.getCurrentActivityName());
    }
}
