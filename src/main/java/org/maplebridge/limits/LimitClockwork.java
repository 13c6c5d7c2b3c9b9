package org.maplebridge.limits;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.maplebridge.calendar.Limit;
import org.maplebridge.calendar.MovedDeadline;
import org.maplebridge.calendar.RunningDeadlines;
import org.maplebridge.calendar.WorkingCalendar;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts, rests, resumes and stops the clocks of petitions; every change belongs to the caller's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LimitClockwork implements RunningDeadlines {

    private static final int BATCH = 500;

    private final LimitClocks clocks;
    private final WorkingCalendar calendar;
    private final Clock time;
    private final LimitedSubjects subjects;
    private final ApplicationEventPublisher events;

    LimitClockwork(
            LimitClocks clocks,
            WorkingCalendar calendar,
            Clock time,
            LimitedSubjects subjects,
            ApplicationEventPublisher events) {
        this.clocks = clocks;
        this.calendar = calendar;
        this.time = time;
        this.subjects = subjects;
        this.events = events;
    }

    /** Starts a clock now. */
    public Schedule start(String receiptNumber, ClockKind kind, LevelLimit limit, String unitCode, String level) {
        return start(receiptNumber, kind, null, limit, unitCode, level, time.instant());
    }

    /**
     * Starts a clock at an instant, which may have passed.
     *
     * @param subject which of several of its kind on the petition, or null where there is but one
     */
    public Schedule start(
            String receiptNumber,
            ClockKind kind,
            String subject,
            LevelLimit limit,
            String unitCode,
            String level,
            Instant from) {
        LimitClock clock = LimitClock.start(receiptNumber, kind, subject, limit, unitCode, level, from, calendar);
        clocks.add(clock);
        return clock.schedule(calendar);
    }

    /** @param reason code of why the clock rests */
    public void pause(String receiptNumber, ClockKind kind, String reason) {
        LimitClock clock = live(receiptNumber, kind);
        clock.pause(time.instant(), reason);
        clocks.save(clock);
    }

    public Schedule resume(String receiptNumber, ClockKind kind) {
        LimitClock clock = live(receiptNumber, kind);
        clock.resume(time.instant(), calendar);
        clocks.save(clock);
        return clock.schedule(calendar);
    }

    /** Stops the clock of the kind; answers whether one was live. */
    public boolean stop(String receiptNumber, ClockKind kind, ClockState end) {
        return stop(receiptNumber, kind, null, end);
    }

    /** Stops that one of several of its kind; answers whether it was live. */
    public boolean stop(String receiptNumber, ClockKind kind, String subject, ClockState end) {
        Optional<LimitClock> live = clocks.live(receiptNumber, kind, subject);
        live.ifPresent(clock -> stop(clock, end));
        return live.isPresent();
    }

    /** Stops that one of several of its kind if it is live and its limit has passed; answers whether. */
    public boolean exceed(String receiptNumber, ClockKind kind, String subject) {
        Optional<LimitClock> passed = clocks.live(receiptNumber, kind, subject)
                .filter(clock -> !clock.dueAt().isAfter(time.instant()));
        passed.ifPresent(clock -> stop(clock, ClockState.EXCEEDED));
        return passed.isPresent();
    }

    /** The petitions on which such a clock runs though its limit has passed. */
    public List<String> passed(ClockKind kind) {
        return clocks.passed(kind, time.instant());
    }

    /** Makes the running limit longer. Only a limit may be made longer that no timer waits for. */
    public Schedule extend(String receiptNumber, ClockKind kind, Limit longer, String reason) {
        LimitClock clock = live(receiptNumber, kind);
        clock.extend(longer, reason, time.instant(), calendar);
        clocks.save(clock);
        return clock.schedule(calendar);
    }

    /** The petition became secret: why its limits were made longer is said by its record alone. */
    public void silence(String receiptNumber) {
        clocks.save(
                clocks.of(receiptNumber).stream().filter(LimitClock::silence).toList());
    }

    /** Stops whatever still runs or rests on the petition. */
    public void stopAll(String receiptNumber, ClockState end) {
        List<LimitClock> live = clocks.live(receiptNumber).stream()
                .filter(clock -> !clock.kind().outlivesPetition())
                .toList();
        live.forEach(clock -> clock.stop(end, time.instant()));
        clocks.save(live);
    }

    private void stop(LimitClock clock, ClockState end) {
        clock.stop(end, time.instant());
        clocks.save(clock);
    }

    /** Takes the reminder at this percentage; empty when it was given before or the clock does not run. */
    public Optional<LimitClock> takeReminder(String receiptNumber, ClockKind kind, boolean second) {
        return takeReminder(receiptNumber, kind, null, second);
    }

    /** The same for that one of several of its kind. */
    public Optional<LimitClock> takeReminder(String receiptNumber, ClockKind kind, String subject, boolean second) {
        Optional<LimitClock> running = clocks.live(receiptNumber, kind, subject).filter(clock -> {
            Integer percent =
                    second ? clock.limit().secondReminder() : clock.limit().firstReminder();
            return percent != null && clock.takeReminder(percent);
        });
        running.ifPresent(clocks::save);
        return running;
    }

    /** Where the live clock of the kind stands; empty when none is live. */
    public Optional<ClockState> state(String receiptNumber, ClockKind kind) {
        return clocks.live(receiptNumber, kind, null).map(LimitClock::state);
    }

    /** When the process is to wake for the live clock of the kind. */
    public Optional<Schedule> schedule(String receiptNumber, ClockKind kind) {
        return clocks.live(receiptNumber, kind, null).map(clock -> clock.schedule(calendar));
    }

    @Transactional(readOnly = true)
    public List<LimitClock> of(String receiptNumber) {
        return clocks.of(receiptNumber);
    }

    /** The first clock of the kind as it was when it began, without what it was made longer by later; empty where none ever began. */
    @Transactional(readOnly = true)
    public Optional<LimitClock> asItBegan(String receiptNumber, ClockKind kind) {
        return clocks.of(receiptNumber).stream()
                .filter(clock -> clock.kind() == kind)
                .min(Comparator.comparing(LimitClock::startedAt))
                .map(clock -> LimitClock.start(
                        receiptNumber,
                        kind,
                        clock.subject(),
                        clock.limit(),
                        clock.unitCode(),
                        clock.level(),
                        clock.startedAt(),
                        calendar));
    }

    /** The clocks of a petition that was registered in this transaction: no others exist yet. */
    public List<LimitClock> ofNew(String receiptNumber) {
        return clocks.startedFor(receiptNumber);
    }

    /** Computes every live limit afresh and tells which moved; their timers move in the same transaction. */
    @Override
    public List<MovedDeadline> recompute() {
        List<MovedDeadline> moved = new ArrayList<>();
        long last = 0;
        List<LimitClock> batch;
        do {
            batch = clocks.liveAfter(last, BATCH);
            for (LimitClock clock : batch) {
                last = clock.id();
                if (differs(clock)) {
                    subjects.lock(clock.receiptNumber());
                    clocks.live(clock.receiptNumber(), clock.kind(), clock.subject())
                            .ifPresent(locked -> move(locked, moved));
                }
            }
        } while (batch.size() == BATCH);
        return moved;
    }

    private boolean differs(LimitClock clock) {
        boolean provisional = clock.provisional();
        return clock.recompute(calendar) || provisional != clock.provisional();
    }

    private void move(LimitClock clock, List<MovedDeadline> moved) {
        Instant before = clock.dueAt();
        boolean changed = clock.recompute(calendar);
        clocks.save(clock);
        if (changed) {
            moved.add(new MovedDeadline(clock.receiptNumber(), clock.kind().name(), before, clock.dueAt()));
        }
        if (changed && clock.state() == ClockState.RUNNING) {
            events.publishEvent(new DeadlineMoved(
                    clock.receiptNumber(), clock.kind(), clock.subject(), before, clock.schedule(calendar)));
        }
    }

    private LimitClock live(String receiptNumber, ClockKind kind) {
        return clocks.live(receiptNumber, kind, null)
                .orElseThrow(() -> new IllegalStateException("no " + kind + " clock runs on " + receiptNumber));
    }
}
