package org.maplebridge.process;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.maplebridge.process.model.DecidedLimit;
import org.maplebridge.process.model.PetitionModel;
import org.maplebridge.process.model.SupervisionModel;
import org.maplebridge.supervision.Card;
import org.maplebridge.supervision.Ladder;
import org.maplebridge.supervision.LadderStep;
import org.maplebridge.supervision.SupervisionRule;
import org.maplebridge.supervision.SupervisionWorkflow;
import org.springframework.stereotype.Component;

/** Carries supervisions through {@code supervision.bpmn}, and reads its tables. */
@Component
class SupervisionProcess implements SupervisionWorkflow, Ladder {

    private static final String TOP = "NONE";

    private final Instances instances;
    private final DecisionTables tables;

    SupervisionProcess(Instances instances, DecisionTables tables) {
        this.instances = instances;
        this.tables = tables;
    }

    @Override
    public void raised(String receiptNumber, String unitCode, String step) {
        VariableMap start = Variables.createVariables()
                .putValue(PetitionModel.UNIT.name(), unitCode)
                .putValue(SupervisionModel.STEP.name(), step);
        instances.start(SupervisionModel.SUPERVISION, receiptNumber, start);
    }

    @Override
    public void lifted(String receiptNumber) {
        instances.tell(SupervisionModel.LIFTED, receiptNumber);
    }

    @Override
    public Optional<LadderStep> step(String code) {
        return tables.row(SupervisionModel.LADDER, Map.of(SupervisionModel.STEP.name(), code))
                .map(row -> step(code, row));
    }

    @Override
    public Optional<LadderStep> raisedBy(SupervisionRule rule, int count) {
        return tables.row(
                        SupervisionModel.RULES,
                        Map.of(SupervisionModel.RULE, rule.name(), SupervisionModel.COUNT, count))
                .map(row -> row.<String>getEntry(SupervisionModel.STEP.name()))
                .flatMap(this::step);
    }

    private static LadderStep step(String code, DmnDecisionRuleResult row) {
        Number rank = row.getEntry(SupervisionModel.RANK);
        String next = row.getEntry(SupervisionModel.NEXT_STEP.name());
        return new LadderStep(
                code,
                row.getEntry(SupervisionModel.STEP_LABEL),
                rank.intValue(),
                DecidedLimit.of(row, SupervisionModel.LADDER + ".dmn " + code),
                Card.valueOf(row.getEntry(SupervisionModel.CARD.name())),
                TOP.equals(next) ? null : next);
    }
}
