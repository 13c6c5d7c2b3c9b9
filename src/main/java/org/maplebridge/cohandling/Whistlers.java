package org.maplebridge.cohandling;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.maplebridge.organization.Role;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The versions of who may whistle. */
@Repository
class Whistlers {

    private final JdbcTemplate jdbc;

    Whistlers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first, which is in force. */
    List<WhistleRoles> versions() {
        return select("");
    }

    WhistleRoles inForce() {
        return select(" limit 1").get(0);
    }

    private List<WhistleRoles> select(String limit) {
        return jdbc.query(
                "select * from whistle_roles order by version desc" + limit,
                (row, number) -> new WhistleRoles(
                        row.getInt("version"),
                        Arrays.stream(row.getString("roles").split(","))
                                .map(Role::valueOf)
                                .toList(),
                        row.getString("changed_by"),
                        row.getTimestamp("changed_at").toInstant()));
    }

    void add(List<Role> roles, String author, Instant now) {
        jdbc.update(
                "insert into whistle_roles (version, roles, changed_by, changed_at)"
                        + " select max(version) + 1, ?, ?, ? from whistle_roles",
                roles.stream().map(Role::name).collect(Collectors.joining(",")),
                author,
                Timestamp.from(now));
    }
}
