package org.maplebridge.backlog;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.maplebridge.petition.KeepsSecrets;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.SecretColumns;
import org.maplebridge.petition.SecretTexts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The list of old matters and the plans for them. */
@Repository
class BacklogCases implements KeepsSecrets {

    private final JdbcTemplate jdbc;
    private final SecretTexts texts;

    BacklogCases(JdbcTemplate jdbc, SecretTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    void enter(String receiptNumber, String areaCode, Act act) {
        jdbc.update(
                "insert into backlog_case (receipt_number, area_code, entered_at, entered_by) values (?, ?, ?, ?)",
                receiptNumber,
                areaCode,
                Timestamp.from(act.at()),
                act.actor());
    }

    Optional<BacklogCase> find(String receiptNumber) {
        return jdbc
                .query(
                        "select * from backlog_case where receipt_number = ?",
                        (row, n) -> new BacklogCase(
                                receiptNumber,
                                row.getTimestamp("entered_at").toInstant(),
                                row.getString("leader"),
                                row.getString("leader_unit"),
                                instant(row.getTimestamp("led_since")),
                                instant(row.getTimestamp("ended_at")),
                                plan(receiptNumber)),
                        receiptNumber)
                .stream()
                .findFirst();
    }

    private List<BacklogCase.Step> plan(String receiptNumber) {
        return jdbc.query(
                "select * from backlog_step where receipt_number = ? order by position",
                (row, n) -> new BacklogCase.Step(
                        row.getInt("position"),
                        texts.opened(row.getString("task")),
                        row.getObject("due_on", LocalDate.class),
                        row.getBoolean("overdue"),
                        instant(row.getTimestamp("done_at")),
                        row.getString("done_by"),
                        texts.opened(row.getString("result"))),
                receiptNumber);
    }

    void lead(String receiptNumber, String leader, String unitCode, Instant since) {
        jdbc.update(
                "update backlog_case set leader = ?, leader_unit = ?, led_since = ? where receipt_number = ?",
                leader,
                unitCode,
                Timestamp.from(since),
                receiptNumber);
    }

    void addStep(String receiptNumber, int position, PlanForm.Line line) {
        jdbc.update(
                "insert into backlog_step (receipt_number, position, task, due_on, overdue) values (?, ?, ?, ?, false)",
                receiptNumber,
                position,
                texts.closed(receiptNumber, line.task()),
                line.dueOn());
    }

    void done(String receiptNumber, int position, Act act, String result) {
        jdbc.update(
                "update backlog_step set done_at = ?, done_by = ?, result = ? where receipt_number = ? and position = ?",
                Timestamp.from(act.at()),
                act.actor(),
                texts.closed(receiptNumber, result),
                receiptNumber,
                position);
    }

    void markOverdue(String receiptNumber, int position) {
        jdbc.update(
                "update backlog_step set overdue = true where receipt_number = ? and position = ?",
                receiptNumber,
                position);
    }

    void end(String receiptNumber, Instant at) {
        jdbc.update(
                "update backlog_case set ended_at = ? where receipt_number = ? and ended_at is null",
                Timestamp.from(at),
                receiptNumber);
    }

    /**
     * What stands on the list of one area, or stood; secret petitions are not counted.
     *
     * @param stepLate matters with a step that is late
     * @param hidden matters that went to units which the reader does not see
     */
    record Count(String areaCode, long total, long led, long settled, long overdueSteps, long stepLate, long hidden) {

        public long open() {
            return total - settled;
        }
    }

    /** @param visible units whose petitions the reader sees; null for all */
    List<Count> counts(Collection<String> areaCodes, Collection<String> visible) {
        return jdbc.query(
                """
                select p.area_code, count(*) as total, count(leader) as led, count(c.ended_at) as settled,
                  sum(late.steps) as overdue, count(*) filter (where late.steps > 0) as step_late,
                  count(*) filter (where ?::text[] is not null and not coalesce(p.unit_code = any (?), false)) as hidden
                from backlog_case c
                join petition p using (receipt_number)
                cross join lateral (
                  select count(*) as steps from backlog_step s
                  where s.receipt_number = c.receipt_number and s.overdue and s.done_at is null and c.ended_at is null
                ) as late
                where p.area_code = any (?) and not p.secret
                group by p.area_code order by p.area_code
                """,
                (row, n) -> new Count(
                        row.getString("area_code"),
                        row.getLong("total"),
                        row.getLong("led"),
                        row.getLong("settled"),
                        row.getLong("overdue"),
                        row.getLong("step_late"),
                        row.getLong("hidden")),
                visible == null ? null : visible.toArray(String[]::new),
                visible == null ? null : visible.toArray(String[]::new),
                areaCodes.toArray(String[]::new));
    }

    /** Entries to the list and settlements of one month, in Beijing time. */
    record Month(LocalDate month, long entered, long settled) {}

    List<Month> months(Collection<String> areaCodes) {
        return jdbc.query(
                """
                with listed as (
                  select c.entered_at, c.ended_at from backlog_case c join petition p using (receipt_number)
                  where p.area_code = any (?) and not p.secret
                )
                select month, sum(entered) as entered, sum(settled) as settled from (
                  select date_trunc('month', entered_at at time zone 'Asia/Shanghai')::date as month, 1 as entered,
                    0 as settled from listed
                  union all
                  select date_trunc('month', ended_at at time zone 'Asia/Shanghai')::date, 0, 1
                    from listed where ended_at is not null
                ) as moves group by month order by month
                """,
                (row, n) -> new Month(
                        row.getObject("month", Date.class).toLocalDate(),
                        row.getLong("entered"),
                        row.getLong("settled")),
                (Object) areaCodes.toArray(String[]::new));
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    @Override
    public List<SecretColumns> secretColumns() {
        return List.of(SecretColumns.byNumber("backlog_step", "task", "result"));
    }
}
