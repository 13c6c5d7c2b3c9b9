package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.OwnVariables;
import org.maplebridge.process.model.PetitionModel;
import org.maplebridge.process.model.ServingModel;
import org.maplebridge.serving.ServeDecision;
import org.maplebridge.serving.ServingForm;

/** Task 登记送达. */
@ModelBean(forgets = true)
class RecordServing implements JavaDelegate {

    private final ServeDecision serveDecision;
    private final OwnVariables own;
    private final Actors actors;

    RecordServing(ServeDecision serveDecision, OwnVariables own, Actors actors) {
        this.serveDecision = serveDecision;
        this.own = own;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        own.keep(execution, ServingModel.STORED, ServingModel.FIELDS);
        ServingForm form = new ServingForm(
                ServingModel.SERVED_BY.take(execution),
                ServingModel.SERVED_ON.take(execution),
                PetitionModel.NOTE.take(execution));
        serveDecision.serve(receiptNumber, actors.current(), form);
    }
}
