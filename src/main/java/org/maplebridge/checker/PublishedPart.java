package org.maplebridge.checker;

import java.util.Map;
import java.util.Set;

/**
 * A bean that models may name.
 *
 * @param uses where a model may name it as a whole
 * @param methods its public methods, each with the numbers of arguments it can be called with
 */
public record PublishedPart(String name, Set<Use> uses, Map<String, Set<Integer>> methods) {

    /** What the engine calls it for. */
    public enum Use {
        STEP,
        TASK_LISTENER,
        EXECUTION_LISTENER
    }
}
