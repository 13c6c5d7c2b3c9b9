package org.maplebridge.api;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.maplebridge.shared.Refusal;

/**
 * Characters that no text of the database can have, found only there. Fields are checked where they come in; this is for
 * whatever is looked up before: a number or a username that cannot be one.
 */
public final class UnreadableText {

    private static final Set<String> STATES = Set.of("22021", "22P05");
    private static final int DEEPEST = 20;

    private UnreadableText() {}

    /** What the sender is told; empty where something else went wrong. */
    public static Optional<Refusal> in(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(cause -> cause instanceof SQLException refused && STATES.contains(refused.getSQLState()))
                .map(cause -> Refusal.of(Refusal.Kind.INVALID, "unreadable-text"))
                .findFirst();
    }
}
