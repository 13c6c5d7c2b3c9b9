package org.maplebridge.process;

import java.util.Set;

/** What {@code urgent-report.bpmn} shares with the code. */
final class UrgencyModel {

    static final String URGENT_REPORT = "urgent-report";

    /** Row of the table of accompaniment limits. */
    static final String STEP = "URGENT_REPORT";

    static final ProcessVariable<String> SITUATION = ProcessVariable.text("situation");
    static final ProcessVariable<String> MEASURES = ProcessVariable.text("measures");

    /** What an instance may keep between two steps. */
    static final Set<ProcessVariable<?>> STORED = Set.of(PetitionModel.UNIT, PetitionModel.DEADLINE_AT);

    private UrgencyModel() {}
}
