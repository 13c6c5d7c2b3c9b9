package org.maplebridge.checker;

import java.util.Map;
import java.util.Set;

/**
 * A bean that models may name.
 *
 * @param uses where a model may name it as a whole
 * @param methods its public methods, each with the numbers of arguments it can be called with
 */
public record PublishedPart(String name, Set<Use> uses, Map<String, Set<Integer>> methods, Flow flow) {

    /**
     * What it needs of the variables of a process, and what it does to them.
     *
     * @param needs those that it cannot do without
     * @param gives instants that it leaves to whatever follows
     * @param givesAtOnce instants that it leaves to what follows in the same transaction
     * @param forgets whether it drops all that the platform does not know
     */
    public record Flow(Set<String> needs, Set<String> gives, Set<String> givesAtOnce, boolean forgets) {}

    /** What the engine calls it for. */
    public enum Use {
        STEP,
        TASK_LISTENER,
        EXECUTION_LISTENER
    }
}
