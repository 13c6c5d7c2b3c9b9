package org.maplebridge.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A PostgreSQL of its own with all tables, for tests of repositories without Spring. */
public final class TestDatabase implements AutoCloseable {

    private final EmbeddedDatabase server;
    private final HikariDataSource pool = new HikariDataSource();

    private TestDatabase(Path folder) {
        server = EmbeddedDatabases.start(folder);
        pool.setJdbcUrl(server.getJdbcUrl());
        pool.setUsername(server.getUsername());
        pool.setPassword(server.getPassword());
        pool.setMaximumPoolSize(5);
    }

    /** @param folder an empty folder */
    public static TestDatabase start(Path folder) {
        TestDatabase database = new TestDatabase(folder);
        Flyway.configure().dataSource(database.pool).load().migrate();
        return database;
    }

    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() throws IOException {
        pool.close();
        server.close();
    }
}
