package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.maplebridge.handling.EndAccompaniment;
import org.maplebridge.process.model.ModelBean;

/** Counts accompanying work off when its process is over, however it went. */
@ModelBean
class AccompanimentEnded implements ExecutionListener {

    private final EndAccompaniment endAccompaniment;

    AccompanimentEnded(EndAccompaniment endAccompaniment) {
        this.endAccompaniment = endAccompaniment;
    }

    @Override
    public void notify(DelegateExecution execution) {
        endAccompaniment.over(execution.getProcessBusinessKey());
    }
}
