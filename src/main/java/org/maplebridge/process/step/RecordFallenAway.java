package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.handling.EndAccompaniment;
import org.maplebridge.process.model.AccompanimentModel;
import org.maplebridge.process.model.ModelBean;

/** Task 登记终止 of all accompanying work. */
@ModelBean
class RecordFallenAway implements JavaDelegate {

    private final EndAccompaniment endAccompaniment;

    RecordFallenAway(EndAccompaniment endAccompaniment) {
        this.endAccompaniment = endAccompaniment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        endAccompaniment.fellAway(receiptNumber, AccompanimentModel.kind(execution.getProcessDefinitionId()));
    }
}
