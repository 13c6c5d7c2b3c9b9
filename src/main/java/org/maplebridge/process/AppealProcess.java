package org.maplebridge.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.maplebridge.appeal.AppealLimits;
import org.maplebridge.appeal.AppealWorkflow;
import org.maplebridge.calendar.Limit;
import org.maplebridge.calendar.LimitUnit;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.process.engine.Unrestricted;
import org.maplebridge.shared.Refusal;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Carries reviews through {@code appeal.bpmn}, and reads its table of limits. Whether the caller may ask was decided
 * before.
 */
@Component
class AppealProcess implements AppealWorkflow, AppealLimits {

    private final Instances instances;
    private final DecisionService decisions;
    private final IdentityService identities;

    AppealProcess(Instances instances, @Lazy DecisionService decisions, @Lazy IdentityService identities) {
        this.instances = instances;
        this.decisions = decisions;
        this.identities = identities;
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
        List<DmnDecisionRuleResult> rows = Unrestricted.call(
                identities,
                () ->
                        decisions
                                .evaluateDecisionTableByKey(AppealModel.LIMITS, Map.of(PetitionModel.STEP, step))
                                .stream()
                                .toList());
        if (rows.size() != 1) {
            throw Refusal.againstRule("no-limit-decided", basis);
        }
        Number amount = rows.get(0).getEntry(PetitionModel.LIMIT_AMOUNT.name());
        String unit = rows.get(0).getEntry(PetitionModel.LIMIT_UNIT.name());
        return new LevelLimit(basis, new Limit(amount.intValue(), LimitUnit.valueOf(unit)), null, null);
    }
}
