package org.maplebridge.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.maplebridge.replay.Report.Figure;
import org.maplebridge.replay.SideResult.CaseResult;
import org.maplebridge.replay.SideResult.Step;
import org.maplebridge.replay.SideResult.TaskResult;

class ComparisonTest {

    private static final Instant FILED = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant END = day(180);

    private final CaseResult solvedInTown = one(0, step("TOWN", "t", 0, 8, "SOLVED", false));
    private final CaseResult handedToCounty =
            one(0, step("TOWN", "t", 0, 7, "DEADLINE_EXCEEDED", true), step("COUNTY", "c", 7, 20, "SOLVED", false));
    private final CaseResult neverDone = one(1, step("COUNTY", "c", 0, null, null, true));

    @Test
    void aShorterLimitShowsInTheTotalsAndAtBothLevels() {
        Comparison both = compare(side(solvedInTown, neverDone), side(handedToCounty, neverDone));
        assertThat(figures(both.totals()))
                .containsEntry("solved", List.of(1.0, 1.0))
                .containsEntry("open", List.of(1.0, 1.0))
                .containsEntry("late", List.of(1.0, 2.0))
                .containsEntry("escalations", List.of(0.0, 1.0))
                .containsEntry("medianDays", List.of(8.0, 20.0));
        assertThat(both.levels(List.of("TOWN", "COUNTY", "CITY")))
                .extracting(Report.Group::label)
                .containsExactly("TOWN level", "COUNTY level");
        assertThat(figures(both.levels(List.of("TOWN")).get(0).figures()))
                .containsEntry("entered", List.of(1.0, 1.0))
                .containsEntry("solved", List.of(1.0, 0.0))
                .containsEntry("exceeded", List.of(0.0, 1.0));
    }

    @Test
    void petitionsThatGoAnotherWayAreListedWithBothWays() {
        Report.Differences differences = compare(side(solvedInTown, neverDone), side(handedToCounty, neverDone))
                .differences(index -> false);
        assertThat(differences.ways()).isEqualTo(1);
        assertThat(differences.times()).isZero();
        assertThat(differences.shown()).singleElement().satisfies(one -> {
            assertThat(one.number()).isEqualTo("N0");
            assertThat(one.present()).containsExactly("unit t 3月2日 至 3月10日：SOLVED");
            assertThat(one.candidate())
                    .containsExactly("unit t 3月2日 至 3月9日：DEADLINE_EXCEEDED", "unit c 3月9日 至 3月22日：SOLVED");
        });
    }

    @Test
    void secretPetitionsAreCountedAndNotNamed() {
        Report.Differences differences = compare(side(solvedInTown, neverDone), side(handedToCounty, neverDone))
                .differences(index -> true);
        assertThat(differences.secret()).isEqualTo(1);
        assertThat(differences.shown()).isEmpty();
    }

    @Test
    void theSameWayInAnotherTimeIsToldApart() {
        CaseResult later = one(0, step("TOWN", "t", 0, 9, "SOLVED", false));
        Report.Differences differences =
                compare(side(solvedInTown, neverDone), side(later, neverDone)).differences(index -> false);
        assertThat(differences.ways()).isZero();
        assertThat(differences.times()).isEqualTo(1);
    }

    @Test
    void aTaskIsLateFromTheInstantAtWhichItIsDue() {
        assertThat(task(day(10), day(10)).late(END)).isTrue();
        assertThat(task(day(10), day(10).minusMillis(1)).late(END)).isFalse();
        assertThat(task(day(10), null).late(day(10))).isTrue();
        assertThat(task(day(10), null).late(day(10).minusMillis(1))).isFalse();
        assertThat(task(null, null).late(END)).isFalse();
    }

    private static TaskResult task(Instant due, Instant ended) {
        return new TaskResult(0, "k", "n", "t", List.of(), FILED, due, ended, true);
    }

    private static Comparison compare(SideResult present, SideResult candidate) {
        return new Comparison(present, candidate, END, unit -> "unit " + unit, level -> level + " level");
    }

    private static Map<String, List<Double>> figures(List<Figure> figures) {
        return figures.stream()
                .filter(figure -> figure.present() != null && figure.candidate() != null)
                .collect(Collectors.toMap(Figure::name, figure -> List.of(figure.present(), figure.candidate())));
    }

    private static SideResult side(CaseResult... cases) {
        return new SideResult(List.of(cases), List.of(), List.of(), List.of(), List.of(), 1);
    }

    private static CaseResult one(int index, Step... way) {
        return new CaseResult(index, "N" + index, "HANDLING", "办理中", "ORDINARY", "YELLOW", false, List.of(way));
    }

    private static Step step(String level, String unit, int from, Integer until, String how, boolean late) {
        return new Step(level, unit, day(from), until == null ? null : day(until), how, how, late);
    }

    private static Instant day(int number) {
        return FILED.plusSeconds(86_400L * number);
    }
}
