package org.maplebridge.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.extension.RequestExtension;
import org.maplebridge.handling.Accompaniment;
import org.maplebridge.handling.EndAccompaniment;
import org.maplebridge.limits.LevelLimit;

/** Task 登记延期申请. */
@ModelBean
class RecordExtensionRequest implements JavaDelegate {

    private final RequestExtension requestExtension;
    private final EndAccompaniment endAccompaniment;
    private final OwnVariables own;
    private final Actors actors;

    RecordExtensionRequest(
            RequestExtension requestExtension, EndAccompaniment endAccompaniment, OwnVariables own, Actors actors) {
        this.requestExtension = requestExtension;
        this.endAccompaniment = endAccompaniment;
        this.own = own;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        LevelLimit most = DecidedLimit.takeStatutory(execution, PetitionModel.EXTENSION_STEP);
        Number days = AccompanimentModel.EXTENSION_DAYS.take(execution);
        String reason = PetitionModel.NOTE.take(execution);
        own.keep(execution, Set.of(AccompanimentModel.DECISION));
        if (AccompanimentModel.cancelled(execution)) {
            endAccompaniment.cancelled(receiptNumber, Accompaniment.EXTENSION, actors.current());
        } else {
            requestExtension.request(receiptNumber, actors.current(), days, reason, most.limit());
        }
    }
}
