package org.maplebridge.process;

import java.util.Map;
import org.maplebridge.mediation.Mediation;
import org.maplebridge.mediation.MediationWorkflow;
import org.springframework.stereotype.Component;

/** Carries mediation; what follows an agreement has a process of its own, since it outlives the petition. */
@Component
class MediationProcess implements MediationWorkflow {

    private final Instances instances;

    MediationProcess(Instances instances) {
        this.instances = instances;
    }

    @Override
    public void refused(Mediation mediation) {
        instances.tell(MediationModel.REFUSED, mediation.receiptNumber(), mediation.unitCode());
    }

    @Override
    public void agreed(Mediation mediation) {
        Map<String, Object> facts = Map.of(PetitionModel.UNIT.name(), mediation.unitCode());
        instances.start(MediationModel.COURT_CONFIRMATION, mediation.receiptNumber(), facts);
    }
}
