package org.maplebridge.process.step;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.extension.DecideExtension;
import org.maplebridge.process.model.AccompanimentModel;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.OwnVariables;
import org.maplebridge.process.model.PetitionModel;

/** Task 登记审批结果 of an extension. */
@ModelBean(forgets = true)
class RecordExtensionDecision implements JavaDelegate {

    private final DecideExtension decideExtension;
    private final OwnVariables own;
    private final Actors actors;

    RecordExtensionDecision(DecideExtension decideExtension, OwnVariables own, Actors actors) {
        this.decideExtension = decideExtension;
        this.own = own;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        String decision = AccompanimentModel.DECISION.take(execution);
        String reason = PetitionModel.NOTE.take(execution);
        own.keep(execution, Set.of());
        decideExtension.decide(receiptNumber, actors.current(), decision, reason);
    }
}
