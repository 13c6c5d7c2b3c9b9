package org.maplebridge.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.handling.Accompaniment;
import org.maplebridge.handling.EndAccompaniment;

/** Task 登记吹哨. */
@ModelBean
class RecordWhistle implements JavaDelegate {

    private final EndAccompaniment endAccompaniment;
    private final OwnVariables own;
    private final Actors actors;

    RecordWhistle(EndAccompaniment endAccompaniment, OwnVariables own, Actors actors) {
        this.endAccompaniment = endAccompaniment;
        this.own = own;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        own.keep(execution, Set.of(AccompanimentModel.DECISION));
        if ("CANCEL".equals(AccompanimentModel.DECISION.in(execution))) {
            endAccompaniment.cancelled(receiptNumber, Accompaniment.CO_HANDLING, actors.current());
        }
    }
}
