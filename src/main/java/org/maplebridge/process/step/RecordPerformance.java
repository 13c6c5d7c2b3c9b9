package org.maplebridge.process.step;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.MediationModel;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.OwnVariables;
import org.maplebridge.process.model.PetitionModel;
import org.maplebridge.process.model.ProcessVariable;
import org.maplebridge.process.model.PromiseModel;
import org.maplebridge.promises.VerifyPromise;

/** Task 登记履行情况. */
@ModelBean(forgets = true)
class RecordPerformance implements JavaDelegate {

    private static final Set<ProcessVariable<?>> FIELDS =
            Set.of(MediationModel.RESULT, PromiseModel.POSTPONED_TO, PetitionModel.NOTE, PromiseModel.PROMISE);

    private final VerifyPromise verifyPromise;
    private final OwnVariables own;
    private final Actors actors;

    RecordPerformance(VerifyPromise verifyPromise, OwnVariables own, Actors actors) {
        this.verifyPromise = verifyPromise;
        this.own = own;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        own.keep(execution, FIELDS);
        verifyPromise.verify(
                receiptNumber,
                execution.getTenantId(),
                PromiseModel.PROMISE.needed(execution).longValue(),
                actors.current(),
                MediationModel.RESULT.take(execution),
                PromiseModel.POSTPONED_TO.take(execution),
                PetitionModel.NOTE.take(execution));
    }
}
