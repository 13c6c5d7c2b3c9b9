package org.maplebridge.process.step;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.deliberation.ConveneResidents;
import org.maplebridge.deliberation.ConveningForm;
import org.maplebridge.handling.Accompaniment;
import org.maplebridge.process.model.AccompanimentStart;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.MediationModel;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.ProcessVariable;

/** Task 登记召集 of a residents' meeting. */
@ModelBean(forgets = true)
class RecordResidentsConvening implements JavaDelegate {

    private static final Set<ProcessVariable<?>> FIELDS = Set.of(
            MediationModel.TOPIC,
            MediationModel.WAY,
            MediationModel.PLACE,
            MediationModel.MEETING_AT,
            MediationModel.INVITED);

    private final ConveneResidents conveneResidents;
    private final AccompanimentStart start;
    private final Actors actors;

    RecordResidentsConvening(ConveneResidents conveneResidents, AccompanimentStart start, Actors actors) {
        this.conveneResidents = conveneResidents;
        this.start = start;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        boolean proceeds = start.proceeds(execution, Accompaniment.DELIBERATION, FIELDS);
        ConveningForm form = new ConveningForm(
                MediationModel.TOPIC.take(execution),
                MediationModel.WAY.take(execution),
                MediationModel.PLACE.take(execution),
                MediationModel.MEETING_AT.take(execution),
                MediationModel.INVITED.take(execution));
        if (proceeds) {
            conveneResidents.convene(receiptNumber, execution.getTenantId(), actors.current(), form);
        }
    }
}
