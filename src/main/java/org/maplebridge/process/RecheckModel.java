package org.maplebridge.process;

import java.util.Set;

/** What {@code recheck.bpmn} shares with the code. */
final class RecheckModel {

    static final String PROCESS = "recheck";
    static final String ENDED = "recheck.ended";
    static final String STEP = "RECHECK";

    static final ProcessVariable<String> RECHECK_RESULT = ProcessVariable.text("recheckResult");

    /** What an instance may keep, and what its form asks for. */
    static final Set<ProcessVariable<?>> KNOWN = Set.of(PetitionModel.DEADLINE_AT, RECHECK_RESULT, PetitionModel.NOTE);

    private RecheckModel() {}
}
