package org.maplebridge.process;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.maplebridge.petition.Petition;
import org.maplebridge.process.engine.Unrestricted;
import org.maplebridge.urgency.UrgentReportWorkflow;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Carries reports of urgent matters through {@code urgent-report.bpmn}. */
@Component
class UrgentReportProcess implements UrgentReportWorkflow {

    private final RuntimeService runtime;
    private final IdentityService identities;

    UrgentReportProcess(@Lazy RuntimeService runtime, @Lazy IdentityService identities) {
        this.runtime = runtime;
        this.identities = identities;
    }

    @Override
    public void begin(Petition petition) {
        Map<String, Object> facts =
                Map.of(PetitionModel.UNIT.name(), petition.place().unitCode());
        Unrestricted.run(
                identities,
                () -> runtime.startProcessInstanceByKey(UrgencyModel.URGENT_REPORT, petition.receiptNumber(), facts));
    }

    @Override
    public void petitionEnded(String receiptNumber) {
        Unrestricted.run(
                identities,
                () -> runtime.createMessageCorrelation(AccompanimentModel.ENDED)
                        .processInstanceBusinessKey(receiptNumber)
                        .correlateAll());
    }
}
