package org.maplebridge.process.engine;

import java.util.Set;

/** What the engine's set-up must know about the models, in one place. */
final class Models {

    /** Models with user tasks that the staff sees and works on in Tasklist. */
    static final Set<String> WORKED_BY_STAFF = Set.of(
            "level-handling",
            "rerouting",
            "joint-conference",
            "acceptance",
            "co-handling",
            "report-in",
            "extension",
            "mediation",
            "court-confirmation",
            "deliberation",
            "external-route",
            "handling-hearing",
            "small-wish",
            "promise",
            "serving",
            "recheck",
            "review",
            "hearing",
            "supervision",
            "backlog",
            "urgent-report",
            "recusal");

    /** Models that belong to no unit: they hold no user task and are shielded by authorization alone. */
    static final Set<String> WITHOUT_UNIT = Set.of("petition", "appeal", "statutory-limit");

    /** The variable that every other model is started with: code of the unit to whose people its tasks belong. */
    static final String UNIT = "unit";

    private Models() {}
}
