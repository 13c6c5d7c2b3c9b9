package org.maplebridge.process.step;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.process.model.AccompanimentModel;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.OwnVariables;
import org.maplebridge.process.model.PetitionModel;
import org.maplebridge.process.model.RecusalModel;
import org.maplebridge.recusal.DecideRecusal;
import org.maplebridge.recusal.RecusalDecision;

/** Task 登记决定 of a request for recusal. */
@ModelBean(forgets = true)
class RecordRecusalDecision implements JavaDelegate {

    private final DecideRecusal decideRecusal;
    private final OwnVariables own;
    private final Actors actors;

    RecordRecusalDecision(DecideRecusal decideRecusal, OwnVariables own, Actors actors) {
        this.decideRecusal = decideRecusal;
        this.own = own;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        own.keep(execution, RecusalModel.STORED, Set.of(PetitionModel.NOTE));
        RecusalDecision decision = decideRecusal.decide(
                execution.getProcessBusinessKey(),
                RecusalModel.REQUEST.needed(execution).longValue(),
                actors.current(),
                AccompanimentModel.DECISION.in(execution),
                PetitionModel.NOTE.take(execution));
        AccompanimentModel.DECISION.set(execution, decision.name());
    }
}
