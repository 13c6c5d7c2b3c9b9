package org.maplebridge.process;

import java.util.Set;

/** What {@code recusal.bpmn} shares with the code. */
final class RecusalModel {

    static final String RECUSAL = "recusal";

    /** Which of several requests; steers nothing in the model. */
    static final ProcessVariable<Number> REQUEST = ProcessVariable.number("recusalRequest");

    /** What an instance may keep between two steps. */
    static final Set<ProcessVariable<?>> STORED = Set.of(PetitionModel.UNIT, REQUEST, AccompanimentModel.DECISION);

    private RecusalModel() {}
}
