package org.maplebridge.process.step;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.OwnVariables;
import org.maplebridge.process.model.PetitionModel;
import org.maplebridge.routes.RecordRouteResult;

/** Task 登记结果 of another way. */
@ModelBean(forgets = true)
class RecordReturnedResult implements JavaDelegate {

    private final RecordRouteResult recordRouteResult;
    private final OwnVariables own;
    private final Actors actors;

    RecordReturnedResult(RecordRouteResult recordRouteResult, OwnVariables own, Actors actors) {
        this.recordRouteResult = recordRouteResult;
        this.own = own;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        own.keep(execution, Set.of(PetitionModel.NOTE));
        String result = PetitionModel.NOTE.take(execution);
        recordRouteResult.record(receiptNumber, execution.getTenantId(), actors.current(), result);
    }
}
