package org.maplebridge.statistics;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is open now, by unit and level. The database keeps it with every change of a petition, in the same transaction:
 * a row a change, so that no two petitions wait for one another, folded into sums later. Secret petitions are not in it.
 */
@Repository
class Standing {

    /** One for all nodes. */
    private static final long FOLD_LOCK = 7_264_511_903_003L;

    /** What a petition is counted as beside being open, and the day that goes with it. */
    private static final String EXPLODED = """
            cross join lateral (values
              ('OPEN', date '1970-01-01', true),
              ('OVERDUE', date '1970-01-01', overdue),
              ('UNATTENDED', date '1970-01-01', unattended),
              ('SUPERVISED', date '1970-01-01', supervised),
              ('BACKLOG', date '1970-01-01', backlog),
              ('DUE', due_day, due_day is not null),
              ('FILED', filed_day, true)) as part (what, day, applies)
            """;

    private final JdbcTemplate jdbc;

    Standing(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What is counted; of DUE and FILED the day matters. */
    enum What {
        OPEN,
        OVERDUE,
        UNATTENDED,
        SUPERVISED,
        BACKLOG,
        DUE,
        FILED
    }

    /** How many petitions of a unit and level are so. */
    record Sum(String unitCode, String level, What what, LocalDate day, long amount) {}

    List<Sum> of(Collection<String> unitCodes) {
        String[] counted = unitCodes.toArray(String[]::new);
        return jdbc.query(
                "select unit_code, level, what, day, sum(amount) as amount from ("
                        + "select unit_code, level, what, day, amount from standing where unit_code = any (?)"
                        + " union all select unit_code, level, what, day, amount from standing_change " + EXPLODED
                        + " where applies and unit_code = any (?)"
                        + ") as facts group by 1, 2, 3, 4 having sum(amount) <> 0",
                (row, n) -> new Sum(
                        row.getString("unit_code"),
                        row.getString("level"),
                        What.valueOf(row.getString("what")),
                        row.getObject("day", LocalDate.class),
                        row.getLong("amount")),
                counted,
                counted);
    }

    /** Folds all that was written; nothing where another node is at it. */
    @Transactional
    public void fold() {
        Boolean alone = jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, FOLD_LOCK);
        if (!Boolean.TRUE.equals(alone)) {
            return;
        }
        jdbc.update("with taken as (delete from standing_change returning *)"
                + " insert into standing (unit_code, level, what, day, amount)"
                + " select unit_code, level, what, day, sum(amount) from taken " + EXPLODED
                + " where applies group by 1, 2, 3, 4 having sum(amount) <> 0"
                + " on conflict (unit_code, level, what, day)"
                + " do update set amount = standing.amount + excluded.amount");
        jdbc.update("delete from standing where amount = 0");
    }
}
