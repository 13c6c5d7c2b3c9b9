package org.maplebridge.process;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.maplebridge.process.engine.Unrestricted;
import org.maplebridge.process.model.PetitionModel;
import org.maplebridge.process.model.ServingModel;
import org.maplebridge.serving.ServingWorkflow;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Has a decision served in a {@code serving} of its own, and tells whatever waits for it. */
@Component
class ServingProcess implements ServingWorkflow {

    private final Instances instances;
    private final RuntimeService runtime;
    private final IdentityService identities;

    ServingProcess(Instances instances, @Lazy RuntimeService runtime, @Lazy IdentityService identities) {
        this.instances = instances;
        this.runtime = runtime;
        this.identities = identities;
    }

    @Override
    public void toBeServed(String receiptNumber, String unitCode) {
        instances.start(ServingModel.PROCESS, receiptNumber, Map.of(PetitionModel.UNIT.name(), unitCode));
    }

    /** What else waits for a serving waits for another one. */
    @Override
    public void fellAway(String receiptNumber) {
        Unrestricted.run(
                identities,
                () -> runtime.createProcessInstanceQuery()
                        .processDefinitionKey(ServingModel.PROCESS)
                        .processInstanceBusinessKey(receiptNumber)
                        .list()
                        .forEach(serving -> runtime.createMessageCorrelation(ServingModel.SERVED)
                                .processInstanceId(serving.getId())
                                .correlate()));
    }

    @Override
    public void served(String receiptNumber) {
        instances.tellAll(ServingModel.SERVED, receiptNumber);
    }
}
