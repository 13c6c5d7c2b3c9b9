package org.maplebridge.process.step;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.backlog.CarryOutStep;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.BacklogModel;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.OwnVariables;

/** Task 登记落实情况. */
@ModelBean(forgets = true)
class RecordStep implements JavaDelegate {

    private final CarryOutStep carryOutStep;
    private final OwnVariables own;
    private final Actors actors;

    RecordStep(CarryOutStep carryOutStep, OwnVariables own, Actors actors) {
        this.carryOutStep = carryOutStep;
        this.own = own;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        own.keep(execution, BacklogModel.STORED, Set.of(BacklogModel.RESULT));
        carryOutStep.done(receiptNumber, actors.current(), BacklogModel.RESULT.take(execution));
    }
}
