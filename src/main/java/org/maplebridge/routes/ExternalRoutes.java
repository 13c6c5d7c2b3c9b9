package org.maplebridge.routes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.maplebridge.petition.KeepsSecrets;
import org.maplebridge.petition.SecretColumns;
import org.maplebridge.petition.SecretTexts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The matters that went another way. */
@Repository
class ExternalRoutes implements KeepsSecrets {

    private final JdbcTemplate jdbc;
    private final SecretTexts texts;

    ExternalRoutes(JdbcTemplate jdbc, SecretTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    void add(
            String receiptNumber,
            String unitCode,
            String level,
            Route route,
            String body,
            String reason,
            String by,
            Instant at) {
        jdbc.update(
                """
                insert into external_route
                  (receipt_number, unit_code, level, route, body, reason, named_by, named_at, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'AWAITED')
                """,
                receiptNumber,
                unitCode,
                level,
                route.name(),
                texts.closed(receiptNumber, body),
                texts.closed(receiptNumber, reason),
                by,
                Timestamp.from(at));
    }

    List<ExternalRoute> of(String receiptNumber) {
        return jdbc.query(
                "select * from external_route where receipt_number = ? order by id",
                (row, n) -> route(row),
                receiptNumber);
    }

    /** The one whose result the unit awaits; there is at most one. */
    Optional<ExternalRoute> awaited(String receiptNumber, String unitCode) {
        return of(receiptNumber).stream()
                .filter(route -> route.unitCode().equals(unitCode) && route.state() == RouteState.AWAITED)
                .findFirst();
    }

    void returned(ExternalRoute route, String result, Instant at) {
        jdbc.update(
                "update external_route set state = 'RETURNED', result = ?, ended_at = ? where id = ?",
                texts.closed(route.receiptNumber(), result),
                Timestamp.from(at),
                route.id());
    }

    void fellAway(String receiptNumber, Instant at) {
        jdbc.update(
                "update external_route set state = 'FALLEN_AWAY', ended_at = ?"
                        + " where receipt_number = ? and state = 'AWAITED'",
                Timestamp.from(at),
                receiptNumber);
    }

    private ExternalRoute route(ResultSet row) throws SQLException {
        return new ExternalRoute(
                row.getLong("id"),
                row.getString("receipt_number"),
                row.getString("unit_code"),
                row.getString("level"),
                Route.valueOf(row.getString("route")),
                texts.opened(row.getString("body")),
                texts.opened(row.getString("reason")),
                row.getTimestamp("named_at").toInstant(),
                RouteState.valueOf(row.getString("state")),
                texts.opened(row.getString("result")));
    }

    @Override
    public List<SecretColumns> secretColumns() {
        return List.of(SecretColumns.byNumber("external_route", "body", "reason", "result"));
    }
}
