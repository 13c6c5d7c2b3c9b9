package org.maplebridge.calendar.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maplebridge.calendar.CalendarVersion;
import org.maplebridge.calendar.CalendarYear;
import org.maplebridge.calendar.CalendarYears;
import org.maplebridge.calendar.DayKind;
import org.maplebridge.calendar.LoadedYears;
import org.maplebridge.calendar.PublishedDay;
import org.maplebridge.calendar.PublishedYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the loaded years in {@code calendar_year} and {@code calendar_day}. */
@Repository
class JdbcCalendarYears implements CalendarYears {

    private final JdbcClient jdbc;

    JdbcCalendarYears(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public LoadedYears all() {
        return jdbc.sql("""
                        select y.year, (select max(revision) from calendar_history) as revision, d.date, d.kind, d.holiday, d.notice
                        from calendar_year y left join calendar_day d on d.year = y.year
                        order by d.date
                        """).query(JdbcCalendarYears::loadedYears);
    }

    @Override
    public long revision() {
        return jdbc.sql("select coalesce(max(revision), 0) from calendar_history")
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<CalendarYear> find(int year) {
        List<PublishedDay> days = jdbc.sql(
                        "select date, kind, holiday, notice from calendar_day where year = :year order by date")
                .param("year", year)
                .query((row, number) -> day(row))
                .list();
        return jdbc.sql("select loaded_at, loaded_by from calendar_year where year = :year")
                .param("year", year)
                .query((row, number) -> new CalendarYear(
                        year,
                        false,
                        days,
                        row.getObject("loaded_at", OffsetDateTime.class).toInstant(),
                        row.getString("loaded_by")))
                .optional();
    }

    @Override
    public List<CalendarVersion> history(int year) {
        Map<Long, List<PublishedDay>> days = new HashMap<>();
        jdbc.sql("""
                        select h.revision, d.date, d.kind, d.holiday, d.notice
                        from calendar_history h,
                             jsonb_to_recordset(h.days) as d (date date, kind text, holiday text, notice text)
                        where h.year = :year
                        order by d.date
                        """).param("year", year).query(row -> {
            days.computeIfAbsent(row.getLong("revision"), revision -> new ArrayList<>())
                    .add(day(row));
        });
        return jdbc.sql("""
                        select revision, loaded_at, loaded_by from calendar_history
                        where year = :year order by revision desc
                        """)
                .param("year", year)
                .query((row, number) -> new CalendarVersion(
                        row.getLong("revision"),
                        new PublishedYear(year, days.getOrDefault(row.getLong("revision"), List.of())),
                        row.getObject("loaded_at", OffsetDateTime.class).toInstant(),
                        row.getString("loaded_by")))
                .list();
    }

    @Override
    public void lock() {
        jdbc.sql("lock table calendar_year in share row exclusive mode").update();
    }

    @Override
    public void replace(PublishedYear year, Instant loadedAt, String loadedBy) {
        jdbc.sql("delete from calendar_year where year = :year")
                .param("year", year.year())
                .update();
        jdbc.sql("""
                        insert into calendar_year (year, revision, loaded_at, loaded_by)
                        values (:year, nextval('calendar_revision'), :loadedAt, :loadedBy)
                        """)
                .param("year", year.year())
                .param("loadedAt", loadedAt.atOffset(ZoneOffset.UTC))
                .param("loadedBy", loadedBy)
                .update();
        year.days().forEach(day -> insert(year.year(), day));
        jdbc.sql("""
                        insert into calendar_history (revision, year, loaded_at, loaded_by, days)
                        select revision, year, loaded_at, loaded_by,
                               coalesce((select jsonb_agg(jsonb_build_object(
                                                'date', date, 'kind', kind, 'holiday', holiday, 'notice', notice)
                                                order by date)
                                           from calendar_day where year = :year), '[]')
                          from calendar_year where year = :year
                        """).param("year", year.year()).update();
    }

    @Override
    public void remove(int year, Instant takenBackAt, String takenBackBy) {
        jdbc.sql("delete from calendar_year where year = :year")
                .param("year", year)
                .update();
        jdbc.sql("""
                        insert into calendar_history (revision, year, loaded_at, loaded_by, days)
                        values (nextval('calendar_revision'), :year, :takenBackAt, :takenBackBy, '[]')
                        """)
                .param("year", year)
                .param("takenBackAt", takenBackAt.atOffset(ZoneOffset.UTC))
                .param("takenBackBy", takenBackBy)
                .update();
    }

    private void insert(int year, PublishedDay day) {
        jdbc.sql("""
                        insert into calendar_day (date, year, kind, holiday, notice)
                        values (:date, :year, :kind, :holiday, :notice)
                        """)
                .param("date", day.date())
                .param("year", year)
                .param("kind", day.kind().name())
                .param("holiday", day.holiday(), Types.VARCHAR)
                .param("notice", day.notice())
                .update();
    }

    private static LoadedYears loadedYears(ResultSet rows) throws SQLException {
        long revision = 0;
        Set<Integer> years = new HashSet<>();
        List<PublishedDay> days = new ArrayList<>();
        while (rows.next()) {
            revision = Math.max(revision, rows.getLong("revision"));
            years.add(rows.getInt("year"));
            if (rows.getObject("date") != null) {
                days.add(day(rows));
            }
        }
        return new LoadedYears(revision, years, days);
    }

    private static PublishedDay day(ResultSet row) throws SQLException {
        return new PublishedDay(
                row.getObject("date", LocalDate.class),
                DayKind.valueOf(row.getString("kind")),
                row.getString("holiday"),
                row.getString("notice"));
    }
}
