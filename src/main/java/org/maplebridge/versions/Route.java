package org.maplebridge.versions;

import java.util.Map;

/**
 * From which version of a process to which.
 *
 * @param process its key
 * @param steps steps that have another id in the other version, old to new; all others go to the step of the same id
 */
public record Route(String process, int from, int to, Map<String, String> steps) {

    public Route {
        steps = Map.copyOf(steps);
    }
}
