package org.maplebridge.rehearsal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is moved forward. */
class RehearsalClock extends Clock {

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    RehearsalClock(Instant start, ZoneId zone) {
        this.now = new AtomicReference<>(start.truncatedTo(ChronoUnit.MICROS));
        this.zone = zone;
    }

    void set(Instant instant) {
        now.set(instant.truncatedTo(ChronoUnit.MICROS));
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return Clock.fixed(now.get(), other);
    }

    @Override
    public Instant instant() {
        return now.get();
    }
}
