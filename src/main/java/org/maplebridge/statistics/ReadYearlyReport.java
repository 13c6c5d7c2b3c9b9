package org.maplebridge.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Channel;
import org.maplebridge.petition.Purpose;
import org.maplebridge.shared.BeijingTime;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The report of a year, from counts that were kept as petitions moved: it costs the same with a million petitions.
 * Refuses a year to come, and units that the caller does not see.
 */
@Service
class ReadYearlyReport {

    private static final int FIRST = 1949;
    private static final int MOST_COMPLAINED_OF = 10;
    private static final String NO_FIELD = "未分类";

    private final Counts counts;
    private final Units units;
    private final Clock time;

    ReadYearlyReport(Counts counts, Units units, Clock time) {
        this.counts = counts;
        this.units = units;
        this.time = time;
    }

    /** Both counts as of one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public YearlyReport read(int year, String unit, StaffMember caller) {
        LocalDate today = BeijingTime.today(time);
        if (year < FIRST || year > today.getYear()) {
            throw Refusal.invalid(new FieldError("#/year", "year-to-report", FIRST, today.getYear()));
        }
        LocalDate last = LocalDate.of(year, 12, 31);
        Scope scope = Scope.of(unit, year + "-01-01", last.toString(), caller, units);
        List<Counts.Sum> sums = counts.sums(scope.unitCodes(), scope.from(), scope.to());
        Map<String, Long> aspects = counts.aspects(scope.unitCodes(), year);
        return new YearlyReport(
                year,
                last.isBefore(today) ? last : today,
                ReadStatistics.one(scope),
                ReadStatistics.several(scope),
                sum(sums, Measure.FILED),
                sum(sums, Measure.RESOLVED),
                sum(sums, Measure.WITHDRAWN),
                shares(aspects, Aspect.CHANNEL, Channel.values(), Channel::label),
                shares(aspects, Aspect.PURPOSE, Purpose.values(), Purpose::label),
                fields(aspects),
                mostComplainedOf(aspects),
                sum(sums, Measure.ASSIGNED),
                sum(sums, Measure.TRANSFERRED),
                sum(sums, Measure.RETURNED),
                sum(sums, Measure.ESCALATED_DEADLINE),
                sum(sums, Measure.ESCALATED_DECISION),
                sum(sums, Measure.URGED),
                sum(sums, Measure.SUPERVISED),
                new YearlyReport.Suggestions(
                        aspects.getOrDefault(Aspect.PURPOSE.of(Purpose.SUGGESTION.name()), 0L),
                        aspects.getOrDefault(Aspect.RESOLVED.of(Purpose.SUGGESTION.name()), 0L)));
    }

    private static long sum(List<Counts.Sum> sums, Measure measure) {
        return sums.stream()
                .filter(sum -> sum.measure() == measure)
                .mapToLong(Counts.Sum::amount)
                .sum();
    }

    /** Every value in its own order, those without any too. */
    private static <E extends Enum<E>> List<YearlyReport.Share> shares(
            Map<String, Long> aspects, Aspect aspect, E[] values, Function<E, String> label) {
        return Arrays.stream(values)
                .map(value -> new YearlyReport.Share(
                        value.name(), label.apply(value), aspects.getOrDefault(aspect.of(value.name()), 0L)))
                .toList();
    }

    private static List<YearlyReport.Share> fields(Map<String, Long> aspects) {
        return aspects.entrySet().stream()
                .filter(entry -> Aspect.FIELD.names(entry.getKey()) && entry.getValue() > 0)
                .map(entry -> new YearlyReport.Share(null, field(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingLong(YearlyReport.Share::count)
                        .reversed()
                        .thenComparing(YearlyReport.Share::label))
                .toList();
    }

    private static String field(String aspect) {
        String name = Aspect.FIELD.valueIn(aspect);
        return name.isEmpty() ? NO_FIELD : name;
    }

    private List<YearlyReport.UnitCount> mostComplainedOf(Map<String, Long> aspects) {
        return aspects.entrySet().stream()
                .filter(entry -> Aspect.AGAINST.names(entry.getKey()) && entry.getValue() > 0)
                .map(entry -> {
                    String code = Aspect.AGAINST.valueIn(entry.getKey());
                    return new YearlyReport.UnitCount(
                            new ReadStatistics.UnitView(code, units.nameOf(code)), entry.getValue());
                })
                .sorted(Comparator.comparingLong(YearlyReport.UnitCount::count)
                        .reversed()
                        .thenComparing(count -> count.unit().code()))
                .limit(MOST_COMPLAINED_OF)
                .toList();
    }
}
