package org.maplebridge.limits;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.calendar.Deadline;
import org.maplebridge.calendar.Limit;
import org.maplebridge.calendar.Pause;
import org.maplebridge.calendar.SkippedDay;
import org.maplebridge.calendar.WorkingCalendar;

/**
 * A limit that runs on a petition and can explain itself: what it rests on, when it began, how long it is, which days
 * do not count and why, when it rested. The due time is always derived from the stored start, never from now, so
 * computing it again gives the same.
 */
public final class LimitClock {

    /**
     * A longer limit granted later (Reg. art. 34).
     *
     * @param limit by how much, {@code 30 CALENDAR_DAYS}
     */
    public record Extension(Instant grantedAt, String limit, String reason) {

        /** A clock explains itself to whoever sees it; of a secret petition only the record says why. */
        public static final String SEE_RECORD = "见办理记录";
    }

    private Long id;
    private final String receiptNumber;
    private final ClockKind kind;
    private final String subject;
    private final LevelLimit limit;
    private final String unitCode;
    private final String level;
    private final Instant startedAt;
    private int reminded;
    private Deadline deadline;
    private ClockState state;
    private Instant stoppedAt;
    private final List<Pause> pauses;
    private final List<Extension> extensions;

    LimitClock(
            Long id,
            String receiptNumber,
            ClockKind kind,
            String subject,
            LevelLimit limit,
            String unitCode,
            String level,
            Instant startedAt,
            int reminded,
            Deadline deadline,
            ClockState state,
            Instant stoppedAt,
            List<Pause> pauses,
            List<Extension> extensions) {
        this.id = id;
        this.receiptNumber = receiptNumber;
        this.kind = kind;
        this.subject = subject;
        this.limit = limit;
        this.unitCode = unitCode;
        this.level = level;
        this.startedAt = startedAt;
        this.reminded = reminded;
        this.deadline = deadline;
        this.state = state;
        this.stoppedAt = stoppedAt;
        this.pauses = new ArrayList<>(pauses);
        this.extensions = new ArrayList<>(extensions);
    }

    static LimitClock start(
            String receiptNumber,
            ClockKind kind,
            String subject,
            LevelLimit limit,
            String unitCode,
            String level,
            Instant now,
            WorkingCalendar calendar) {
        Deadline deadline = calendar.deadline(now, limit.limit(), List.of());
        return new LimitClock(
                null,
                receiptNumber,
                kind,
                subject,
                limit,
                unitCode,
                level,
                now,
                0,
                deadline,
                ClockState.RUNNING,
                null,
                List.of(),
                List.of());
    }

    /**
     * A limit that follows from what is stored and that no timer waits for. It is counted whenever somebody asks and written
     * nowhere: it runs until it has passed.
     */
    public static LimitClock derived(
            String receiptNumber,
            ClockKind kind,
            LevelLimit limit,
            String unitCode,
            String level,
            Instant from,
            Instant now,
            WorkingCalendar calendar) {
        LimitClock clock = start(receiptNumber, kind, null, limit, unitCode, level, from, calendar);
        if (!now.isBefore(clock.dueAt())) {
            clock.stop(ClockState.EXCEEDED, clock.dueAt());
        }
        return clock;
    }

    void pause(Instant now, String reason) {
        require(ClockState.RUNNING);
        pauses.add(new Pause(now, null, reason));
        state = ClockState.PAUSED;
    }

    void resume(Instant now, WorkingCalendar calendar) {
        require(ClockState.PAUSED);
        Pause open = pauses.remove(pauses.size() - 1);
        pauses.add(new Pause(open.from(), now, open.reason()));
        state = ClockState.RUNNING;
        recompute(calendar);
    }

    /** By a limit in the same unit; counted from the start like the limit itself. */
    void extend(Limit longer, String reason, Instant now, WorkingCalendar calendar) {
        require(ClockState.RUNNING);
        if (longer.unit() != limit.limit().unit()) {
            throw new IllegalArgumentException("cannot extend " + limit.limit() + " by " + longer);
        }
        extensions.add(new Extension(now, longer.toString(), reason));
        recompute(calendar);
    }

    /** The limit with what it was extended by. */
    private Limit whole() {
        int more = extensions.stream()
                .mapToInt(extension -> Limit.parse(extension.limit()).amount())
                .sum();
        return new Limit(limit.limit().amount() + more, limit.limit().unit());
    }

    void stop(ClockState end, Instant now) {
        if (!state.live() || end.live()) {
            throw new IllegalStateException("clock " + id + " is " + state + ", cannot become " + end);
        }
        if (state == ClockState.PAUSED) {
            Pause open = pauses.remove(pauses.size() - 1);
            pauses.add(new Pause(open.from(), now, open.reason()));
        }
        state = end;
        stoppedAt = now;
    }

    /** Whether the reminder at this share is still to be given; afterwards it is not. */
    boolean takeReminder(int percent) {
        if (state != ClockState.RUNNING || percent <= reminded) {
            return false;
        }
        reminded = percent;
        return true;
    }

    /** Computes the due time afresh, after a change of the calendar for example. A resting clock counts its closed rests. */
    boolean recompute(WorkingCalendar calendar) {
        Instant before = deadline.dueAt();
        deadline = calendar.deadline(startedAt, whole(), closedPauses());
        return !before.equals(deadline.dueAt());
    }

    Schedule schedule(WorkingCalendar calendar) {
        return new Schedule(
                dueAt(), reminder(calendar, limit.firstReminder()), reminder(calendar, limit.secondReminder()));
    }

    private Instant reminder(WorkingCalendar calendar, Integer percent) {
        return percent == null ? null : calendar.reached(startedAt, whole(), closedPauses(), percent);
    }

    private List<Pause> closedPauses() {
        return pauses.stream().filter(pause -> pause.to() != null).toList();
    }

    private void require(ClockState expected) {
        if (state != expected) {
            throw new IllegalStateException("clock " + id + " is " + state + ", not " + expected);
        }
    }

    void identified(long assigned) {
        id = assigned;
    }

    Long id() {
        return id;
    }

    int reminded() {
        return reminded;
    }

    public String receiptNumber() {
        return receiptNumber;
    }

    public ClockKind kind() {
        return kind;
    }

    /** Which of several of its kind on the petition, a call of a department for example; null where there is but one. */
    public String subject() {
        return subject;
    }

    public LevelLimit limit() {
        return limit;
    }

    public String unitCode() {
        return unitCode;
    }

    public String level() {
        return level;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant dueAt() {
        return deadline.dueAt();
    }

    public boolean provisional() {
        return deadline.provisional();
    }

    public List<SkippedDay> skippedDays() {
        return deadline.skippedDays();
    }

    public ClockState state() {
        return state;
    }

    /** For people. */
    public String stateLabel() {
        return state == ClockState.EXCEEDED && kind.ofARight() ? "已届满" : state.label();
    }

    public Instant stoppedAt() {
        return stoppedAt;
    }

    public List<Pause> pauses() {
        return List.copyOf(pauses);
    }

    /** Its extensions say no longer why; answers whether any did. */
    boolean silence() {
        boolean spoke = extensions.stream().anyMatch(one -> !Extension.SEE_RECORD.equals(one.reason()));
        extensions.replaceAll(one -> new Extension(one.grantedAt(), one.limit(), Extension.SEE_RECORD));
        return spoke;
    }

    public List<Extension> extensions() {
        return List.copyOf(extensions);
    }
}
