package org.maplebridge.process;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.maplebridge.handling.TriageRules;
import org.maplebridge.petition.Matter;
import org.maplebridge.petition.Petition;
import org.maplebridge.process.model.PetitionModel;
import org.springframework.stereotype.Component;

/** Reads {@code triage.dmn} for a petition that was filed before. */
@Component
class TriageTable implements TriageRules {

    static final String TRIAGE = "triage";

    private final DecisionTables tables;

    TriageTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Sorted sort(Petition petition) {
        Matter matter = petition.matter();
        Map<String, Object> facts = Map.of(
                PetitionModel.PURPOSE.name(),
                matter.purpose().name(),
                PetitionModel.CATEGORY,
                matter.category() == null ? "" : matter.category(),
                PetitionModel.TEXT,
                "",
                PetitionModel.HEADCOUNT,
                matter.headcount(),
                PetitionModel.ACCUSED,
                PetitionProcess.accused(matter),
                PetitionModel.REQUESTED_PROCEDURE,
                "");
        DmnDecisionRuleResult row = tables.row(TRIAGE, facts, TRIAGE + ".dmn");
        return new Sorted(
                row.getEntry(PetitionModel.START_LEVEL.name()), row.getEntry(PetitionModel.TRIAGE_REASON.name()));
    }
}
