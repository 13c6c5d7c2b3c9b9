package org.maplebridge.statistics;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts by day, unit and level. A fact is a row of its own, so that no two petitions wait for one another; the rows are
 * folded into sums later. Sums over both tables in one statement are right at every moment.
 */
@Repository
class Counts {

    /** One for all nodes. */
    private static final long FOLD_LOCK = 7_264_511_903_002L;

    private static final int ROWS_A_FOLD = 20_000;

    private final JdbcTemplate jdbc;

    Counts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A sum of facts of one kind. */
    record Sum(String unitCode, String level, Measure measure, long amount) {}

    void add(List<Fact> facts) {
        jdbc.batchUpdate(
                "insert into statistic_change (day, unit_code, level, measure, amount, aspects) values (?, ?, ?, ?, ?, ?)",
                facts.stream()
                        .map(fact -> new Object[] {
                            Date.valueOf(fact.day()),
                            fact.unitCode(),
                            fact.level(),
                            fact.measure().name(),
                            fact.amount(),
                            fact.aspects() == null ? null : fact.aspects().toArray(String[]::new)
                        })
                        .toList());
    }

    /** Folds some facts into sums; false when none is left, or another node is at it. */
    @Transactional
    public boolean fold() {
        Boolean alone = jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, FOLD_LOCK);
        if (!Boolean.TRUE.equals(alone)) {
            return false;
        }
        Integer folded = jdbc.queryForObject("""
                with taken as (
                  delete from statistic_change
                  where id in (select id from statistic_change order by id limit ?)
                  returning day, unit_code, level, measure, amount, aspects
                ), by_aspect as (
                  insert into statistic_aspect (year, unit_code, aspect, amount)
                  select extract(year from day), unit_code, aspect, sum(amount)
                  from taken cross join lateral unnest(aspects) as aspect
                  group by 1, 2, 3
                  on conflict (year, unit_code, aspect)
                  do update set amount = statistic_aspect.amount + excluded.amount
                ), folded as (
                  insert into statistic (day, unit_code, level, measure, amount)
                  select day, unit_code, level, measure, sum(amount) from taken
                  group by day, unit_code, level, measure
                  on conflict (day, unit_code, level, measure)
                  do update set amount = statistic.amount + excluded.amount
                )
                select count(*) from taken
                """, Integer.class, ROWS_A_FOLD);
        return folded != null && folded == ROWS_A_FOLD;
    }

    /** @param from first day, or null for the beginning */
    List<Sum> sums(Collection<String> unitCodes, LocalDate from, LocalDate to) {
        return jdbc.query(
                """
                select unit_code, level, measure, sum(amount) as amount
                from (
                  select day, unit_code, level, measure, amount from statistic
                  union all
                  select day, unit_code, level, measure, amount from statistic_change
                ) as facts
                where unit_code = any (?)
                  and (?::date is null or day >= ?::date)
                  and (?::date is null or day <= ?::date)
                group by unit_code, level, measure
                order by unit_code, level, measure
                """,
                (row, n) -> new Sum(
                        row.getString("unit_code"),
                        row.getString("level"),
                        Measure.valueOf(row.getString("measure")),
                        row.getLong("amount")),
                unitCodes.toArray(String[]::new),
                date(from),
                date(from),
                date(to),
                date(to));
    }

    /** How often each aspect of a year's facts was seen, in no order. */
    Map<String, Long> aspects(Collection<String> unitCodes, int year) {
        Map<String, Long> amounts = new HashMap<>();
        String[] counted = unitCodes.toArray(String[]::new);
        jdbc.query(
                """
                select aspect, sum(amount) as amount
                from (
                  select unit_code, aspect, amount from statistic_aspect where year = ? and unit_code = any (?)
                  union all
                  select unit_code, aspect, amount from statistic_change cross join lateral unnest(aspects) as aspect
                  where extract(year from day) = ? and unit_code = any (?)
                ) as facts
                group by aspect
                """,
                (RowCallbackHandler) row -> amounts.put(row.getString("aspect"), row.getLong("amount")),
                year,
                counted,
                year,
                counted);
        return amounts;
    }

    private static Date date(LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
