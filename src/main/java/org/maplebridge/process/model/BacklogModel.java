package org.maplebridge.process.model;

import java.util.Set;

/** What {@code backlog.bpmn} shares with the code. */
public final class BacklogModel {

    public static final String BACKLOG = "backlog";

    public static final String ENDED = "backlog.ended";

    public static final ProcessVariable<String> LEADER = ProcessVariable.text("leader");
    public static final ProcessVariable<String> NEXT_WORK = ProcessVariable.text("nextWork");
    public static final ProcessVariable<String> PLAN = ProcessVariable.text("plan");
    public static final ProcessVariable<String> RESULT = ProcessVariable.text("result");

    /** What an instance may keep between two steps. */
    public static final Set<ProcessVariable<?>> STORED =
            Set.of(PetitionModel.UNIT, PetitionModel.DEADLINE_AT, LEADER, NEXT_WORK);

    private BacklogModel() {}
}
