package org.maplebridge.limits;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.maplebridge.calendar.Limit;
import org.maplebridge.calendar.LimitUnit;
import org.maplebridge.calendar.WorkingCalendar;
import org.maplebridge.shared.BeijingTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/** The time the law gives for a petition as a whole (Reg. art. 34), into which the limits of all levels must fit. */
@Component
public class StatutoryTerm {

    /** @param statutoryDays calendar days for all levels together */
    @ConfigurationProperties("maplebridge.limits")
    record Settings(int statutoryDays) {}

    private static final int DAYS_LOOKED_AT = 366;
    private static final int FEW = DAYS_LOOKED_AT / 10;

    private final Settings settings;
    private final WorkingCalendar calendar;
    private final Clock time;

    StatutoryTerm(Settings settings, WorkingCalendar calendar, Clock time) {
        this.settings = settings;
        this.calendar = calendar;
        this.time = time;
    }

    public int days() {
        return settings.statutoryDays();
    }

    /** The same as a limit. */
    public Limit limit() {
        return new Limit(settings.statutoryDays(), LimitUnit.CALENDAR_DAYS);
    }

    /**
     * The first day of the coming year from which limits one after another last longer than the term, each beginning
     * when the one before has passed; empty when they fit. That the holidays of a year stretch them beyond it from one day in
     * ten, or fewer, is no overshoot: there the last level ends with the law's limit. Days without a notice count by weekends
     * and fixed holidays.
     */
    public Optional<LocalDate> overshotFrom(List<Limit> limits) {
        return overshotFrom(limits, limit());
    }

    /** The same for a term of its own. */
    public Optional<LocalDate> overshotFrom(List<Limit> limits, Limit term) {
        LocalDate today = BeijingTime.today(time);
        List<LocalDate> days = today.datesUntil(today.plusDays(DAYS_LOOKED_AT))
                .filter(day -> overshoots(day, limits, term))
                .toList();
        return days.size() > FEW ? Optional.of(days.get(0)) : Optional.empty();
    }

    private boolean overshoots(LocalDate day, List<Limit> limits, Limit term) {
        Instant start = BeijingTime.at(day.atTime(LocalTime.NOON));
        Instant end = start;
        for (Limit limit : limits) {
            end = calendar.deadline(end, limit, List.of()).dueAt();
        }
        return end.isAfter(calendar.deadline(start, term, List.of()).dueAt());
    }
}
