package org.maplebridge.process;

import java.util.Map;
import org.maplebridge.petition.Petition;
import org.maplebridge.process.model.AccompanimentModel;
import org.maplebridge.process.model.PetitionModel;
import org.maplebridge.process.model.UrgencyModel;
import org.maplebridge.urgency.UrgentReportWorkflow;
import org.springframework.stereotype.Component;

/** Carries reports of urgent matters through {@code urgent-report.bpmn}. */
@Component
class UrgentReportProcess implements UrgentReportWorkflow {

    private final Instances instances;

    UrgentReportProcess(Instances instances) {
        this.instances = instances;
    }

    @Override
    public void begin(Petition petition) {
        Map<String, Object> facts =
                Map.of(PetitionModel.UNIT.name(), petition.place().unitCode());
        instances.start(UrgencyModel.URGENT_REPORT, petition.receiptNumber(), facts);
    }

    @Override
    public void petitionEnded(String receiptNumber) {
        instances.tellAll(AccompanimentModel.ENDED, receiptNumber);
    }
}
