package org.maplebridge.process.step;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.cohandling.CloseWhistle;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.OwnVariables;

/** Task 登记阅结. */
@ModelBean(forgets = true)
class RecordAnswersRead implements JavaDelegate {

    private final CloseWhistle closeWhistle;
    private final OwnVariables own;
    private final Actors actors;

    RecordAnswersRead(CloseWhistle closeWhistle, OwnVariables own, Actors actors) {
        this.closeWhistle = closeWhistle;
        this.own = own;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        own.keep(execution, Set.of());
        closeWhistle.close(receiptNumber, execution.getTenantId(), actors.current());
    }
}
