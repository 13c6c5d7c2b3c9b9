package org.maplebridge.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.maplebridge.petition.Accused;
import org.maplebridge.petition.AccusedKind;
import org.maplebridge.petition.Channel;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Matter;
import org.maplebridge.petition.MatterCorrected;
import org.maplebridge.petition.Purpose;
import org.maplebridge.shared.Refusal;

/** The report of art. 41: what it counts, what it leaves out, and that a million petitions do not slow it down. */
class YearlyReportTest extends WithCounts {

    private static final String SHANGXI = "990681101201";
    private static final String HEHUA = "990681102201";
    private static final Instant JUNE = Instant.parse("2026-06-09T16:30:00Z");
    /** The first minute of 2027 in Beijing, still 2026 in London. */
    private static final Instant NEW_YEAR = Instant.parse("2026-12-31T16:00:00Z");

    private ReadYearlyReport report;

    @BeforeAll
    void open() {
        report = new ReadYearlyReport(
                counts, organization.units(), Clock.fixed(Instant.parse("2027-02-01T00:00:00Z"), ZoneOffset.UTC));
    }

    @Test
    void countsHowWhyAndAboutWhatPetitionsCame() {
        Accused unit = new Accused(AccusedKind.UNIT, "荷花村", HEHUA);
        filed(SHANGXI, Purpose.CLAIM, Channel.VISIT, "城乡建设/市政管理", List.of(unit, unit), JUNE);
        filed(SHANGXI, Purpose.SUGGESTION, Channel.WEB, null, List.of(), JUNE);
        filed(HEHUA, Purpose.REPORT, Channel.LETTER, "纪检监察/作风", List.of(unit), JUNE);
        filed(HEHUA, Purpose.CLAIM, Channel.VISIT, "城乡建设/住房", List.of(), NEW_YEAR);
        happened(EventKind.TRIAGED, SHANGXI, Purpose.CLAIM);
        happened(EventKind.REROUTED, SHANGXI, Purpose.CLAIM);
        happened(EventKind.URGED, SHANGXI, Purpose.CLAIM);
        happened(EventKind.SUPERVISION_RAISED, SHANGXI, Purpose.CLAIM);
        happened(EventKind.SOLVED, SHANGXI, Purpose.SUGGESTION);

        YearlyReport before = read(2026, "fenglin.head");
        assertThat(before.filed()).isEqualTo(3);
        assertThat(before.channels())
                .filteredOn(share -> share.count() > 0)
                .extracting(YearlyReport.Share::label, YearlyReport.Share::count)
                .containsExactly(tuple("网上", 1L), tuple("来信", 1L), tuple("来访", 1L));
        assertThat(before.purposes())
                .extracting(YearlyReport.Share::code, YearlyReport.Share::count)
                .containsExactly(
                        tuple("CLAIM", 1L), tuple("SUGGESTION", 1L), tuple("REPORT", 1L), tuple("INFORMATION", 0L));
        assertThat(before.fields())
                .extracting(YearlyReport.Share::label)
                .containsExactlyInAnyOrder("城乡建设", "未分类", "纪检监察");
        assertThat(before.mostComplainedOf())
                .as("reports on officials are not counted")
                .extracting(count -> count.unit().name(), YearlyReport.UnitCount::count)
                .containsExactly(tuple("荷花村", 1L));
        assertThat(before.assigned()).isEqualTo(1);
        assertThat(before.transferred()).isEqualTo(1);
        assertThat(before.urged()).isEqualTo(1);
        assertThat(before.supervised()).isEqualTo(1);
        assertThat(before.suggestions()).isEqualTo(new YearlyReport.Suggestions(1, 1));
        assertThat(read(2027, "fenglin.head").filed()).isEqualTo(1);
        assertThat(read(2026, "hehua.head").filed())
                .as("a report is not counted where it arose")
                .isZero();

        fold();
        assertThat(jdbc.queryForObject("select count(*) from statistic_change", Long.class))
                .isZero();
        assertThat(read(2026, "fenglin.head")).as("folded").isEqualTo(before);
        filed(SHANGXI, Purpose.CLAIM, Channel.VISIT, "城乡建设/住房", List.of(), JUNE);
        fold();
        assertThat(read(2026, "fenglin.head").fields().get(0)).isEqualTo(new YearlyReport.Share(null, "城乡建设", 2));
    }

    @Test
    void refusesAYearToComeAndUnitsOfOthers() {
        assertThatThrownBy(() -> read(2028, "fenglin.head")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> read(1948, "fenglin.head")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> report.read(2026, SHANGXI, organization.member("hehua.head")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    }

    @Test
    void aMillionPetitionsDoNotSlowItDown() {
        // a year of every unit, channel and field, and each day's sums: what a million petitions leave behind
        jdbc.execute("""
                insert into statistic_aspect
                select year, code, 'FIELD=领域 ' || field, 100
                from generate_series(2017, 2026) year, unit, generate_series(1, 60) field
                """);
        jdbc.execute("""
                insert into statistic
                select day, code, 'VILLAGE', measure, 3
                from generate_series(date '2017-01-01', date '2026-12-31', interval '1 day') day, unit,
                  unnest(array['FILED', 'RESOLVED', 'ASSIGNED']) measure
                """);
        jdbc.execute("analyze statistic, statistic_aspect");
        read(2026, "fenglin.head");
        long begin = System.nanoTime();
        assertThat(read(2026, "fenglin.head").fields()).hasSizeLessThanOrEqualTo(60);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void whatARegistrarCorrectsIsCountedAsWhatItIs() {
        Accused unit = new Accused(AccusedKind.UNIT, "荷花村", HEHUA);
        Matter filed = matter(SHANGXI, Purpose.CLAIM, Channel.LETTER, "城乡建设/市政管理", List.of(unit), JUNE);
        Matter elsewhere = matter(HEHUA, Purpose.SUGGESTION, Channel.LETTER, "交通运输/公路", List.of(unit), JUNE);
        Matter report = matter(HEHUA, Purpose.REPORT, Channel.LETTER, "交通运输/公路", List.of(unit), JUNE);
        count(filed, EventKind.REGISTERED, null, null, JUNE);
        fold();

        corrected(filed, elsewhere);
        assertThat(read(2026, "shangxi.head").filed()).isZero();
        YearlyReport there = read(2026, "hehua.head");
        assertThat(there.filed()).isEqualTo(1);
        assertThat(there.fields()).extracting(YearlyReport.Share::label).containsExactly("交通运输");
        assertThat(there.suggestions()).isEqualTo(new YearlyReport.Suggestions(1, 0));
        assertThat(there.mostComplainedOf()).hasSize(1);
        YearlyReport all = read(2026, "fenglin.head");
        assertThat(all.filed()).isEqualTo(1);
        assertThat(all.fields()).extracting(YearlyReport.Share::label).containsExactly("交通运输");
        fold();
        assertThat(read(2026, "fenglin.head")).as("folded").isEqualTo(all);

        corrected(elsewhere, report);
        assertThat(read(2026, "hehua.head").filed())
                .as("a report is not counted where it arose")
                .isZero();
        assertThat(read(2026, "fenglin.head").filed()).isEqualTo(1);
        assertThat(read(2026, "fenglin.head").mostComplainedOf()).isEmpty();
    }

    private void corrected(Matter before, Matter now) {
        transaction.executeWithoutResult(status ->
                countChanges.recount(new MatterCorrected(petition(now), before, before.purpose() == Purpose.REPORT)));
    }

    private YearlyReport read(int year, String username) {
        return report.read(year, null, organization.member(username));
    }

    private void filed(
            String area, Purpose purpose, Channel channel, String category, List<Accused> accused, Instant at) {
        count(matter(area, purpose, channel, category, accused, at), EventKind.REGISTERED, null, null, at);
    }

    private void happened(EventKind kind, String unit, Purpose purpose) {
        count(matter(unit, purpose, Channel.WEB, null, List.of(), JUNE), kind, unit, "VILLAGE", JUNE);
    }

    private static Matter matter(
            String area, Purpose purpose, Channel channel, String category, List<Accused> accused, Instant at) {
        return new Matter(
                "路灯", purpose, channel, area, null, null, category, 1, false, false, accused, null, null, at, at, null);
    }
}
