package org.maplebridge.rehearsal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves the one clock of application and engine forward and lets fall due in order what lies between. */
@Service
@Lazy(false)
@Profile("rehearsal")
public class MoveClock implements InitializingBean {

    private static final Instant LATEST = Instant.parse("2100-12-30T16:00:00Z");

    /** @param failed pieces of due work that failed and will be tried again */
    public record Moved(Instant now, int failed) {}

    private final RehearsalClock clock;
    private final RehearsalInstant stored;
    private final List<DueWork> work;
    private final ReentrantLock moving = new ReentrantLock();

    MoveClock(RehearsalClock clock, RehearsalInstant stored, List<DueWork> work) {
        this.clock = clock;
        this.stored = stored;
        this.work = work;
    }

    @Override
    public void afterPropertiesSet() {
        work.forEach(one -> one.timeIs(clock.instant()));
    }

    public Instant now() {
        return clock.instant();
    }

    /**
     * Refuses to go back, and to start while another move is under way. Whatever falls due is done in a transaction of its own,
     * also where the caller has one, for an idempotency key: what fails would take the rest along, and the time with it.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Moved to(Instant target) {
        if (!moving.tryLock()) {
            throw Refusal.wrongState("clock-is-moving");
        }
        try {
            if (target.isBefore(clock.instant())) {
                throw Refusal.invalid(new FieldError("#/now", "clock-never-back"));
            }
            if (target.isAfter(LATEST)) {
                throw Refusal.invalid(new FieldError("#/now", "clock-too-far"));
            }
            return forward(target);
        } finally {
            moving.unlock();
        }
    }

    private Moved forward(Instant target) {
        int failed = 0;
        Optional<Instant> next = nextUntil(target);
        while (next.isPresent()) {
            Instant due = next.get();
            if (due.isAfter(clock.instant())) {
                stand(due);
            }
            failed += work.stream().mapToInt(one -> one.doDue(due)).sum();
            next = nextUntil(target);
        }
        stand(target);
        return new Moved(clock.instant(), failed);
    }

    private Optional<Instant> nextUntil(Instant target) {
        return work.stream().flatMap(one -> one.nextUntil(target).stream()).min(Comparator.naturalOrder());
    }

    private void stand(Instant at) {
        clock.set(at);
        work.forEach(one -> one.timeIs(at));
        stored.keep(at);
    }
}
