package org.maplebridge.process.model;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.maplebridge.handling.Accompaniment;
import org.maplebridge.handling.EndAccompaniment;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Component;

/** The first form of all accompanying work: its details are given, or it is taken back. */
@Component
public class AccompanimentStart {

    /** What the first form decides. */
    public enum Decision {
        PROCEED,
        CANCEL
    }

    private final EndAccompaniment endAccompaniment;
    private final OwnVariables own;
    private final Actors actors;

    public AccompanimentStart(EndAccompaniment endAccompaniment, OwnVariables own, Actors actors) {
        this.endAccompaniment = endAccompaniment;
        this.own = own;
        this.actors = actors;
    }

    /**
     * Whether it goes on; what was taken back is recorded. Nothing but the decision and the form's fields stays.
     *
     * @param fields what else the form asks for
     */
    public boolean proceeds(DelegateExecution execution, Accompaniment kind, Set<ProcessVariable<?>> fields) {
        Set<ProcessVariable<?>> known = new HashSet<>(fields);
        known.add(AccompanimentModel.DECISION);
        own.keep(execution, known);
        String given = AccompanimentModel.DECISION.in(execution);
        Decision decision = Arrays.stream(Decision.values())
                .filter(value -> value.name().equals(given))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(new FieldError("#/decision", "required")));
        if (decision == Decision.CANCEL) {
            endAccompaniment.cancelled(execution.getProcessBusinessKey(), kind, actors.current());
        }
        return decision == Decision.PROCEED;
    }
}
