package org.maplebridge.process.step;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.OwnVariables;
import org.maplebridge.process.model.PetitionModel;
import org.maplebridge.process.model.UrgencyModel;
import org.maplebridge.urgency.ConfirmUrgentReport;

/** Task 登记确认. */
@ModelBean(forgets = true)
class RecordUrgentConfirmation implements JavaDelegate {

    private final ConfirmUrgentReport confirmUrgentReport;
    private final OwnVariables own;
    private final Actors actors;

    RecordUrgentConfirmation(ConfirmUrgentReport confirmUrgentReport, OwnVariables own, Actors actors) {
        this.confirmUrgentReport = confirmUrgentReport;
        this.own = own;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        own.keep(execution, UrgencyModel.STORED, Set.of(PetitionModel.NOTE));
        confirmUrgentReport.confirm(
                execution.getProcessBusinessKey(),
                execution.getTenantId(),
                actors.current(),
                PetitionModel.NOTE.take(execution));
    }
}
