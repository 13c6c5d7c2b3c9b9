package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.ProcessVariable;

/**
 * A task stays with whoever did the step before: a handler who started accompanying work finds his own claimed as it was, and
 * who signed for a whistle goes on with it.
 */
@ModelBean
class KeepHandler implements TaskListener {

    /** Whose task it stays; only within the step. */
    static final ProcessVariable<String> HANDLER = ProcessVariable.text("handler");

    @Override
    public void notify(DelegateTask task) {
        String handler = HANDLER.take(task.getExecution());
        if (handler != null) {
            task.setAssignee(handler);
        }
    }
}
