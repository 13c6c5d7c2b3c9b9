package org.maplebridge.process.step;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.mediation.ChooseMediator;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.MediationModel;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.OwnVariables;
import org.maplebridge.process.model.ProcessVariable;

/** Task 登记调解员. */
@ModelBean(forgets = true)
class RecordMediator implements JavaDelegate {

    private static final Set<ProcessVariable<?>> FIELDS = Set.of(MediationModel.MEDIATOR);

    private final ChooseMediator chooseMediator;
    private final OwnVariables own;
    private final Actors actors;

    RecordMediator(ChooseMediator chooseMediator, OwnVariables own, Actors actors) {
        this.chooseMediator = chooseMediator;
        this.own = own;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        own.keep(execution, FIELDS);
        String chosen = chooseMediator.choose(
                receiptNumber, execution.getTenantId(), actors.current(), MediationModel.MEDIATOR.in(execution));
        MediationModel.MEDIATOR.set(execution, chosen);
    }
}
