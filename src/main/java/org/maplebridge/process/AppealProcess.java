package org.maplebridge.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.maplebridge.appeal.AppealLimits;
import org.maplebridge.appeal.AppealWorkflow;
import org.maplebridge.calendar.Limit;
import org.maplebridge.calendar.LimitUnit;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Carries reviews through {@code appeal.bpmn}, and reads its table of limits. Whether the caller may ask was decided
 * before.
 */
@Component
class AppealProcess implements AppealWorkflow, AppealLimits {

    private final Instances instances;
    private final DecisionTables tables;

    AppealProcess(Instances instances, DecisionTables tables) {
        this.instances = instances;
        this.tables = tables;
    }

    @Override
    public void reviewAsked(String receiptNumber) {
        instances.start(AppealModel.APPEAL, receiptNumber, Map.of());
    }

    @Override
    public void reReviewAsked(String receiptNumber) {
        instances.tell(AppealModel.RE_REVIEW_ASKED, receiptNumber);
    }

    @Override
    public void reopened(String receiptNumber) {
        instances.tellAll(PetitionModel.WITHDRAWN, receiptNumber);
    }

    @Override
    public LevelLimit of(String step) {
        String basis = AppealModel.LIMITS + ".dmn " + step;
        List<DmnDecisionRuleResult> rows = tables.rows(AppealModel.LIMITS, Map.of(PetitionModel.STEP, step));
        if (rows.size() != 1) {
            throw Refusal.againstRule("no-limit-decided", basis);
        }
        Number amount = rows.get(0).getEntry(PetitionModel.LIMIT_AMOUNT.name());
        String unit = rows.get(0).getEntry(PetitionModel.LIMIT_UNIT.name());
        return new LevelLimit(basis, new Limit(amount.intValue(), LimitUnit.valueOf(unit)), null, null);
    }
}
