package org.maplebridge.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.maplebridge.calendar.Limit;
import org.maplebridge.calendar.LimitUnit;
import org.maplebridge.handling.ObjectionLimit;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.petition.Procedure;
import org.maplebridge.petition.Purpose;
import org.maplebridge.petition.Way;
import org.maplebridge.shared.Refusal;
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
        List<DmnDecisionRuleResult> rows = tables.rows(
                TABLE,
                Map.of(
                        PetitionModel.STEP,
                        STEP,
                        PetitionModel.PURPOSE.name(),
                        Purpose.CLAIM.name(),
                        PetitionModel.WAY.name(),
                        Way.OTHER.name(),
                        PetitionModel.PROCEDURE.name(),
                        procedure.name()));
        if (rows.isEmpty()) {
            throw Refusal.againstRule("no-limit-decided", basis);
        }
        Number amount = rows.get(0).getEntry(PetitionModel.LIMIT_AMOUNT.name());
        String unit = rows.get(0).getEntry(PetitionModel.LIMIT_UNIT.name());
        String article = rows.get(0).getEntry(PetitionModel.ARTICLE.name());
        return new LevelLimit(
                article == null ? basis : basis + " " + article,
                new Limit(amount.intValue(), LimitUnit.valueOf(unit)),
                null,
                null);
    }
}
