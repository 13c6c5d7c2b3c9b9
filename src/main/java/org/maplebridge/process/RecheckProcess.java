package org.maplebridge.process;

import java.util.Map;
import org.maplebridge.process.model.PetitionModel;
import org.maplebridge.process.model.RecheckModel;
import org.maplebridge.recheck.RecheckWorkflow;
import org.springframework.stereotype.Component;

/** Carries a recheck through {@code recheck.bpmn}. */
@Component
class RecheckProcess implements RecheckWorkflow {

    private final Instances instances;

    RecheckProcess(Instances instances) {
        this.instances = instances;
    }

    @Override
    public void begun(String receiptNumber, String unitCode) {
        instances.start(RecheckModel.PROCESS, receiptNumber, Map.of(PetitionModel.UNIT.name(), unitCode));
    }

    @Override
    public void fellAway(String receiptNumber) {
        instances.tellAll(RecheckModel.ENDED, receiptNumber);
    }
}
