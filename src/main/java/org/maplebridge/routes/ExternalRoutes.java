package org.maplebridge.routes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The matters that went another way. */
@Repository
class ExternalRoutes {

    private final JdbcTemplate jdbc;

    ExternalRoutes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
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
        jdbc.update("""
                insert into external_route
                  (receipt_number, unit_code, level, route, body, reason, named_by, named_at, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'AWAITED')
                """, receiptNumber, unitCode, level, route.name(), body, reason, by, Timestamp.from(at));
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

    void returned(long id, String result, Instant at) {
        jdbc.update(
                "update external_route set state = 'RETURNED', result = ?, ended_at = ? where id = ?",
                result,
                Timestamp.from(at),
                id);
    }

    void fellAway(String receiptNumber, Instant at) {
        jdbc.update(
                "update external_route set state = 'FALLEN_AWAY', ended_at = ?"
                        + " where receipt_number = ? and state = 'AWAITED'",
                Timestamp.from(at),
                receiptNumber);
    }

    private static ExternalRoute route(ResultSet row) throws SQLException {
        return new ExternalRoute(
                row.getLong("id"),
                row.getString("receipt_number"),
                row.getString("unit_code"),
                row.getString("level"),
                Route.valueOf(row.getString("route")),
                row.getString("body"),
                row.getString("reason"),
                row.getTimestamp("named_at").toInstant(),
                RouteState.valueOf(row.getString("state")),
                row.getString("result"));
    }
}
