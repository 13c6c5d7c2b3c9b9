package org.maplebridge.process.step;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.SupervisionModel;
import org.maplebridge.supervision.HardenSupervision;

/** Task 升到下一级. */
@ModelBean
class ClimbLadder implements JavaDelegate {

    private final HardenSupervision hardenSupervision;

    ClimbLadder(HardenSupervision hardenSupervision) {
        this.hardenSupervision = hardenSupervision;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        Optional<String> next = hardenSupervision.harden(receiptNumber);
        next.ifPresent(step -> SupervisionModel.STEP.set(execution, step));
        SupervisionModel.CLIMBS.set(execution, next.isPresent() ? "YES" : "NO");
    }
}
