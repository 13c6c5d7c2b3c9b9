package org.maplebridge.process;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.maplebridge.handling.ObjectionLimit;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.petition.Procedure;
import org.maplebridge.petition.Purpose;
import org.maplebridge.petition.Way;
import org.maplebridge.process.model.DecidedLimit;
import org.maplebridge.process.model.PetitionModel;
import org.springframework.stereotype.Component;

/** Reads the objection's row of {@code statutory-limits.dmn}, asked as the check of models tries it. */
@Component
class ObjectionLimitTable implements ObjectionLimit {

    private static final String TABLE = "statutory-limits";
    private static final String STEP = "OBJECTION";

    private final DecisionTables tables;

    ObjectionLimitTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public LevelLimit of(Procedure procedure) {
        String basis = TABLE + ".dmn " + STEP;
        DmnDecisionRuleResult row = tables.row(
                TABLE,
                Map.of(
                        PetitionModel.STEP,
                        STEP,
                        PetitionModel.PURPOSE.name(),
                        Purpose.CLAIM.name(),
                        PetitionModel.WAY.name(),
                        Way.OTHER.name(),
                        PetitionModel.PROCEDURE.name(),
                        procedure.name()),
                basis);
        String article = row.getEntry(PetitionModel.ARTICLE.name());
        return DecidedLimit.of(row, article == null ? basis : basis + " " + article);
    }
}
