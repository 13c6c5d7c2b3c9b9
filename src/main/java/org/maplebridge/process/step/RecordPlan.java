package org.maplebridge.process.step;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.backlog.MakePlan;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.BacklogModel;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.OwnVariables;

/** Task 登记化解方案. */
@ModelBean(forgets = true)
class RecordPlan implements JavaDelegate {

    private final MakePlan makePlan;
    private final OwnVariables own;
    private final Actors actors;

    RecordPlan(MakePlan makePlan, OwnVariables own, Actors actors) {
        this.makePlan = makePlan;
        this.own = own;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        own.keep(execution, BacklogModel.STORED, Set.of(BacklogModel.PLAN));
        makePlan.make(receiptNumber, actors.current(), BacklogModel.PLAN.take(execution));
    }
}
