package org.maplebridge.process.step;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.handling.FindPassedStatutoryLimits;
import org.maplebridge.process.engine.Unrestricted;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.StatutoryModel;
import org.springframework.context.annotation.Lazy;

/** Task 查明届满的事项: each petition is recorded in an instance of its own, so that one that fails holds up no other. */
@ModelBean
class WatchStatutoryLimits implements JavaDelegate {

    private final FindPassedStatutoryLimits passed;
    private final RuntimeService runtime;
    private final IdentityService identities;

    WatchStatutoryLimits(
            FindPassedStatutoryLimits passed, @Lazy RuntimeService runtime, @Lazy IdentityService identities) {
        this.passed = passed;
        this.runtime = runtime;
        this.identities = identities;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Unrestricted.run(
                identities,
                () -> passed.find().stream()
                        .filter(number -> !underWay(number))
                        .forEach(number -> runtime.startProcessInstanceByMessage(StatutoryModel.PASSED, number)));
    }

    /** Found the day before and not yet recorded: what went wrong then is being tried again, or waits for somebody. */
    private boolean underWay(String receiptNumber) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(StatutoryModel.STATUTORY_LIMIT)
                        .processInstanceBusinessKey(receiptNumber)
                        .count()
                > 0;
    }
}
