package org.maplebridge.checker.rules;

import org.camunda.bpm.model.dmn.instance.Decision;
import org.maplebridge.checker.DecisionTrial;
import org.maplebridge.checker.ModelsInReach;
import org.maplebridge.checker.Rule;
import org.maplebridge.checker.TableFile;
import org.maplebridge.checker.TableRule;

/** What a decision table that the platform relies on must be like. */
abstract class TableCheck implements TableRule {

    private final DecisionTrial trial;

    TableCheck(DecisionTrial trial) {
        this.trial = trial;
    }

    /** Id of the decision the rule is about. */
    abstract String decision();

    /** Adds to the table what is wrong with it. */
    abstract void look(TableUnderCheck table);

    @Override
    public void look(TableFile file, ModelsInReach reach) {
        for (Decision decision : file.decisions()) {
            if (decision().equals(decision.getId())) {
                TableUnderCheck.of(decision, file, trial, reach).ifPresent(this::tryOut);
            }
        }
    }

    private void tryOut(TableUnderCheck table) {
        try {
            look(table);
        } catch (TableUnderCheck.NotATable unusable) {
            table.add(Rule.TABLE_UNUSABLE, unusable.inputs(), unusable.getMessage());
        }
    }
}
