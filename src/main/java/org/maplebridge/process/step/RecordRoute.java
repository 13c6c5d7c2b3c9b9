package org.maplebridge.process.step;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.handling.Accompaniment;
import org.maplebridge.process.model.AccompanimentStart;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.MediationModel;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.PetitionModel;
import org.maplebridge.process.model.ProcessVariable;
import org.maplebridge.routes.NameRoute;

/** Task 登记途径. */
@ModelBean(forgets = true)
class RecordRoute implements JavaDelegate {

    private static final Set<ProcessVariable<?>> FIELDS =
            Set.of(MediationModel.ROUTE, MediationModel.BODY, PetitionModel.NOTE);

    private final NameRoute nameRoute;
    private final AccompanimentStart start;
    private final Actors actors;

    RecordRoute(NameRoute nameRoute, AccompanimentStart start, Actors actors) {
        this.nameRoute = nameRoute;
        this.start = start;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        boolean proceeds = start.proceeds(execution, Accompaniment.EXTERNAL_ROUTE, FIELDS);
        String route = MediationModel.ROUTE.take(execution);
        String body = MediationModel.BODY.take(execution);
        String reason = PetitionModel.NOTE.take(execution);
        if (proceeds) {
            nameRoute.name(receiptNumber, execution.getTenantId(), actors.current(), route, body, reason);
        }
    }
}
