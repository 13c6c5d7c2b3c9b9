package org.maplebridge.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.maplebridge.replay.Report.Differences;
import org.maplebridge.replay.Report.Different;
import org.maplebridge.replay.Report.Figure;
import org.maplebridge.replay.Report.Group;
import org.maplebridge.replay.Report.Problem;
import org.maplebridge.replay.Report.RuleRow;
import org.maplebridge.replay.SideResult.CaseResult;
import org.maplebridge.replay.SideResult.Failure;
import org.maplebridge.replay.SideResult.FiredRule;
import org.maplebridge.replay.SideResult.Happened;
import org.maplebridge.replay.SideResult.Step;
import org.maplebridge.replay.SideResult.TaskResult;
import org.maplebridge.shared.BeijingTime;

/** Puts what both sides came to beside each other. */
final class Comparison {

    private static final String HANDLING = "HANDLING";
    private static final int MOST_SHOWN = 200;
    private static final int MOST_UNITS = 300;
    private static final double MEDIAN = 0.5;
    private static final double P95 = 0.95;
    private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

    private final SideResult present;
    private final SideResult candidate;
    private final Instant end;
    private final UnaryOperator<String> unitName;
    private final UnaryOperator<String> levelName;

    Comparison(
            SideResult present,
            SideResult candidate,
            Instant end,
            UnaryOperator<String> unitName,
            UnaryOperator<String> levelName) {
        this.present = present;
        this.candidate = candidate;
        this.end = end;
        this.unitName = unitName;
        this.levelName = levelName;
    }

    List<Figure> totals() {
        return List.of(
                cases("filed", "登记", one -> one.status() != null),
                cases("solved", "已书面答复", one -> ended(one, "SOLVED")),
                cases("open", "期末仍未办结", one -> one.status() != null && !left(one)),
                cases("late", "至少一次超过层级时限", one -> one.way().stream().anyMatch(Step::late)),
                figure(
                        "lateSteps",
                        "层级时限届满",
                        "次",
                        side -> steps(side).filter(Step::late).count()),
                figure(
                        "escalations",
                        "提级（主动和超期）",
                        "次",
                        side -> steps(side)
                                .filter(step ->
                                        "HANDED_UP".equals(step.how()) || "DEADLINE_EXCEEDED".equals(step.how()))
                                .count()),
                events("reminders", "到期提醒", "REMINDED"),
                cases("overdue", "期末处于超期状态", CaseResult::overdue),
                events("statutory", "超过法定办理时限", "STATUTORY_LIMIT_EXCEEDED"),
                events("supervision", "督办", "SUPERVISION_RAISED"),
                quantile(
                        "medianDays",
                        "从登记到答复，中位数",
                        MEDIAN,
                        side -> side.cases().stream()
                                .filter(one -> ended(one, "SOLVED"))
                                .map(Comparison::duration)),
                quantile(
                        "p95Days",
                        "从登记到答复，95% 以内",
                        P95,
                        side -> side.cases().stream()
                                .filter(one -> ended(one, "SOLVED"))
                                .map(Comparison::duration)));
    }

    /** The levels in the order given, then those that nobody knows. */
    List<Group> levels(List<String> order) {
        Set<String> levels = new LinkedHashSet<>(order);
        both(Comparison::steps).map(Step::level).filter(Objects::nonNull).forEach(levels::add);
        return levels.stream()
                .map(level -> new Group(level, levelName.apply(level), work(step -> level.equals(step.level()))))
                .filter(group -> !empty(group))
                .toList();
    }

    List<Group> units() {
        return both(Comparison::steps)
                .map(Step::unit)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .limit(MOST_UNITS)
                .map(unit -> new Group(unit, unitName.apply(unit), work(step -> unit.equals(step.unit()))))
                .toList();
    }

    private List<Figure> work(Predicate<Step> which) {
        return List.of(
                figure("entered", "收到", "件", side -> steps(side).filter(which).count()),
                ended("solved", "本级答复", which, "SOLVED"),
                ended("handedUp", "主动提级", which, "HANDED_UP"),
                ended("exceeded", "超期提级", which, "DEADLINE_EXCEEDED"),
                figure(
                        "lateHere",
                        "超期未离开",
                        "件",
                        side -> steps(side)
                                .filter(which)
                                .filter(step -> step.late() && !"DEADLINE_EXCEEDED".equals(step.how()))
                                .count()),
                figure(
                        "openHere",
                        "期末在办",
                        "件",
                        side -> steps(side)
                                .filter(which)
                                .filter(step -> step.until() == null)
                                .count()),
                quantile("medianDays", "停留，中位数", MEDIAN, side -> stays(side, which)),
                quantile("p95Days", "停留，95% 以内", P95, side -> stays(side, which)));
    }

    private static Stream<Duration> stays(SideResult side, Predicate<Step> which) {
        return steps(side)
                .filter(which)
                .filter(step -> step.until() != null)
                .map(step -> Duration.between(step.from(), step.until()));
    }

    List<Group> tasks() {
        Map<String, String> names = new LinkedHashMap<>();
        both(side -> side.tasks().stream()).forEach(task -> names.putIfAbsent(task.key(), task.name()));
        return names.entrySet().stream()
                .map(task -> new Group(task.getKey(), task.getValue(), ofTask(task.getKey())))
                .sorted(Comparator.comparing((Group group) -> -most(group)).thenComparing(Group::code))
                .toList();
    }

    private static double most(Group group) {
        Figure first = group.figures().get(0);
        return Math.max(first.present(), first.candidate());
    }

    private List<Figure> ofTask(String key) {
        Function<SideResult, Stream<TaskResult>> all =
                side -> side.tasks().stream().filter(task -> task.key().equals(key));
        return List.of(
                figure("given", "产生", "项", side -> all.apply(side).count()),
                figure(
                        "done",
                        "完成",
                        "项",
                        side -> all.apply(side).filter(TaskResult::done).count()),
                figure(
                        "late",
                        "超期",
                        "项",
                        side -> all.apply(side).filter(task -> task.late(end)).count()),
                figure(
                        "open",
                        "期末未完成",
                        "项",
                        side -> all.apply(side)
                                .filter(task -> task.ended() == null)
                                .count()));
    }

    List<RuleRow> rules(RuleLabels presentLabels, RuleLabels candidateLabels) {
        Map<List<String>, long[]> rows = new LinkedHashMap<>();
        present.rules().forEach(rule -> rows.computeIfAbsent(key(rule), key -> new long[2])[0] += rule.times());
        candidate.rules().forEach(rule -> rows.computeIfAbsent(key(rule), key -> new long[2])[1] += rule.times());
        return rows.entrySet().stream()
                .map(row -> {
                    String rule = row.getKey().get(1);
                    String label = candidateLabels.of(rule);
                    return new RuleRow(
                            row.getKey().get(0),
                            rule,
                            label.equals(rule) ? presentLabels.of(rule) : label,
                            row.getValue()[0],
                            row.getValue()[1]);
                })
                .sorted(Comparator.comparing(RuleRow::table)
                        .thenComparing(row -> -Math.max(row.present(), row.candidate())))
                .toList();
    }

    private static List<String> key(FiredRule rule) {
        return List.of(rule.table(), rule.rule());
    }

    List<Figure> events() {
        Map<String, String> labels = new LinkedHashMap<>();
        both(side -> side.events().stream()).forEach(event -> labels.putIfAbsent(event.kind(), event.label()));
        return labels.entrySet().stream()
                .map(kind -> events(kind.getKey(), kind.getValue(), kind.getKey()))
                .toList();
    }

    List<Problem> problems() {
        Set<String> all = both(side -> side.failures().stream())
                .map(Failure::what)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return all.stream()
                .map(what -> new Problem(what, times(present, what), times(candidate, what)))
                .toList();
    }

    private static long times(SideResult side, String what) {
        return side.failures().stream()
                .filter(failure -> failure.what().equals(what))
                .mapToLong(Failure::times)
                .sum();
    }

    /** @param secret whether the case of that index may not be named */
    Differences differences(Predicate<Integer> secret) {
        List<Integer> ways = IntStream.range(0, present.cases().size())
                .filter(i -> !way(present.cases().get(i))
                        .equals(way(candidate.cases().get(i))))
                .boxed()
                .toList();
        int times = (int) IntStream.range(0, present.cases().size())
                .filter(i ->
                        way(present.cases().get(i)).equals(way(candidate.cases().get(i))))
                .filter(i -> !present.cases()
                        .get(i)
                        .way()
                        .equals(candidate.cases().get(i).way()))
                .count();
        List<Different> shown = ways.stream()
                .filter(secret.negate())
                .limit(MOST_SHOWN)
                .map(i -> new Different(
                        present.cases().get(i).number(),
                        words(present.cases().get(i)),
                        words(candidate.cases().get(i))))
                .toList();
        return new Differences(
                ways.size(), times, (int) ways.stream().filter(secret).count(), shown);
    }

    /** What makes two ways the same: the units in their order, how each ended, and where all ends. */
    private static List<String> way(CaseResult one) {
        List<String> way = new ArrayList<>();
        one.way().forEach(step -> way.add(step.unit() + "/" + step.how()));
        way.add(String.join("/", String.valueOf(one.status()), one.procedure(), one.colour()));
        return way;
    }

    private List<String> words(CaseResult one) {
        List<String> words = new ArrayList<>();
        for (Step step : one.way()) {
            words.add(unitName.apply(step.unit()) + " " + BeijingTime.shortDay(step.from()) + " 至 "
                    + (step.until() == null ? "期末" : BeijingTime.shortDay(step.until())) + "：" + step.label()
                    + (step.late() && !"DEADLINE_EXCEEDED".equals(step.how()) ? "（已超期）" : ""));
        }
        if (words.isEmpty() || goesOn(one) && !HANDLING.equals(one.status())) {
            words.add(one.statusLabel());
        }
        return words;
    }

    private static boolean goesOn(CaseResult one) {
        return one.way().get(one.way().size() - 1).until() == null;
    }

    private Figure cases(String name, String label, Predicate<CaseResult> which) {
        return figure(
                name, label, "件", side -> side.cases().stream().filter(which).count());
    }

    private Figure events(String name, String label, String kind) {
        return figure(
                name,
                label,
                "次",
                side -> side.events().stream()
                        .filter(event -> event.kind().equals(kind))
                        .mapToLong(Happened::times)
                        .sum());
    }

    private Figure ended(String name, String label, Predicate<Step> which, String how) {
        return figure(
                name,
                label,
                "件",
                side -> steps(side)
                        .filter(which)
                        .filter(step -> how.equals(step.how()))
                        .count());
    }

    private Figure figure(String name, String label, String unit, ToDoubleFunction<SideResult> count) {
        return new Figure(name, label, unit, count.applyAsDouble(present), count.applyAsDouble(candidate));
    }

    private Figure quantile(String name, String label, double share, Function<SideResult, Stream<Duration>> durations) {
        return new Figure(
                name, label, "天", days(durations.apply(present), share), days(durations.apply(candidate), share));
    }

    /** In days with one place behind the point; null of nothing. */
    private static Double days(Stream<Duration> durations, double share) {
        double[] sorted = durations.mapToDouble(Duration::toSeconds).sorted().toArray();
        if (sorted.length == 0) {
            return null;
        }
        int at = (int) Math.ceil(share * sorted.length) - 1;
        return Math.round(sorted[Math.max(0, at)] / SECONDS_A_DAY * 10) / 10.0;
    }

    private <T> Stream<T> both(Function<SideResult, Stream<T>> of) {
        return Stream.concat(of.apply(present), of.apply(candidate));
    }

    private static Stream<Step> steps(SideResult side) {
        return side.cases().stream().map(CaseResult::way).flatMap(Collection::stream);
    }

    private static boolean ended(CaseResult one, String how) {
        return !one.way().isEmpty()
                && how.equals(one.way().get(one.way().size() - 1).how());
    }

    /** Whether nobody has to handle it any more. */
    private static boolean left(CaseResult one) {
        return ended(one, "SOLVED")
                || Arrays.asList("WITHDRAWN", "REFERRED", "REFUSED", "CLOSED", "REPLIED")
                        .contains(one.status());
    }

    private static Duration duration(CaseResult one) {
        List<Step> way = one.way();
        return Duration.between(way.get(0).from(), way.get(way.size() - 1).until());
    }

    private static boolean empty(Group group) {
        return group.figures().stream()
                .allMatch(figure -> (figure.present() == null || figure.present() == 0)
                        && (figure.candidate() == null || figure.candidate() == 0));
    }
}
