package org.maplebridge.process.model;

/** What {@code statutory-limit.bpmn} shares with the code. */
public final class StatutoryModel {

    public static final String STATUTORY_LIMIT = "statutory-limit";

    public static final String PASSED = "petition.statutoryLimitPassed";

    private StatutoryModel() {}
}
