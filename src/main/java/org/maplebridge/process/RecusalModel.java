package org.maplebridge.process;

import java.util.Set;

/** What {@code recusal.bpmn} shares with the code. */
final class RecusalModel {

    static final String RECUSAL = "recusal";

    /** What an instance may keep between two steps. */
    static final Set<ProcessVariable<?>> STORED =
            Set.of(PetitionModel.UNIT, RecusalProcess.REQUEST, AccompanimentModel.DECISION);

    private RecusalModel() {}
}
