package org.maplebridge.process;

import java.util.Set;

/** What {@code supervision.bpmn} and its tables share with the code. */
final class SupervisionModel {

    static final String SUPERVISION = "supervision";

    static final String LIFTED = "supervision.lifted";

    static final String LADDER = "supervision-ladder";
    static final String RULES = "supervision-rules";

    /** Inputs of the table of rules, never stored. */
    static final String RULE = "rule";

    static final String COUNT = "count";

    /** Results of the ladder that only the code reads. */
    static final String STEP_LABEL = "stepLabel";

    static final String RANK = "rank";

    static final ProcessVariable<String> STEP = ProcessVariable.text("step");
    static final ProcessVariable<String> NEXT_STEP = ProcessVariable.text("nextStep");
    static final ProcessVariable<String> CARD = ProcessVariable.text("card");
    static final ProcessVariable<String> CLIMBS = ProcessVariable.text("climbs");
    static final ProcessVariable<String> VERDICT = ProcessVariable.text("verdict");
    static final ProcessVariable<String> ANSWER = ProcessVariable.text("answer");

    /** What an instance may keep between two steps. */
    static final Set<ProcessVariable<?>> STORED =
            Set.of(PetitionModel.UNIT, PetitionModel.DEADLINE_AT, STEP, CLIMBS, VERDICT);

    private SupervisionModel() {}
}
