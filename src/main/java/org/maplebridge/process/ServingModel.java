package org.maplebridge.process;

import java.util.Set;

/** What {@code serving.bpmn} shares with the code. */
final class ServingModel {

    static final String PROCESS = "serving";
    static final String SERVED = "petition.served";

    /** Row of the table of accompaniment limits. */
    static final String STEP = "SERVING";

    /** What an instance may keep between two steps. */
    static final Set<ProcessVariable<?>> STORED = Set.of(PetitionModel.UNIT, PetitionModel.DEADLINE_AT);

    static final ProcessVariable<String> SERVED_BY = ProcessVariable.text("servedBy");
    static final ProcessVariable<String> SERVED_ON = ProcessVariable.text("servedOn");

    /** What its form asks for. */
    static final Set<ProcessVariable<?>> FIELDS = Set.of(SERVED_BY, SERVED_ON, PetitionModel.NOTE);

    private ServingModel() {}
}
