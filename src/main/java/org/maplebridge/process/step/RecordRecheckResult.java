package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.OwnVariables;
import org.maplebridge.process.model.PetitionModel;
import org.maplebridge.process.model.RecheckModel;
import org.maplebridge.recheck.RecordRecheck;

/** Task 登记核查结果. */
@ModelBean(forgets = true)
class RecordRecheckResult implements JavaDelegate {

    private final RecordRecheck recordRecheck;
    private final OwnVariables own;
    private final Actors actors;

    RecordRecheckResult(RecordRecheck recordRecheck, OwnVariables own, Actors actors) {
        this.recordRecheck = recordRecheck;
        this.own = own;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        own.keep(execution, RecheckModel.KNOWN);
        recordRecheck.record(
                receiptNumber,
                actors.current(),
                RecheckModel.RECHECK_RESULT.take(execution),
                PetitionModel.NOTE.take(execution));
    }
}
