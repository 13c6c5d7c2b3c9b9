package org.maplebridge.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.TestLevels;
import org.maplebridge.petition.Channel;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Matter;
import org.maplebridge.petition.Purpose;
import org.springframework.transaction.support.TransactionTemplate;

class StatisticsTest extends WithCounts {

    private static final String COUNTY = "990681000000";
    private static final String XIKOU = "990681101000";
    private static final String SHANGXI = "990681101201";
    /** Still the day before in London. */
    private static final Instant JUNE_10 = Instant.parse("2026-06-09T16:30:00Z");

    private ReadStatistics statistics;

    @BeforeAll
    void open() {
        statistics = new ReadStatistics(
                counts, organization.units(), TestLevels.ofTheBundle(), new LevelOrder(organization.units()));
    }

    @Test
    void countsWhereAndWhenItHappened() {
        happened(EventKind.REGISTERED, null, null, JUNE_10);
        happened(EventKind.LEVEL_ENTERED, SHANGXI, "VILLAGE", JUNE_10);
        happened(EventKind.DEADLINE_EXCEEDED, SHANGXI, "VILLAGE", JUNE_10);
        happened(EventKind.HANDED_UP, XIKOU, "TOWN", JUNE_10);
        happened(EventKind.RETURNED, XIKOU, "TOWN", JUNE_10);
        happened(EventKind.WITHDRAWN, null, null, JUNE_10);
        happened(EventKind.OVERDUE_AT_TOP, COUNTY, "COUNTY", JUNE_10);

        assertThat(jdbc.queryForList(
                        "select day || ' ' || unit_code || ' ' || level || ' ' || measure || ' ' || amount"
                                + " from statistic_change order by id",
                        String.class))
                .containsExactly(
                        "2019-02-28 990681101201 VILLAGE FILED 1",
                        "2026-06-10 990681101201 VILLAGE ESCALATED_DEADLINE 1",
                        "2026-06-10 990681101000 TOWN ESCALATED_DECISION 1",
                        "2026-06-10 990681101000 TOWN RETURNED 1",
                        "2026-06-10 990681101201 VILLAGE WITHDRAWN 1",
                        "2026-06-10 990681000000 COUNTY OVERDUE_AT_TOP 1");
    }

    @Test
    void sharesWhatWasResolvedAmongLevels() {
        happened(EventKind.REGISTERED, null, null, JUNE_10);
        for (int i = 0; i < 5; i++) {
            happened(EventKind.SOLVED, SHANGXI, "VILLAGE", JUNE_10);
        }
        happened(EventKind.SOLVED, XIKOU, "TOWN", JUNE_10);

        ReadStatistics.ResolutionByLevel answer =
                statistics.resolutionByLevel(null, null, null, organization.member("fenglin.head"));

        assertThat(answer.unit().code()).isEqualTo(COUNTY);
        assertThat(answer.filed()).isEqualTo(1);
        assertThat(answer.resolved()).isEqualTo(6);
        assertThat(answer.levels())
                .containsExactly(
                        new ReadStatistics.LevelView("VILLAGE", "村(社区)", 5, new BigDecimal("0.8333")),
                        new ReadStatistics.LevelView("TOWN", "乡镇(街道)", 1, new BigDecimal("0.1667")),
                        new ReadStatistics.LevelView("COUNTY", "县(市区)", 0, new BigDecimal("0.0000")));
        assertThat(statistics
                        .resolutionByLevel(SHANGXI, "2026-06-10", "2026-06-10", organization.member("xikou.head"))
                        .levels())
                .extracting(ReadStatistics.LevelView::level, ReadStatistics.LevelView::resolved)
                .containsExactly(tuple("VILLAGE", 5L));
        assertThat(statistics
                        .resolutionByLevel(null, "2026-06-11", null, organization.member("fenglin.head"))
                        .resolved())
                .isZero();
    }

    @Test
    void isRightBeforeWhileAndAfterFolding() {
        happened(EventKind.SOLVED, SHANGXI, "VILLAGE", JUNE_10);
        happened(EventKind.SOLVED, SHANGXI, "VILLAGE", JUNE_10);
        fold();
        happened(EventKind.SOLVED, SHANGXI, "VILLAGE", JUNE_10);
        happened(EventKind.HANDED_UP, SHANGXI, "VILLAGE", JUNE_10);

        assertThat(flow().resolved()).isEqualTo(3);
        transaction.executeWithoutResult(status -> {
            counts.fold();
            AtomicReference<ReadStatistics.Amounts> seen = new AtomicReference<>();
            TransactionTemplate elsewhere = new TransactionTemplate(transaction.getTransactionManager());
            elsewhere.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
            elsewhere.executeWithoutResult(other -> {
                assertThat(counts.fold()).isFalse();
                seen.set(flow());
            });
            assertThat(seen.get().resolved()).isEqualTo(3);
        });
        assertThat(flow().resolved()).isEqualTo(3);
        assertThat(flow().escalatedByDecision()).isEqualTo(1);
        assertThat(jdbc.queryForList("select amount from statistic order by measure", Long.class))
                .containsExactly(1L, 3L);
        assertThat(jdbc.queryForObject("select count(*) from statistic_change", Integer.class))
                .isZero();
    }

    @Test
    void showsOnlyUnitsThatTheCallerSees() {
        StaffMember shangxi = organization.member("shangxi.head");

        assertThat(statistics.flow(null, null, null, shangxi).unit().code()).isEqualTo(SHANGXI);
        assertThatThrownBy(() -> statistics.flow(XIKOU, null, null, shangxi)).hasMessage("statistics-not-shown");
        assertThatThrownBy(() -> statistics.flow("1", null, null, shangxi)).hasMessageStartingWith("unknown-unit");
        assertThatThrownBy(() -> statistics.flow(null, null, null, organization.member("hotline12345")))
                .hasMessage("statistics-not-shown");
        assertThatThrownBy(() -> statistics.flow(null, "2026-06-31", null, shangxi))
                .hasMessage("invalid-input");
        assertThatThrownBy(() -> statistics.flow(null, "2026-06-02", "2026-06-01", shangxi))
                .hasMessage("invalid-input");
    }

    @Test
    void namesSeveralUnitsOfACallerWithPostsBesideOneAnother() {
        StaffMember both = new StaffMember(
                "both",
                "两处",
                List.of(new StaffMember.Post(SHANGXI, Role.HEAD), new StaffMember.Post("990681101202", Role.HEAD)),
                Set.of(SHANGXI, "990681101202"));

        ReadStatistics.Flow flow = statistics.flow(null, null, null, both);

        assertThat(flow.unit()).isNull();
        assertThat(flow.units())
                .extracting(ReadStatistics.UnitView::code)
                .containsExactlyInAnyOrder(SHANGXI, "990681101202");
    }

    private ReadStatistics.Amounts flow() {
        return statistics
                .flow(null, null, null, organization.member("fenglin.head"))
                .total();
    }

    private void happened(EventKind kind, String unitCode, String level, Instant at) {
        Matter matter = new Matter(
                "路灯",
                Purpose.CLAIM,
                Channel.WEB,
                SHANGXI,
                null,
                null,
                null,
                1,
                false,
                false,
                List.of(),
                null,
                null,
                Instant.parse("2019-02-28T03:25:05Z"),
                at,
                null);
        count(matter, kind, unitCode, level, at);
    }
}
