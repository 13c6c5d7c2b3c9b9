package org.maplebridge.process;

import java.util.Map;
import org.maplebridge.cohandling.CoHandlingWorkflow;
import org.maplebridge.cohandling.Whistle;
import org.springframework.stereotype.Component;

/**
 * Carries co-handling: {@code co-handling} belongs to the whistling unit, one {@code report-in} to each department, since
 * a called model would belong to its caller's unit.
 */
@Component
class CoHandlingProcess implements CoHandlingWorkflow {

    private final Instances instances;

    CoHandlingProcess(Instances instances) {
        this.instances = instances;
    }

    @Override
    public void call(Whistle whistle, String department) {
        Map<String, Object> facts = Map.of(
                PetitionModel.UNIT.name(),
                department,
                CoHandlingModel.REPORT_STEP.name(),
                whistle.hard() ? CoHandlingModel.REPORT_HARD : CoHandlingModel.REPORT_ORDINARY);
        instances.start(CoHandlingModel.REPORT_IN, whistle.receiptNumber(), facts);
    }

    @Override
    public void answered(Whistle whistle) {
        instances.tell(CoHandlingModel.ANSWERED, whistle.receiptNumber(), whistle.unitCode());
    }
}
