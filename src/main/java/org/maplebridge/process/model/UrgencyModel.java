package org.maplebridge.process.model;

import java.util.Set;

/** What {@code urgent-report.bpmn} shares with the code. */
public final class UrgencyModel {

    public static final String URGENT_REPORT = "urgent-report";

    /** Row of the table of accompaniment limits. */
    public static final String STEP = "URGENT_REPORT";

    public static final ProcessVariable<String> SITUATION = ProcessVariable.text("situation");
    public static final ProcessVariable<String> MEASURES = ProcessVariable.text("measures");

    /** What an instance may keep between two steps. */
    public static final Set<ProcessVariable<?>> STORED = Set.of(PetitionModel.UNIT, PetitionModel.DEADLINE_AT);

    private UrgencyModel() {}
}
