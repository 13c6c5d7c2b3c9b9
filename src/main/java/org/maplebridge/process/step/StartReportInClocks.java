package org.maplebridge.process.step;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.cohandling.ReportInStep;
import org.maplebridge.cohandling.StartReportIn;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.process.model.CoHandlingModel;
import org.maplebridge.process.model.DecidedLimit;
import org.maplebridge.process.model.ModelBean;

/** Task 开始计时 of a called department. */
@ModelBean(
        needs = {"signInAmount", "signInUnit", "contactAmount", "contactUnit", "reportAmount", "reportUnit"},
        gives = {"signInDueAt", "contactDueAt", "reportDueAt"})
class StartReportInClocks implements JavaDelegate {

    private final StartReportIn startReportIn;

    StartReportInClocks(StartReportIn startReportIn) {
        this.startReportIn = startReportIn;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<ReportInStep, LevelLimit> limits = Map.of(
                ReportInStep.SIGN_IN,
                DecidedLimit.accompanying(
                        "WHISTLE_SIGN_IN",
                        CoHandlingModel.SIGN_IN_AMOUNT.take(execution),
                        CoHandlingModel.SIGN_IN_UNIT.take(execution)),
                ReportInStep.CONTACT,
                DecidedLimit.accompanying(
                        "WHISTLE_CONTACT",
                        CoHandlingModel.CONTACT_AMOUNT.take(execution),
                        CoHandlingModel.CONTACT_UNIT.take(execution)),
                ReportInStep.REPORT,
                DecidedLimit.accompanying(
                        CoHandlingModel.REPORT_STEP.take(execution),
                        CoHandlingModel.REPORT_AMOUNT.take(execution),
                        CoHandlingModel.REPORT_UNIT.take(execution)));
        Map<ReportInStep, Instant> due =
                startReportIn.start(execution.getProcessBusinessKey(), execution.getTenantId(), limits);
        CoHandlingModel.SIGN_IN_DUE_AT.set(execution, Date.from(due.get(ReportInStep.SIGN_IN)));
        CoHandlingModel.CONTACT_DUE_AT.set(execution, Date.from(due.get(ReportInStep.CONTACT)));
        CoHandlingModel.REPORT_DUE_AT.set(execution, Date.from(due.get(ReportInStep.REPORT)));
    }
}
