package org.maplebridge.process;

import java.util.Map;
import org.maplebridge.appeal.AppealLimits;
import org.maplebridge.appeal.AppealWorkflow;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.process.model.AppealModel;
import org.maplebridge.process.model.DecidedLimit;
import org.maplebridge.process.model.PetitionModel;
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
        return DecidedLimit.of(tables.row(AppealModel.LIMITS, Map.of(PetitionModel.STEP, step), basis), basis);
    }
}
