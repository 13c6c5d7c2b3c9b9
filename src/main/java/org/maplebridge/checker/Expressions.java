package org.maplebridge.checker;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads expressions the way the engine does. */
public interface Expressions {

    /**
     * What a text with expressions reaches for.
     *
     * @param names identifiers that stand for themselves
     * @param members uses of something of an object
     * @param functions names of functions that are called
     */
    record Reading(Set<String> names, List<Member> members, Set<String> functions) {}

    /**
     * @param path the object, from its first identifier on, {@code [decisionResult, singleResult]}; empty when it is not
     *     an object with a name
     * @param name null when it is computed
     * @param arguments how many; -1 for a property
     */
    record Member(List<String> path, String name, int arguments) {}

    /** Nothing when the text cannot be read. */
    Optional<Reading> read(String text);
}
