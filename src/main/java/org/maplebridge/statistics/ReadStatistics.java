package org.maplebridge.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.maplebridge.organization.Levels;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.Units;
import org.maplebridge.statistics.Counts.Sum;
import org.springframework.stereotype.Service;

/** Answers how many petitions there were and where they were resolved, for the units that the caller sees. */
@Service
class ReadStatistics {

    private static final int DIGITS_OF_A_SHARE = 4;

    record UnitView(String code, String name) {}

    /**
     * Where petitions were resolved.
     *
     * @param unit null when the caller sees several beside one another, which {@code units} then names
     */
    record ResolutionByLevel(
            @JsonInclude(JsonInclude.Include.NON_NULL) UnitView unit,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<UnitView> units,
            LocalDate from,
            LocalDate to,
            long filed,
            long resolved,
            List<LevelView> levels) {}

    /** @param share of all that were resolved, 0 to 1 */
    record LevelView(String level, String levelLabel, long resolved, BigDecimal share) {}

    /** What went through units. */
    record Flow(
            @JsonInclude(JsonInclude.Include.NON_NULL) UnitView unit,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<UnitView> units,
            LocalDate from,
            LocalDate to,
            Amounts total,
            List<UnitFlow> flows) {}

    record UnitFlow(
            UnitView unit,
            String level,
            String levelLabel,
            @JsonUnwrapped Amounts amounts) {}

    /** @param satisfaction share of the ratings that are not dissatisfied with the unit, 0 to 1 */
    record Amounts(
            long filed,
            long resolved,
            long escalatedByDeadline,
            long escalatedByDecision,
            long returned,
            long withdrawn,
            long overdueAtTop,
            long rated,
            long satisfied,
            BigDecimal satisfaction) {}

    private final Counts counts;
    private final Units units;
    private final Levels levels;
    private final LevelOrder order;

    ReadStatistics(Counts counts, Units units, Levels levels, LevelOrder order) {
        this.counts = counts;
        this.units = units;
        this.levels = levels;
        this.order = order;
    }

    ResolutionByLevel resolutionByLevel(String unit, String from, String to, StaffMember caller) {
        Scope scope = Scope.of(unit, from, to, caller, units);
        List<Sum> sums = counts.sums(scope.unitCodes(), scope.from(), scope.to());
        List<Sum> resolutions =
                sums.stream().filter(sum -> sum.measure() == Measure.RESOLVED).toList();
        long resolved = amount(resolutions, sum -> true);
        List<LevelView> views = order
                .of(
                        units.all().stream().filter(one -> scope.unitCodes().contains(one.code())),
                        resolutions.stream().map(Sum::level))
                .stream()
                .map(level -> level(level, resolutions, resolved))
                .toList();
        return new ResolutionByLevel(
                one(scope),
                several(scope),
                scope.from(),
                scope.to(),
                amount(sums, sum -> sum.measure() == Measure.FILED),
                resolved,
                views);
    }

    Flow flow(String unit, String from, String to, StaffMember caller) {
        Scope scope = Scope.of(unit, from, to, caller, units);
        List<Sum> sums = counts.sums(scope.unitCodes(), scope.from(), scope.to()).stream()
                .filter(sum -> Measure.OF_THE_FLOW.contains(sum.measure()))
                .toList();
        Map<String, List<Sum>> byUnit =
                sums.stream().collect(Collectors.groupingBy(Sum::unitCode, TreeMap::new, Collectors.toList()));
        List<UnitFlow> flows = byUnit.entrySet().stream()
                .map(entry -> unitFlow(entry.getKey(), entry.getValue()))
                .toList();
        return new Flow(one(scope), several(scope), scope.from(), scope.to(), amounts(sums), flows);
    }

    private LevelView level(String level, List<Sum> resolutions, long all) {
        long resolved = amount(resolutions, sum -> sum.level().equals(level));
        return new LevelView(level, levels.label(level), resolved, share(resolved, all));
    }

    private static BigDecimal share(long part, long all) {
        return all == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(all), DIGITS_OF_A_SHARE, RoundingMode.HALF_UP);
    }

    private UnitFlow unitFlow(String code, List<Sum> sums) {
        String level = units.findKnown(code).map(Unit::level).orElse(sums.get(0).level());
        return new UnitFlow(new UnitView(code, units.nameOf(code)), level, levels.label(level), amounts(sums));
    }

    private static Amounts amounts(List<Sum> sums) {
        return new Amounts(
                amount(sums, of(Measure.FILED)),
                amount(sums, of(Measure.RESOLVED)),
                amount(sums, of(Measure.ESCALATED_DEADLINE)),
                amount(sums, of(Measure.ESCALATED_DECISION)),
                amount(sums, of(Measure.RETURNED)),
                amount(sums, of(Measure.WITHDRAWN)),
                amount(sums, of(Measure.OVERDUE_AT_TOP)),
                amount(sums, of(Measure.RATED)),
                amount(sums, of(Measure.SATISFIED)),
                share(amount(sums, of(Measure.SATISFIED)), amount(sums, of(Measure.RATED))));
    }

    private static Predicate<Sum> of(Measure measure) {
        return sum -> sum.measure() == measure;
    }

    private static long amount(List<Sum> sums, Predicate<Sum> which) {
        return sums.stream().filter(which).mapToLong(Sum::amount).sum();
    }

    static UnitView one(Scope scope) {
        return scope.tops().size() == 1 ? view(scope.tops().get(0)) : null;
    }

    static List<UnitView> several(Scope scope) {
        return scope.tops().size() == 1
                ? null
                : scope.tops().stream().map(ReadStatistics::view).toList();
    }

    private static UnitView view(Unit unit) {
        return new UnitView(unit.code(), unit.name());
    }
}
