package org.maplebridge.supervision;

import java.util.Optional;

/** The tables of supervision as they are deployed now: the ladder, and what raises which rung. */
public interface Ladder {

    Optional<LadderStep> step(String code);

    /** The rung that the rule raises at this count; empty where the table has none, and it is only recorded. */
    Optional<LadderStep> raisedBy(SupervisionRule rule, int count);
}
