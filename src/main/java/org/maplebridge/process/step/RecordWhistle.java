package org.maplebridge.process.step;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.cohandling.BlowWhistle;
import org.maplebridge.cohandling.WhistleForm;
import org.maplebridge.handling.Accompaniment;
import org.maplebridge.process.model.AccompanimentStart;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.CoHandlingModel;
import org.maplebridge.process.model.ModelBean;

/** Task 登记吹哨: what the whistling unit wrote goes to its books and leaves the process. */
@ModelBean(forgets = true)
class RecordWhistle implements JavaDelegate {

    private final BlowWhistle blowWhistle;
    private final AccompanimentStart start;
    private final Actors actors;

    RecordWhistle(BlowWhistle blowWhistle, AccompanimentStart start, Actors actors) {
        this.blowWhistle = blowWhistle;
        this.start = start;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        boolean proceeds = start.proceeds(
                execution,
                Accompaniment.CO_HANDLING,
                Set.of(CoHandlingModel.DEPARTMENTS, CoHandlingModel.REQUEST, CoHandlingModel.HARD));
        WhistleForm form = new WhistleForm(
                CoHandlingModel.DEPARTMENTS.take(execution),
                CoHandlingModel.REQUEST.take(execution),
                CoHandlingModel.HARD.take(execution));
        if (proceeds) {
            blowWhistle.blow(receiptNumber, execution.getTenantId(), actors.current(), form);
        }
    }
}
