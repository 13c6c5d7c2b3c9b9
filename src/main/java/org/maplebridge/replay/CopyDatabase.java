package org.maplebridge.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.shared.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Makes and drops the databases of rehearsals beside the live one, which is never touched. */
@Component
class CopyDatabase {

    private static final Pattern ADDRESS = Pattern.compile("(jdbc:postgresql://[^/]+/)([^?]*)(\\?.*)?");
    private static final String PREFIX = "maplebridge_rehearsal_";

    /** How a copy of the platform reaches its database. */
    record Access(String url, String username, String password) {}

    private final JdbcTemplate jdbc;
    private final ObjectProvider<JdbcConnectionDetails> details;

    CopyDatabase(JdbcTemplate jdbc, ObjectProvider<JdbcConnectionDetails> details) {
        this.jdbc = jdbc;
        this.details = details;
    }

    /** Refuses where the platform's account may make no databases. */
    void requireRight() {
        Boolean may = jdbc.queryForObject(
                "select rolcreatedb or rolsuper from pg_roles where rolname = current_user", Boolean.class);
        if (!Boolean.TRUE.equals(may)
                || details.getIfAvailable() == null
                || !ADDRESS.matcher(details.getObject().getJdbcUrl()).matches()) {
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, "rehearsal-no-database");
        }
    }

    static String name(String run, String side) {
        return PREFIX + run.replace("-", "").substring(0, 16) + "_" + side;
    }

    Access create(String name) {
        requireOurs(name);
        outsideOfTransactions("create database " + name + " template template0");
        JdbcConnectionDetails live = details.getObject();
        Matcher address = ADDRESS.matcher(live.getJdbcUrl());
        if (!address.matches()) {
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, "rehearsal-no-database");
        }
        String options = address.group(3) == null ? "" : address.group(3);
        return new Access(address.group(1) + name + options, live.getUsername(), live.getPassword());
    }

    void drop(String name) {
        requireOurs(name);
        outsideOfTransactions("drop database if exists " + name + " with (force)");
    }

    private static void requireOurs(String name) {
        if (!name.matches(PREFIX + "[0-9a-f]{16}_[a-z]+")) {
            throw new IllegalArgumentException("Not a database of a rehearsal: " + name);
        }
    }

    private void outsideOfTransactions(String statement) {
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            execute(connection, statement);
            return null;
        });
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var single = connection.createStatement()) {
            single.execute(statement);
        }
    }
}
