package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.ReflectionTestUtils;

/** What the dashboard takes from its sums is what counting the petitions would tell, whatever happened to them. */
class StandingTest extends LifeCycleTest {

    private static final String EXPLODED = """
            cross join lateral (values ('OPEN', date '1970-01-01', true), ('OVERDUE', date '1970-01-01', overdue),
              ('UNATTENDED', date '1970-01-01', unattended), ('SUPERVISED', date '1970-01-01', supervised),
              ('BACKLOG', date '1970-01-01', backlog), ('DUE', due_day, due_day is not null), ('FILED', filed_day, true))
              as part (what, day, applies)
            """;
    private static final String DIFFERENCES = """
            with told as (
              select unit_code, level, what, day, sum(amount) as amount from (
                select unit_code, level, what, day, amount from standing
                union all select unit_code, level, what, day, amount from standing_change %1$s where applies) as sums
              group by 1, 2, 3, 4 having sum(amount) <> 0
            ), petitions as (
              select unit_code, level, overdue, unattended, supervised, backlog,
                ((due_at - interval '1 millisecond') at time zone 'Asia/Shanghai')::date as due_day,
                (filed_at at time zone 'Asia/Shanghai')::date as filed_day
              from petition where ended_at is null and unit_code is not null and not secret
            ), counted as (
              select unit_code, level, what, day, count(*)::numeric as amount from petitions %1$s where applies
              group by 1, 2, 3, 4
            )
            select 'told ' || d from (select * from told except select * from counted) as d
            union all
            select 'counted ' || d from (select * from counted except select * from told) as d
            """.formatted(EXPLODED);

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void thursday() {
        itIs(THURSDAY);
    }

    /** Every row in which the sums and the petitions differ. */
    static List<String> differences(JdbcTemplate jdbc) {
        return jdbc.queryForList(DIFFERENCES, String.class);
    }

    @Test
    void sumsAndPetitionsAgreeWhileAMatterClimbsIsSupervisedAndEnds() {
        Filed climbing = filedIn(SHANGXI);
        Filed withdrawn = filedIn(SHIQIAO);
        assertThat(differences(jdbc)).isEmpty();
        as("supervisor")
                .post(
                        "/api/v1/petitions/" + climbing.number() + "/supervisions",
                        Map.of("step", "REMIND", "reason", "群众反映强烈"))
                .is(201);
        assertThat(supervised()).isPositive();
        assertThat(differences(jdbc)).isEmpty();
        fold();
        assertThat(jdbc.queryForObject("select count(*) from standing_change", Long.class))
                .isZero();
        assertThat(differences(jdbc)).isEmpty();
        timeGoesOnUntil("2026-10-10T00:00:00+08:00");
        assertThat(unit(look(climbing))).isEqualTo(XIKOU);
        asPetitionerOf(withdrawn)
                .post("/api/v1/public/petitions/" + withdrawn.number() + "/withdrawal", Map.of("reason", "已解决"))
                .is(200);
        assertThat(differences(jdbc)).isEmpty();
        fold();
        assertThat(differences(jdbc)).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from standing where amount <= 0", Long.class))
                .isZero();
    }

    private Long supervised() {
        return jdbc.queryForObject(
                "select coalesce(sum(amount), 0) from (select amount from standing where what = 'SUPERVISED'"
                        + " union all select amount from standing_change where supervised) as sums",
                Long.class);
    }

    private void fold() {
        ReflectionTestUtils.invokeMethod(platform.getBean("foldCounts"), "fold");
    }
}
