package org.maplebridge.versions;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The engine's part in moving petitions from one version of a process to another. */
public interface MovingInstances {

    /** Where an instance is after the engine has worked on it. */
    enum Whereabouts {
        MOVED,
        LEFT,
        ENDED
    }

    /**
     * An instance on the version that is to be left.
     *
     * @param reason why it cannot move, in Chinese; null where nothing is known against it
     */
    record Instance(String id, String receiptNumber, String reason) {}

    /** Refuses a route that leads nowhere. */
    Proposal propose(Route route);

    List<Instance> instances(Route route);

    /**
     * When the timers and tasks of each instance fall due.
     *
     * @return lines of step and instant, by instance
     */
    Map<String, List<String>> deadlines(Collection<String> instances);

    /** Lets the engine begin to move them, each in a transaction of its own. Says under which id it does. */
    String begin(Route route, List<String> instances);

    /** Whether the engine is through with them, those included that it could not move. */
    boolean ended(String batch);

    /** Nothing is left of it in the engine afterwards. */
    void forget(String batch);

    Map<String, Whereabouts> whereabouts(Route route, Collection<String> instances);

    /** Moves a single one now. Says in Chinese why it cannot be moved. */
    Optional<String> move(Route route, String instance);
}
