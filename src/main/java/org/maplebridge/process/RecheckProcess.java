package org.maplebridge.process;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.maplebridge.process.engine.Unrestricted;
import org.maplebridge.recheck.RecheckWorkflow;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Carries a recheck through {@code recheck.bpmn}. */
@Component
class RecheckProcess implements RecheckWorkflow {

    private final RuntimeService runtime;
    private final IdentityService identities;

    RecheckProcess(@Lazy RuntimeService runtime, @Lazy IdentityService identities) {
        this.runtime = runtime;
        this.identities = identities;
    }

    @Override
    public void begun(String receiptNumber, String unitCode) {
        Unrestricted.run(
                identities,
                () -> runtime.startProcessInstanceByKey(
                        RecheckModel.PROCESS, receiptNumber, Map.of(PetitionModel.UNIT.name(), unitCode)));
    }

    @Override
    public void fellAway(String receiptNumber) {
        Unrestricted.run(
                identities,
                () -> runtime.createMessageCorrelation(RecheckModel.ENDED)
                        .processInstanceBusinessKey(receiptNumber)
                        .correlateAll());
    }
}
