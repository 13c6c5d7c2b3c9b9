package org.maplebridge.process;

import java.util.Set;

/** What {@code backlog.bpmn} shares with the code. */
final class BacklogModel {

    static final String BACKLOG = "backlog";

    static final String ENDED = "backlog.ended";

    static final ProcessVariable<String> LEADER = ProcessVariable.text("leader");
    static final ProcessVariable<String> NEXT_WORK = ProcessVariable.text("nextWork");
    static final ProcessVariable<String> PLAN = ProcessVariable.text("plan");
    static final ProcessVariable<String> RESULT = ProcessVariable.text("result");

    /** What an instance may keep between two steps. */
    static final Set<ProcessVariable<?>> STORED =
            Set.of(PetitionModel.UNIT, PetitionModel.DEADLINE_AT, LEADER, NEXT_WORK);

    private BacklogModel() {}
}
