package org.maplebridge.process;

/** What {@code statutory-limit.bpmn} shares with the code. */
final class StatutoryModel {

    static final String STATUTORY_LIMIT = "statutory-limit";

    static final String PASSED = "petition.statutoryLimitPassed";

    private StatutoryModel() {}
}
