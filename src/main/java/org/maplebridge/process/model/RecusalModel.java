package org.maplebridge.process.model;

import java.util.Set;

/** What {@code recusal.bpmn} shares with the code. */
public final class RecusalModel {

    /** Which of several requests; steers nothing in the model. */
    public static final ProcessVariable<Number> REQUEST = ProcessVariable.number("recusalRequest");

    public static final String RECUSAL = "recusal";

    /** What an instance may keep between two steps. */
    public static final Set<ProcessVariable<?>> STORED =
            Set.of(PetitionModel.UNIT, REQUEST, AccompanimentModel.DECISION);

    private RecusalModel() {}
}
