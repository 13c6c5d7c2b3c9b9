package org.maplebridge.replay;

import java.time.Instant;
import java.util.List;

/**
 * What one side of a rehearsal plays: the same for both, but for the models.
 *
 * @param from when the clock begins
 * @param until when it stops
 * @param observed what was seen at the levels, to draw from
 */
record Script(Instant from, Instant until, Conduct conduct, List<Habit> observed) {

    static final String FILE = "script.json";
    static final String CANDIDATES = "candidates";
    static final String CASES = "cases.json";
    static final String RESULT = "result.json";
}
