package org.maplebridge.process.step;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.handling.OpinionForm;
import org.maplebridge.handling.Outcome;
import org.maplebridge.handling.OutcomeForm;
import org.maplebridge.handling.RecordOutcome;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.OwnVariables;
import org.maplebridge.process.model.PetitionModel;

/** Task 登记办理结果: what the handler wrote goes to the petition and leaves the process. */
@ModelBean(forgets = true)
class RecordLevelOutcome implements JavaDelegate {

    private final RecordOutcome recordOutcome;
    private final OwnVariables own;
    private final Actors actors;

    RecordLevelOutcome(RecordOutcome recordOutcome, OwnVariables own, Actors actors) {
        this.recordOutcome = recordOutcome;
        this.own = own;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        OpinionForm opinion = new OpinionForm(
                PetitionModel.CONCLUSION.take(execution),
                PetitionModel.FACTS.take(execution),
                PetitionModel.OPINION_REASONS.take(execution),
                PetitionModel.LEGAL_BASIS.take(execution),
                PetitionModel.ANSWERS.take(execution));
        own.restore(
                execution,
                Set.of(PetitionModel.REPLY, PetitionModel.REASON, PetitionModel.NOTE, PetitionModel.ACCOMPANIMENT));
        OutcomeForm form = new OutcomeForm(
                PetitionModel.OUTCOME.in(execution),
                PetitionModel.REPLY.take(execution),
                PetitionModel.REASON.take(execution),
                PetitionModel.NOTE.in(execution),
                PetitionModel.ACCOMPANIMENT.in(execution),
                opinion);
        Outcome outcome = recordOutcome.record(receiptNumber, actors.current(), form);
        PetitionModel.OUTCOME.set(execution, outcome.name());
        if (outcome != Outcome.SUPPLEMENT && outcome != Outcome.RETURN) {
            PetitionModel.NOTE.take(execution);
        }
        if (outcome != Outcome.ACCOMPANY) {
            PetitionModel.ACCOMPANIMENT.take(execution);
        }
    }
}
