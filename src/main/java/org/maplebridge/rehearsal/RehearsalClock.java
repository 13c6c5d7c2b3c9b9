package org.maplebridge.rehearsal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.maplebridge.shared.BeijingTime;

/** A clock that stands still until it is moved forward. */
class RehearsalClock extends Clock {

    private final AtomicReference<Instant> now;

    RehearsalClock(Instant start) {
        this.now = new AtomicReference<>(start.truncatedTo(ChronoUnit.MICROS));
    }

    void set(Instant instant) {
        now.set(instant.truncatedTo(ChronoUnit.MICROS));
    }

    @Override
    public ZoneId getZone() {
        return BeijingTime.ZONE;
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
