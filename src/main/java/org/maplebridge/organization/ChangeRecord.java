package org.maplebridge.organization;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of changes, read back. */
@Repository
class ChangeRecord {

    private static final int MOST = 50;

    /** A row of {@code unit_change} or {@code staff_change}; before or after is null where there was nothing. */
    record Entry<T>(
            long id, String subject, T before, T after, String changedBy, Instant changedAt, boolean passwordSet) {}

    private final JdbcClient jdbc;
    private final JsonRows json;

    ChangeRecord(JdbcClient jdbc, JsonRows json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The newest first. */
    List<Entry<Unit>> ofUnit(String code) {
        return units("where unit_code = :value order by id desc limit " + MOST, code);
    }

    Optional<Entry<Unit>> unitChange(long id) {
        return units("where id = :value", id).stream().findFirst();
    }

    /** Of people who had or got a post in the unit, the newest first. */
    List<Entry<Person>> ofStaffIn(String code) {
        String post = json.write(Map.of("posts", List.of(Map.of("unitCode", code))));
        return people(
                "where before @> cast(:value as jsonb) or after @> cast(:value as jsonb) order by id desc limit "
                        + MOST,
                post);
    }

    Optional<Entry<Person>> staffChange(long id) {
        return people("where id = :value", id).stream().findFirst();
    }

    private List<Entry<Unit>> units(String condition, Object value) {
        return entries("unit_change", "unit_code", "false", condition, value, Unit.class);
    }

    private List<Entry<Person>> people(String condition, Object value) {
        return entries("staff_change", "username", "password_set", condition, value, Person.class);
    }

    private <T> List<Entry<T>> entries(
            String table, String subject, String passwordSet, String condition, Object value, Class<T> type) {
        return jdbc.sql("select id, " + subject + " as subject, before, after, changed_by, changed_at, " + passwordSet
                        + " as password_set from " + table + " " + condition)
                .param("value", value)
                .query((row, number) -> new Entry<>(
                        row.getLong("id"),
                        row.getString("subject"),
                        json.read(row.getString("before"), type),
                        json.read(row.getString("after"), type),
                        row.getString("changed_by"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("password_set")))
                .list();
    }
}
