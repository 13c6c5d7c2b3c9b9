package org.maplebridge.process.step;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.appeal.DecideReview;
import org.maplebridge.appeal.DecisionForm;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.AppealModel;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.OwnVariables;
import org.maplebridge.process.model.PetitionModel;

/** Task 登记复查（复核）意见: what the reviewers wrote goes to the petition and leaves the process. */
@ModelBean(forgets = true)
class RecordReviewDecision implements JavaDelegate {

    private final DecideReview decideReview;
    private final OwnVariables own;
    private final Actors actors;

    RecordReviewDecision(DecideReview decideReview, OwnVariables own, Actors actors) {
        this.decideReview = decideReview;
        this.own = own;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        own.keep(
                execution,
                AppealModel.STORED,
                Set.of(
                        AppealModel.FACTS,
                        AppealModel.REASONS,
                        AppealModel.LEGAL_BASIS,
                        AppealModel.OPINION,
                        PetitionModel.NOTE));
        DecisionForm form = new DecisionForm(
                AppealModel.DECISION.in(execution),
                AppealModel.FACTS.take(execution),
                AppealModel.REASONS.take(execution),
                AppealModel.LEGAL_BASIS.take(execution),
                AppealModel.OPINION.take(execution),
                PetitionModel.NOTE.take(execution));
        AppealModel.DECISION.set(
                execution,
                decideReview.decide(receiptNumber, actors.current(), form).name());
    }
}
