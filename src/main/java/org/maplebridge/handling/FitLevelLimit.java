package org.maplebridge.handling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.maplebridge.calendar.Limit;
import org.maplebridge.calendar.WorkingCalendar;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.limits.Schedule;
import org.maplebridge.limits.StatutoryTerm;
import org.maplebridge.petition.Petition;
import org.springframework.stereotype.Component;

/**
 * Shortens the limit of a level that would end after the limit that the law sets for the handling as a whole (Reg. art.
 * 34): a Spring Festival may stretch working days beyond it. What the law's limit has already passed keeps its own.
 */
@Component
class FitLevelLimit {

    private static final String SHORTENED = "，止于法定办理时限";

    private final LimitClockwork clocks;
    private final WorkingCalendar calendar;
    private final StatutoryTerm term;
    private final Clock time;

    FitLevelLimit(LimitClockwork clocks, WorkingCalendar calendar, StatutoryTerm term, Clock time) {
        this.clocks = clocks;
        this.calendar = calendar;
        this.term = term;
        this.time = time;
    }

    LevelLimit fit(Petition petition, LevelLimit limit) {
        if (surelyFits(petition, limit)) {
            return limit;
        }
        Optional<Schedule> lawful = clocks.schedule(petition.receiptNumber(), ClockKind.STATUTORY_LIMIT);
        if (lawful.isEmpty() || !lawful.get().dueAt().isAfter(time.instant())) {
            return limit;
        }
        Limit fitting = limit.limit();
        while (fitting.amount() > 1 && end(fitting).isAfter(lawful.get().dueAt())) {
            fitting = new Limit(fitting.amount() - 1, fitting.unit());
        }
        return fitting.equals(limit.limit())
                ? limit
                : new LevelLimit(limit.basis() + SHORTENED, fitting, limit.firstReminder(), limit.secondReminder());
    }

    /** The first half of the term leaves room enough: nothing is asked of the database for most petitions. */
    private boolean surelyFits(Petition petition, LevelLimit limit) {
        return petition.acceptedAt() == null
                || !end(limit.limit())
                        .isAfter(petition.acceptedAt()
                                .plus(Duration.ofDays(term.days()).dividedBy(2)));
    }

    private Instant end(Limit limit) {
        return calendar.deadline(time.instant(), limit, List.of()).dueAt();
    }
}
