package org.maplebridge.process.engine;

import java.util.Set;

/** What the engine's set-up must know about the models, in one place. */
final class Models {

    /** Models that belong to no unit: what they do is nobody's, so they may hold no user task. */
    static final Set<String> WITHOUT_UNIT = Set.of("petition", "appeal", "statutory-limit");

    /** The variable that every other model is started with: code of the unit to whose people its tasks belong. */
    static final String UNIT = "unit";

    private Models() {}
}
