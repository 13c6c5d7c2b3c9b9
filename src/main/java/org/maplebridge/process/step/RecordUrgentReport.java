package org.maplebridge.process.step;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.OwnVariables;
import org.maplebridge.process.model.UrgencyModel;
import org.maplebridge.urgency.ReportUrgentMatter;

/** Task 登记上报. */
@ModelBean(forgets = true)
class RecordUrgentReport implements JavaDelegate {

    private final ReportUrgentMatter reportUrgentMatter;
    private final OwnVariables own;
    private final Actors actors;

    RecordUrgentReport(ReportUrgentMatter reportUrgentMatter, OwnVariables own, Actors actors) {
        this.reportUrgentMatter = reportUrgentMatter;
        this.own = own;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        own.keep(execution, UrgencyModel.STORED, Set.of(UrgencyModel.SITUATION, UrgencyModel.MEASURES));
        reportUrgentMatter.report(
                execution.getProcessBusinessKey(),
                execution.getTenantId(),
                actors.current(),
                UrgencyModel.SITUATION.take(execution),
                UrgencyModel.MEASURES.take(execution));
    }
}
