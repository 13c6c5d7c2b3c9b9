package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.RecusalModel;
import org.maplebridge.recusal.CarryOutRecusal;

/** Task 执行回避. */
@ModelBean
class ApplyRecusal implements JavaDelegate {

    private final CarryOutRecusal carryOutRecusal;

    ApplyRecusal(CarryOutRecusal carryOutRecusal) {
        this.carryOutRecusal = carryOutRecusal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        carryOutRecusal.carryOut(
                execution.getProcessBusinessKey(),
                RecusalModel.REQUEST.needed(execution).longValue());
    }
}
