package org.maplebridge.process.model;

import java.util.Set;

/** What {@code serving.bpmn} shares with the code. */
public final class ServingModel {

    public static final String PROCESS = "serving";
    public static final String SERVED = "petition.served";

    /** Row of the table of accompaniment limits. */
    public static final String STEP = "SERVING";

    /** What an instance may keep between two steps. */
    public static final Set<ProcessVariable<?>> STORED = Set.of(PetitionModel.UNIT, PetitionModel.DEADLINE_AT);

    public static final ProcessVariable<String> SERVED_BY = ProcessVariable.text("servedBy");
    public static final ProcessVariable<String> SERVED_ON = ProcessVariable.text("servedOn");

    /** What its form asks for. */
    public static final Set<ProcessVariable<?>> FIELDS = Set.of(SERVED_BY, SERVED_ON, PetitionModel.NOTE);

    private ServingModel() {}
}
