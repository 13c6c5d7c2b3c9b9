package org.maplebridge.process;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.maplebridge.mediation.Mediation;
import org.maplebridge.mediation.MediationWorkflow;
import org.maplebridge.process.engine.Unrestricted;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Carries mediation; what follows an agreement has a process of its own, since it outlives the petition. */
@Component
class MediationProcess implements MediationWorkflow {

    private final RuntimeService runtime;
    private final IdentityService identities;

    MediationProcess(@Lazy RuntimeService runtime, @Lazy IdentityService identities) {
        this.runtime = runtime;
        this.identities = identities;
    }

    @Override
    public void refused(Mediation mediation) {
        Unrestricted.run(
                identities,
                () -> runtime.createMessageCorrelation(MediationModel.REFUSED)
                        .processInstanceBusinessKey(mediation.receiptNumber())
                        .tenantId(mediation.unitCode())
                        .correlate());
    }

    @Override
    public void agreed(Mediation mediation) {
        Map<String, Object> facts = Map.of(PetitionModel.UNIT.name(), mediation.unitCode());
        Unrestricted.run(
                identities,
                () -> runtime.startProcessInstanceByKey(
                        MediationModel.COURT_CONFIRMATION, mediation.receiptNumber(), facts));
    }
}
