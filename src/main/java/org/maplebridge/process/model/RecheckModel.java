package org.maplebridge.process.model;

import java.util.Set;

/** What {@code recheck.bpmn} shares with the code. */
public final class RecheckModel {

    public static final String PROCESS = "recheck";
    public static final String ENDED = "recheck.ended";
    public static final String STEP = "RECHECK";

    public static final ProcessVariable<String> RECHECK_RESULT = ProcessVariable.text("recheckResult");

    /** What an instance may keep, and what its form asks for. */
    public static final Set<ProcessVariable<?>> KNOWN =
            Set.of(PetitionModel.DEADLINE_AT, RECHECK_RESULT, PetitionModel.NOTE);

    private RecheckModel() {}
}
