package org.maplebridge.calendar;

import java.time.Instant;
import java.util.Objects;

/**
 * A time in which a clock stands still, while the petitioner is asked for material for example. A limit in days loses
 * every local day after that of {@code from} up to that of {@code to}, so a pause within one day costs nothing.
 *
 * @param to exclusive; null while the pause lasts
 * @param reason code of why the clock rests, or null
 */
public record Pause(Instant from, Instant to, String reason) {

    public Pause {
        Objects.requireNonNull(from, "from");
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("A pause cannot end before it starts: " + from + " to " + to);
        }
    }

    public Pause(Instant from, Instant to) {
        this(from, to, null);
    }

    public boolean open() {
        return to == null;
    }
}
