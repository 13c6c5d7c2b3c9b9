package org.maplebridge.process.step;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.appeal.DecideHearing;
import org.maplebridge.handling.Accompaniment;
import org.maplebridge.process.model.AccompanimentStart;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.PetitionModel;

/** Task 登记决定 of a hearing while a petition is handled. */
@ModelBean(forgets = true)
class RecordHearingDecision implements JavaDelegate {

    private final DecideHearing decideHearing;
    private final AccompanimentStart start;
    private final Actors actors;

    RecordHearingDecision(DecideHearing decideHearing, AccompanimentStart start, Actors actors) {
        this.decideHearing = decideHearing;
        this.start = start;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        boolean proceeds = start.proceeds(execution, Accompaniment.HANDLING_HEARING, Set.of(PetitionModel.NOTE));
        String reason = PetitionModel.NOTE.take(execution);
        if (proceeds) {
            decideHearing.decide(receiptNumber, execution.getTenantId(), actors.current(), reason);
        }
    }
}
