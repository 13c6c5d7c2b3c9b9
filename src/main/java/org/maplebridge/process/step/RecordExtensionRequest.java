package org.maplebridge.process.step;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.extension.RequestExtension;
import org.maplebridge.handling.Accompaniment;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.process.model.AccompanimentModel;
import org.maplebridge.process.model.AccompanimentStart;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.DecidedLimit;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.PetitionModel;

/** Task 登记延期申请. */
@ModelBean(
        needs = {"limitAmount", "limitUnit"},
        forgets = true)
class RecordExtensionRequest implements JavaDelegate {

    private final RequestExtension requestExtension;
    private final AccompanimentStart start;
    private final Actors actors;

    RecordExtensionRequest(RequestExtension requestExtension, AccompanimentStart start, Actors actors) {
        this.requestExtension = requestExtension;
        this.start = start;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        LevelLimit most = DecidedLimit.takeStatutory(execution, PetitionModel.EXTENSION_STEP);
        Number days = AccompanimentModel.EXTENSION_DAYS.take(execution);
        String reason = PetitionModel.NOTE.take(execution);
        if (start.proceeds(execution, Accompaniment.EXTENSION, Set.of())) {
            requestExtension.request(receiptNumber, actors.current(), days, reason, most.limit());
        }
    }
}
