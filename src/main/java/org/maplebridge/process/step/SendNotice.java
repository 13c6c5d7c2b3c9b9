package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.notices.DrawnNotice;
import org.maplebridge.notices.NotifyByModel;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.ProcessVariable;

/** Task 通知, which no shipped model has: administrators place it, and choose who is told and with which of the texts. */
@ModelBean
public class SendNotice implements JavaDelegate {

    /** Of the step alone: both are gone when it is done. */
    public static final ProcessVariable<String> TO = ProcessVariable.text("noticeTo");

    public static final ProcessVariable<String> TEXT = ProcessVariable.text("noticeText");

    private final NotifyByModel notifyByModel;

    public SendNotice(NotifyByModel notifyByModel) {
        this.notifyByModel = notifyByModel;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DrawnNotice notice = new DrawnNotice(TO.in(execution), TEXT.in(execution));
        notifyByModel.notify(execution.getProcessBusinessKey(), notice, execution.getCurrentActivityName());
    }
}
