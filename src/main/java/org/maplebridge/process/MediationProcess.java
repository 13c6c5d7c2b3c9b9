package org.maplebridge.process;

import java.util.HashMap;
import java.util.Map;
import org.maplebridge.mediation.Mediation;
import org.maplebridge.mediation.MediationWorkflow;
import org.maplebridge.mediation.ReadMediatorAnswers;
import org.maplebridge.process.model.MediationModel;
import org.maplebridge.process.model.PetitionModel;
import org.springframework.stereotype.Component;

/** Carries mediation; what follows an agreement has a process of its own, since it outlives the petition. */
@Component
class MediationProcess implements MediationWorkflow {

    private final Instances instances;
    private final ReadMediatorAnswers answers;

    MediationProcess(Instances instances, ReadMediatorAnswers answers) {
        this.instances = instances;
        this.answers = answers;
    }

    @Override
    public void consented(Mediation mediation) {
        instances.tell(MediationModel.CONSENTED, mediation.receiptNumber(), mediation.unitCode());
    }

    @Override
    public void refused(Mediation mediation) {
        instances.tell(MediationModel.REFUSED, mediation.receiptNumber(), mediation.unitCode());
    }

    @Override
    public void named(Mediation mediation) {
        ReadMediatorAnswers.Said said = answers.of(mediation.receiptNumber(), mediation.unitCode());
        Map<String, Object> facts = new HashMap<>();
        facts.put(MediationModel.SIDES_SAY.name(), said.words());
        facts.put(MediationModel.MEDIATOR.name(), said.proposed());
        instances.note(MediationModel.MEDIATION, mediation.receiptNumber(), mediation.unitCode(), facts);
    }

    @Override
    public void objected(Mediation mediation) {
        instances.tell(MediationModel.OBJECTED, mediation.receiptNumber(), mediation.unitCode());
    }

    @Override
    public void agreed(Mediation mediation) {
        Map<String, Object> facts = Map.of(PetitionModel.UNIT.name(), mediation.unitCode());
        instances.start(MediationModel.COURT_CONFIRMATION, mediation.receiptNumber(), facts);
    }
}
