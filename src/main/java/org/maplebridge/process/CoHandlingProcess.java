package org.maplebridge.process;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.maplebridge.cohandling.CoHandlingWorkflow;
import org.maplebridge.cohandling.Whistle;
import org.maplebridge.process.engine.Unrestricted;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Carries co-handling: {@code co-handling} belongs to the whistling unit, one {@code report-in} to each department, since
 * a called model would belong to its caller's unit.
 */
@Component
class CoHandlingProcess implements CoHandlingWorkflow {

    private final RuntimeService runtime;
    private final IdentityService identities;

    CoHandlingProcess(@Lazy RuntimeService runtime, @Lazy IdentityService identities) {
        this.runtime = runtime;
        this.identities = identities;
    }

    @Override
    public void call(Whistle whistle, String department) {
        Map<String, Object> facts = Map.of(
                PetitionModel.UNIT.name(),
                department,
                CoHandlingModel.REPORT_STEP.name(),
                whistle.hard() ? CoHandlingModel.REPORT_HARD : CoHandlingModel.REPORT_ORDINARY);
        Unrestricted.run(
                identities,
                () -> runtime.startProcessInstanceByKey(CoHandlingModel.REPORT_IN, whistle.receiptNumber(), facts));
    }

    @Override
    public void answered(Whistle whistle) {
        Unrestricted.run(
                identities,
                () -> runtime.createMessageCorrelation(CoHandlingModel.ANSWERED)
                        .processInstanceBusinessKey(whistle.receiptNumber())
                        .tenantId(whistle.unitCode())
                        .correlate());
    }
}
