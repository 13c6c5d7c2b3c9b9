package org.maplebridge.statistics;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.shared.TransactionScoped;
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

    private static final class Unwritten extends ArrayList<Fact> {

        private static final long serialVersionUID = 1;
    }

    /** One for all nodes. */
    private static final long FOLD_LOCK = 7_264_511_903_002L;

    private static final int ROWS_A_FOLD = 20_000;

    private final JdbcTemplate jdbc;
    private final TransactionScoped<Unwritten> unwritten =
            new TransactionScoped<>(Unwritten.class, Unwritten::new, this::write);

    Counts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A sum of facts of one kind. */
    record Sum(String unitCode, String level, Measure measure, long amount) {}

    /** Written with the others of the transaction when it commits. */
    void add(List<Fact> facts) {
        unwritten.get().addAll(facts);
    }

    private void write() {
        List<Fact> facts = List.copyOf(unwritten.get());
        unwritten.get().clear();
        if (facts.isEmpty()) {
            return;
        }
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
                  where aspect not like 'SUBJECT=%'
                  group by 1, 2, 3
                  on conflict (year, unit_code, aspect)
                  do update set amount = statistic_aspect.amount + excluded.amount
                ), by_subject as (
                  insert into statistic_subject (week, unit_code, subject, amount)
                  select date_trunc('week', day)::date, unit_code, substr(aspect, 9), sum(amount)
                  from taken cross join lateral unnest(aspects) as aspect
                  where aspect like 'SUBJECT=%'
                  group by 1, 2, 3
                  on conflict (week, unit_code, subject)
                  do update set amount = statistic_subject.amount + excluded.amount
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
                  where aspect not like 'SUBJECT=%' and extract(year from day) = ? and unit_code = any (?)
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

    /** Facts of one kind in a week, which begins on its Monday. */
    record OfWeek(LocalDate week, String unitCode, String level, Measure measure, long amount) {}

    List<OfWeek> byWeek(Collection<String> unitCodes, LocalDate from, LocalDate to) {
        return jdbc.query(
                """
                select date_trunc('week', day)::date as week, unit_code, level, measure, sum(amount) as amount
                from (
                  select day, unit_code, level, measure, amount from statistic where day between ? and ?
                  union all
                  select day, unit_code, level, measure, amount from statistic_change where day between ? and ?
                ) as facts
                where unit_code = any (?)
                group by 1, 2, 3, 4
                """,
                (row, n) -> new OfWeek(
                        row.getObject("week", LocalDate.class),
                        row.getString("unit_code"),
                        row.getString("level"),
                        Measure.valueOf(row.getString("measure")),
                        row.getLong("amount")),
                date(from),
                date(to),
                date(from),
                date(to),
                unitCodes.toArray(String[]::new));
    }

    /** How often a subject came up since a day that is a Monday, and how often before, from another Monday on. */
    record Subject(String subject, long now, long before) {}

    List<Subject> subjects(Collection<String> unitCodes, LocalDate before, LocalDate now, int most) {
        String[] counted = unitCodes.toArray(String[]::new);
        return jdbc.query(
                """
                select subject, coalesce(sum(amount) filter (where week >= ?), 0) as now,
                  coalesce(sum(amount) filter (where week < ?), 0) as before
                from (
                  select week, subject, amount from statistic_subject where week >= ? and unit_code = any (?)
                  union all
                  select date_trunc('week', day)::date, substr(aspect, 9), amount
                  from statistic_change cross join lateral unnest(aspects) as aspect
                  where day >= ? and unit_code = any (?) and aspect like 'SUBJECT=%'
                ) as facts
                group by subject order by 2 desc, 3 desc, 1 limit ?
                """,
                (row, n) -> new Subject(row.getString("subject"), row.getLong("now"), row.getLong("before")),
                date(now),
                date(now),
                date(before),
                counted,
                date(before),
                counted,
                most);
    }

    private static Date date(LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
