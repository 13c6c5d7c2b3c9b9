package org.maplebridge.process.model;

import java.util.Set;

/** What {@code supervision.bpmn} and its tables share with the code. */
public final class SupervisionModel {

    public static final String SUPERVISION = "supervision";

    public static final String LIFTED = "supervision.lifted";

    public static final String LADDER = "supervision-ladder";
    public static final String RULES = "supervision-rules";

    /** Inputs of the table of rules, never stored. */
    public static final String RULE = "rule";

    public static final String COUNT = "count";

    /** Results of the ladder that only the code reads. */
    public static final String STEP_LABEL = "stepLabel";

    public static final String RANK = "rank";

    public static final ProcessVariable<String> STEP = ProcessVariable.text("step");
    public static final ProcessVariable<String> NEXT_STEP = ProcessVariable.text("nextStep");
    public static final ProcessVariable<String> CARD = ProcessVariable.text("card");
    public static final ProcessVariable<String> CLIMBS = ProcessVariable.text("climbs");
    public static final ProcessVariable<String> VERDICT = ProcessVariable.text("verdict");
    public static final ProcessVariable<String> ANSWER = ProcessVariable.text("answer");

    /** What an instance may keep between two steps. */
    public static final Set<ProcessVariable<?>> STORED =
            Set.of(PetitionModel.UNIT, PetitionModel.DEADLINE_AT, STEP, CLIMBS, VERDICT);

    private SupervisionModel() {}
}
