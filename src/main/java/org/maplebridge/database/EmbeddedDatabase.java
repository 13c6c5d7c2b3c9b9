package org.maplebridge.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** The platform's own PostgreSQL in its data folder, running until closed. Application and engine are no superuser. */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String NAME = "maplebridge";
    private static final String ADMINISTRATOR = "postgres";

    private final FolderLock lock;
    private final PostgresServer server;
    private final String password;
    private final int port;

    private EmbeddedDatabase(FolderLock lock, PostgresServer server, String password, int port) {
        this.lock = lock;
        this.server = server;
        this.password = password;
        this.port = port;
    }

    static EmbeddedDatabase start(Path data, EmbeddedDatabaseSettings settings) {
        try {
            FolderLock lock = FolderLock.take(data);
            try {
                return start(data, settings, lock);
            } catch (IOException | SQLException | RuntimeException failed) {
                lock.close();
                throw failed;
            }
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException("The embedded database in %s does not start".formatted(data), failed);
        }
    }

    private static EmbeddedDatabase start(Path data, EmbeddedDatabaseSettings settings, FolderLock lock)
            throws IOException, SQLException {
        PostgresProgram programs = new PostgresProgram(PostgresBinaries.unpackedIn(settings.binariesFor(data)));
        PostgresServer server = new PostgresServer(programs, data);
        Path passwordFile = data.resolve("database.password");
        if (server.exists()) {
            server.stopOrphan();
        } else {
            LOG.info("正在新建数据库，目录 {}。 Making a new database in {}.", data, data);
            writePassword(passwordFile);
            server.create(ADMINISTRATOR, passwordFile);
        }
        String password = Files.readString(passwordFile).strip();
        try {
            int port = server.start(settings.forServer(), settings.port(), settings.startTimeout());
            EmbeddedDatabase database = new EmbeddedDatabase(lock, server, password, port);
            database.createIfMissing();
            database.requireDurability();
            return database;
        } catch (IOException | SQLException | RuntimeException failed) {
            server.stop();
            throw failed;
        }
    }

    private static void writePassword(Path file) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(random) + "\n");
    }

    private void createIfMissing() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url("postgres"), ADMINISTRATOR, password);
                Statement statement = connection.createStatement()) {
            if (!answers(statement, "select from pg_roles where rolname = '%s'".formatted(NAME))) {
                statement.execute("create role %s login password '%s'".formatted(NAME, password));
            }
            // for the databases of rehearsals, which are its own and gone at their end
            statement.execute("alter role %s createdb".formatted(NAME));
            if (!answers(statement, "select from pg_database where datname = '%s'".formatted(NAME))) {
                statement.execute("create database %s owner %s".formatted(NAME, NAME));
            }
        }
    }

    private static boolean answers(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private void requireDurability() throws SQLException {
        try (Connection connection = DriverManager.getConnection(getJdbcUrl(), getUsername(), getPassword());
                Statement statement = connection.createStatement()) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                try (ResultSet row = statement.executeQuery("show " + setting)) {
                    row.next();
                    if (!row.getString(1).equals("on")) {
                        throw new RefusedStart(
                                "内置数据库的 %s 为 %s，断电会丢失诉求。".formatted(setting, row.getString(1)),
                                "The embedded database runs with %s %s and would lose petitions in a power cut."
                                        .formatted(setting, row.getString(1)),
                                "删去数据目录中对 %s 的改动。 Remove what changes %s in the data folder."
                                        .formatted(setting, setting));
                    }
                }
            }
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(PostgresServer.HOST, port, database);
    }

    @Override
    public String getJdbcUrl() {
        return url(NAME);
    }

    @Override
    public String getUsername() {
        return NAME;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } finally {
            lock.close();
        }
    }
}
