package org.maplebridge.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.maplebridge.organization.Levels;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Setback;
import org.maplebridge.petition.Setbacks;
import org.maplebridge.shared.BeijingTime;
import org.maplebridge.shared.Refusal;
import org.maplebridge.statistics.Counts.OfWeek;
import org.maplebridge.statistics.Dashboard.Behind;
import org.maplebridge.statistics.Dashboard.Cell;
import org.maplebridge.statistics.Dashboard.Figure;
import org.maplebridge.statistics.Dashboard.Level;
import org.maplebridge.statistics.Dashboard.Rates;
import org.maplebridge.statistics.Dashboard.Topic;
import org.maplebridge.statistics.Dashboard.UnitRow;
import org.maplebridge.statistics.Dashboard.Week;
import org.maplebridge.statistics.Standing.What;
import org.springframework.stereotype.Service;

/**
 * Puts the dashboard together from what is counted, for supervisors, heads, registrars and administrators in the units of
 * these posts and below. Nothing is counted over petitions here. Refuses everybody else, and units beyond.
 */
@Service
class ReadDashboard {

    private static final Set<Role> READERS = EnumSet.of(Role.SUPERVISOR, Role.HEAD, Role.REGISTRAR, Role.ADMINISTRATOR);
    private static final int WEEKS = 12;
    private static final int WEEKS_BEFORE = 4;
    private static final int SOON_DAYS = 3;
    private static final int TOPICS = 12;
    private static final int LEAST_OF_A_RISE = 3;
    private static final int[] AGES = {15, 30, 60, 180};

    private final Counts counts;
    private final Standing standing;
    private final CardCounts cards;
    private final Setbacks setbacks;
    private final Units units;
    private final Levels levels;
    private final LevelOrder order;
    private final Clock time;

    ReadDashboard(
            Counts counts,
            Standing standing,
            CardCounts cards,
            Setbacks setbacks,
            Units units,
            Levels levels,
            LevelOrder order,
            Clock time) {
        this.counts = counts;
        this.standing = standing;
        this.cards = cards;
        this.setbacks = setbacks;
        this.units = units;
        this.levels = levels;
        this.order = order;
        this.time = time;
    }

    static boolean reads(StaffMember person) {
        return READERS.stream().anyMatch(person::holds);
    }

    /** The units that he may choose from, each after the one above. */
    List<Unit> choices(StaffMember person) {
        StaffMember reader = reader(person);
        return units.all().stream().filter(unit -> reader.sees(unit.code())).toList();
    }

    /** The person with no more units than those that he leads, supervises, registers for or administers. */
    private StaffMember reader(StaffMember person) {
        if (!reads(person)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "dashboard-not-shown");
        }
        Set<String> posts = person.posts().stream()
                .filter(post -> READERS.contains(post.role()))
                .map(StaffMember.Post::unitCode)
                .collect(Collectors.toSet());
        Set<String> seen = units.atOrBelow(posts).stream().filter(person::sees).collect(Collectors.toSet());
        return new StaffMember(person.username(), person.name(), person.posts(), seen);
    }

    /** How much is open in a way, in the units of his posts: for the start page. */
    Map<What, Long> open(StaffMember person) {
        Map<What, Long> amounts = new LinkedHashMap<>();
        standing.of(reader(person).visibleUnits()).forEach(sum -> amounts.merge(sum.what(), sum.amount(), Long::sum));
        return amounts;
    }

    Dashboard read(String unit, StaffMember person) {
        Scope scope = Scope.of(unit, null, null, reader(person), units);
        LocalDate today = BeijingTime.today(time);
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate first = monday.minusWeeks(WEEKS - 1L);
        List<OfWeek> facts = counts.byWeek(scope.unitCodes(), first, today);
        List<Standing.Sum> open = standing.of(scope.unitCodes());
        Map<String, CardCounts.Cards> given = cards.of(scope.unitCodes(), first, today);
        List<Setbacks.Amount> against = setbacks.since(first, scope.unitCodes(), person);
        String tops = scope.tops().stream().map(Unit::code).collect(Collectors.joining(","));
        String one = scope.tops().size() == 1 ? scope.tops().get(0).code() : null;
        List<String> lowestFirst = order.of(
                units.all().stream().filter(known -> scope.unitCodes().contains(known.code())),
                facts.stream()
                        .filter(fact -> fact.measure() == Measure.RESOLVED)
                        .map(OfWeek::level));
        return new Dashboard(
                scope.tops().stream().map(Unit::name).collect(Collectors.joining("、")),
                one,
                today,
                today.plusDays(SOON_DAYS),
                first,
                figures(open, today, one),
                levels(facts, lowestFirst, first, one),
                weeks(facts, open, lowestFirst, first, one),
                rates(facts, fact -> true),
                setbacks(against, null, first, tops),
                unitRows(facts, open, given, against, today, first),
                cells(open, today),
                ages(open, today, one),
                subjects(scope.unitCodes(), monday, one),
                places(facts, monday));
    }

    private static List<Figure> figures(List<Standing.Sum> open, LocalDate today, String unit) {
        String list = list(unit);
        LocalDate soon = today.plusDays(SOON_DAYS);
        long dueToday = amount(open, sum -> due(sum, today, today));
        return List.of(
                new Figure("未办结", amount(open, of(What.OPEN)), list, "note"),
                figure("已超期", amount(open, of(What.OVERDUE)), list + "&overdue=true", "late"),
                figure("今日到期", dueToday, list + "&dueFrom=" + today + "&dueTo=" + today, "soon"),
                figure(
                        "三日内到期",
                        amount(open, sum -> due(sum, today, soon)),
                        list + "&dueFrom=" + today + "&dueTo=" + soon,
                        "soon"),
                figure("无人办理", amount(open, of(What.UNATTENDED)), list + "&unattended=true", "late"),
                figure("督办中未办结", amount(open, of(What.SUPERVISED)), list + "&supervised=true", "soon"),
                figure("历史积案", amount(open, of(What.BACKLOG)), list + "&backlog=true", "note"));
    }

    private static Figure figure(String label, long amount, String href, String tone) {
        return new Figure(label, amount, href, amount == 0 ? "fine" : tone);
    }

    private List<Level> levels(List<OfWeek> facts, List<String> lowestFirst, LocalDate first, String unit) {
        long all = amountOf(facts, Measure.RESOLVED, fact -> true);
        return lowestFirst.stream()
                .map(level -> {
                    long resolved = amountOf(
                            facts, Measure.RESOLVED, fact -> fact.level().equals(level));
                    return new Level(
                            level,
                            levels.label(level),
                            resolved,
                            share(resolved, all),
                            link(unit) + "&resolvedLevel=" + level + "&endedFrom=" + first + "&sort=-filedAt");
                })
                .toList();
    }

    private static List<Week> weeks(
            List<OfWeek> facts, List<Standing.Sum> open, List<String> lowestFirst, LocalDate first, String unit) {
        List<Week> weeks = new ArrayList<>();
        long backlog = amount(open, of(What.BACKLOG));
        for (int week = WEEKS - 1; week >= 0; week--) {
            LocalDate monday = first.plusWeeks(week);
            Predicate<OfWeek> then = fact -> fact.week().equals(monday);
            weeks.add(
                    0,
                    new Week(
                            BeijingTime.shortDay(monday),
                            amountOf(facts, Measure.FILED, then),
                            amountOf(facts, Measure.RESOLVED, then),
                            lowestFirst.stream()
                                    .map(level -> amountOf(
                                            facts,
                                            Measure.RESOLVED,
                                            then.and(fact -> fact.level().equals(level))))
                                    .toList(),
                            backlog,
                            arisen(unit) + "&filedFrom=" + monday + "&filedTo=" + monday.plusDays(6) + "&sort=-filedAt",
                            link(unit) + "&resolved=true&endedFrom=" + monday + "&endedTo=" + monday.plusDays(6)
                                    + "&sort=-filedAt"));
            backlog += amountOf(facts, Measure.BACKLOG_SETTLED, then) - amountOf(facts, Measure.BACKLOG_ENTERED, then);
        }
        return weeks;
    }

    /**
     * On time is what was resolved before its limit, of all that was resolved or taken away by a limit; redone is what was
     * taken back, of what was resolved.
     */
    private static Rates rates(List<OfWeek> facts, Predicate<OfWeek> which) {
        long resolved = amountOf(facts, Measure.RESOLVED, which);
        long late = amountOf(facts, Measure.RESOLVED_LATE, which);
        long escalated = amountOf(facts, Measure.ESCALATED_DEADLINE, which);
        long reported = amountOf(facts, Measure.WHISTLE_REPORTED, which);
        return new Rates(
                share(resolved - late, resolved + escalated),
                share(amountOf(facts, Measure.REDONE, which), resolved),
                share(amountOf(facts, Measure.SATISFIED, which), amountOf(facts, Measure.RATED, which)),
                share(reported, reported + amountOf(facts, Measure.WHISTLE_SILENT, which)));
    }

    private List<UnitRow> unitRows(
            List<OfWeek> facts,
            List<Standing.Sum> open,
            Map<String, CardCounts.Cards> given,
            List<Setbacks.Amount> against,
            LocalDate today,
            LocalDate first) {
        Map<String, List<OfWeek>> factsOf = facts.stream().collect(Collectors.groupingBy(OfWeek::unitCode));
        Map<String, List<Standing.Sum>> openOf = open.stream().collect(Collectors.groupingBy(Standing.Sum::unitCode));
        Set<String> codes = new LinkedHashSet<>(openOf.keySet());
        codes.addAll(factsOf.keySet());
        codes.addAll(given.keySet());
        return codes.stream()
                .map(code -> {
                    List<OfWeek> done = factsOf.getOrDefault(code, List.of());
                    List<Standing.Sum> held = openOf.getOrDefault(code, List.of());
                    return new UnitRow(
                            code,
                            units.nameOf(code),
                            units.findKnown(code)
                                    .map(unit -> levels.label(unit.level()))
                                    .orElse(""),
                            amount(held, of(What.OPEN)),
                            amount(held, sum -> due(sum, today, today.plusDays(SOON_DAYS))),
                            amount(held, of(What.OVERDUE)),
                            amountOf(done, Measure.RESOLVED, fact -> true),
                            rates(done, fact -> true),
                            setbacks(against, code, first, code + "&alone=true"),
                            given.getOrDefault(code, new CardCounts.Cards(0, 0)),
                            alone(code));
                })
                .sorted(Comparator.comparingLong(UnitRow::overdue)
                        .thenComparingLong(UnitRow::open)
                        .reversed()
                        .thenComparing(UnitRow::code))
                .toList();
    }

    private static Dashboard.Setbacks setbacks(
            List<Setbacks.Amount> against, String unitCode, LocalDate first, String at) {
        List<Setbacks.Amount> there = against.stream()
                .filter(amount -> Objects.equals(amount.unitCode(), unitCode))
                .toList();
        String list = link(null) + "&setbackFrom=" + first + "&setbackAt=" + at + "&sort=-filedAt";
        return new Dashboard.Setbacks(
                behind(there, Setback.REDONE, list + "&redone=true"),
                behind(there, Setback.DISSATISFIED, list + "&dissatisfied=true"),
                behind(there, Setback.SILENT, list + "&silent=true"));
    }

    private static Behind behind(List<Setbacks.Amount> there, Setback kind, String list) {
        return there.stream()
                .filter(amount -> amount.kind() == kind)
                .findFirst()
                .map(amount -> new Behind(amount.petitions(), amount.listed() == amount.petitions() ? list : null))
                .orElse(new Behind(0, list));
    }

    private List<Cell> cells(List<Standing.Sum> open, LocalDate today) {
        record Key(String unit, String level) {}
        Map<Key, List<Standing.Sum>> byKey = open.stream()
                .collect(Collectors.groupingBy(
                        sum -> new Key(sum.unitCode(), sum.level()), LinkedHashMap::new, Collectors.toList()));
        return byKey.entrySet().stream()
                .map(entry -> new Cell(
                        units.nameOf(entry.getKey().unit()),
                        levels.label(entry.getKey().level()),
                        amount(entry.getValue(), of(What.OPEN)),
                        amount(entry.getValue(), sum -> due(sum, today, today.plusDays(SOON_DAYS))),
                        amount(entry.getValue(), of(What.OVERDUE)),
                        alone(entry.getKey().unit()) + "&open=true&level="
                                + entry.getKey().level()))
                .filter(cell -> cell.open() > 0)
                .toList();
    }

    private static List<Figure> ages(List<Standing.Sum> open, LocalDate today, String unit) {
        List<Figure> ages = new ArrayList<>();
        int younger = -1;
        for (int age : AGES) {
            ages.add(age(
                    open, unit, (younger + 1) + "–" + age + " 天", today.minusDays(age), today.minusDays(younger + 1L)));
            younger = age;
        }
        ages.add(age(open, unit, "超过 " + younger + " 天", null, today.minusDays(younger + 1L)));
        return ages;
    }

    private static Figure age(List<Standing.Sum> open, String unit, String label, LocalDate from, LocalDate to) {
        long amount = amount(
                open,
                sum -> sum.what() == What.FILED
                        && (from == null || !sum.day().isBefore(from))
                        && !sum.day().isAfter(to));
        return new Figure(
                label,
                amount,
                list(unit) + (from == null ? "" : "&filedFrom=" + from) + "&filedTo=" + to + "&sort=-filedAt",
                "note");
    }

    private List<Topic> subjects(Set<String> unitCodes, LocalDate monday, String unit) {
        return counts.subjects(unitCodes, monday.minusWeeks(WEEKS_BEFORE), monday, TOPICS).stream()
                .map(subject -> topic(
                        subject.subject(),
                        subject.now(),
                        subject.before(),
                        arisen(unit) + "&category="
                                + java.net.URLEncoder.encode(subject.subject(), java.nio.charset.StandardCharsets.UTF_8)
                                + "&filedFrom=" + monday + "&sort=-filedAt"))
                .toList();
    }

    private List<Topic> places(List<OfWeek> facts, LocalDate monday) {
        Map<String, List<OfWeek>> filed = facts.stream()
                .filter(fact -> fact.measure() == Measure.FILED)
                .filter(fact -> !fact.week().isBefore(monday.minusWeeks(WEEKS_BEFORE)))
                .collect(Collectors.groupingBy(OfWeek::unitCode));
        return filed.entrySet().stream()
                .map(entry -> topic(
                        units.nameOf(entry.getKey()),
                        amountOf(
                                entry.getValue(),
                                Measure.FILED,
                                fact -> fact.week().equals(monday)),
                        amountOf(
                                entry.getValue(),
                                Measure.FILED,
                                fact -> fact.week().isBefore(monday)),
                        arisen(entry.getKey()) + "&alone=true&filedFrom=" + monday + "&sort=-filedAt"))
                .sorted(Comparator.comparingLong(Topic::now).reversed().thenComparing(Topic::label))
                .limit(TOPICS)
                .toList();
    }

    private static Topic topic(String label, long now, long before, String href) {
        BigDecimal mean = BigDecimal.valueOf(before).divide(BigDecimal.valueOf(WEEKS_BEFORE), 1, RoundingMode.HALF_UP);
        boolean rises = now >= LEAST_OF_A_RISE && now * WEEKS_BEFORE >= 2 * before;
        return new Topic(label, now, mean.toPlainString(), rises, href);
    }

    /** What is the unit's own, as its row counts it, without the units below. */
    private static String alone(String unit) {
        return link(unit) + "&alone=true";
    }

    private static String list(String unit) {
        return link(unit) + "&open=true";
    }

    /** What was filed is counted where it arose, wherever it is handled now. */
    private static String arisen(String area) {
        return "/petitions?secret=false" + (area == null ? "" : "&area=" + area);
    }

    private static String link(String unit) {
        return "/petitions?secret=false" + (unit == null ? "" : "&unit=" + unit);
    }

    private static boolean due(Standing.Sum sum, LocalDate from, LocalDate to) {
        return sum.what() == What.DUE && !sum.day().isBefore(from) && !sum.day().isAfter(to);
    }

    private static Predicate<Standing.Sum> of(What what) {
        return sum -> sum.what() == what;
    }

    private static long amount(List<Standing.Sum> sums, Predicate<Standing.Sum> which) {
        return sums.stream().filter(which).mapToLong(Standing.Sum::amount).sum();
    }

    private static long amountOf(List<OfWeek> facts, Measure measure, Predicate<OfWeek> which) {
        return facts.stream()
                .filter(fact -> fact.measure() == measure)
                .filter(which)
                .mapToLong(OfWeek::amount)
                .sum();
    }

    private static String share(long part, long all) {
        return all == 0
                ? "—"
                : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP) + "%";
    }
}
