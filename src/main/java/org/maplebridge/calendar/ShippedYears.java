package org.maplebridge.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.maplebridge.shared.ShippedRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The years that come with the platform. Fills in those that nobody has loaded yet, and leaves the others alone. */
@Component
class ShippedYears {

    static final String LOADED_BY = "maplebridge";
    private static final String RESOURCE = "calendar/state-council-days.csv";
    private static final String NEW_YEAR = "元旦";

    private final CalendarYears years;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ShippedYears(CalendarYears years, TransactionTemplate transaction, Clock clock) {
        this.years = years;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Answers the revision of the calendar before. */
    long loadMissing() {
        return Objects.requireNonNull(transaction.execute(status -> {
            years.lock();
            LoadedYears loaded = years.all();
            List<LocalDate> taken =
                    loaded.days().stream().map(PublishedDay::date).toList();
            read().stream()
                    .filter(year -> !loaded.years().contains(year.year()))
                    .forEach(year -> years.replace(without(taken, year), clock.instant(), LOADED_BY));
            return loaded.revision();
        }));
    }

    /** The years with their days, oldest first. */
    static List<PublishedYear> read() {
        Map<Integer, List<PublishedDay>> byYear = new TreeMap<>();
        for (CSVRecord row : ShippedRows.of(RESOURCE)) {
            PublishedDay day = day(row);
            byYear.computeIfAbsent(noticeYear(day), year -> new ArrayList<>()).add(day);
        }
        return byYear.entrySet().stream()
                .map(entry -> new PublishedYear(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static PublishedDay day(CSVRecord row) {
        return new PublishedDay(
                LocalDate.parse(row.get("date")),
                DayKind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                row.get("holiday"),
                row.get("notice"));
    }

    private static int noticeYear(PublishedDay day) {
        boolean newYearsEve =
                day.date().getMonth() == Month.DECEMBER && day.holiday().equals(NEW_YEAR);
        return day.date().getYear() + (newYearsEve ? 1 : 0);
    }

    private static PublishedYear without(List<LocalDate> taken, PublishedYear year) {
        return new PublishedYear(
                year.year(),
                year.days().stream().filter(day -> !taken.contains(day.date())).toList());
    }
}
