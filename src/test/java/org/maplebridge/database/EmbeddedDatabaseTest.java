package org.maplebridge.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedDatabaseTest {

    private Path folder;
    private EmbeddedDatabase database;

    @BeforeAll
    void start(@TempDir Path folder) {
        this.folder = folder;
        database = EmbeddedDatabases.start(folder);
    }

    @AfterAll
    void stop() throws IOException {
        database.close();
    }

    @Test
    void keepsWhatItCommits() {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            assertThat(answer("show " + setting)).as(setting).isEqualTo("on");
        }
    }

    @Test
    void refusesToRunWithoutDurability() throws IOException {
        database.close();
        Path alterSystem = folder.resolve("postgresql/postgresql.auto.conf");
        Files.writeString(alterSystem, "synchronous_commit = 'off'\n");

        assertThatThrownBy(() -> EmbeddedDatabases.start(folder))
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining("synchronous_commit off");
        Files.writeString(alterSystem, "");
        database = EmbeddedDatabases.start(folder);
    }

    @Test
    void knowsChineseLetters() {
        assertThat(answer("show server_encoding")).isEqualTo("UTF8");
        jdbc().sql("create extension if not exists pg_trgm").update();

        assertThat(answer("select cardinality(show_trgm('测试')) > 0")).isEqualTo("true");
        assertThat(answer("select '我们' ~ '^\\w+$'")).isEqualTo("true");
    }

    @Test
    void runsInChinaStandardTimeWithTheSettingsOfTheHouse() {
        assertThat(answer("show timezone")).isEqualTo("Asia/Shanghai");
        assertThat(answer("show jit")).isEqualTo("off");
        assertThat(answer("show max_wal_size")).isEqualTo("2GB");
        assertThat(answer("show shared_buffers")).isEqualTo("64MB");
    }

    @Test
    void listensOnThisMachineOnlyAndWantsItsPassword() {
        assertThat(answer("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThatThrownBy(() -> DriverManager.getConnection(database.getJdbcUrl(), "maplebridge", "guess"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void leavesThePasswordToItsOwner() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("database.password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void doesNotWorkAsSuperuser() {
        assertThat(answer("select rolsuper from pg_roles where rolname = current_user"))
                .isEqualTo("false");
    }

    @Test
    void findsEverythingAgainAfterARestart() throws IOException {
        jdbc().sql("create table kept (line text)").update();
        jdbc().sql("insert into kept values ('村口路灯')").update();

        database.close();
        database = EmbeddedDatabases.start(folder);

        assertThat(answer("select line from kept")).isEqualTo("村口路灯");
    }

    @Test
    void refusesASecondInstanceInTheSameProcess() {
        assertThatThrownBy(() -> EmbeddedDatabases.start(folder))
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining("正被另一个实例使用")
                .hasMessageContaining("in use by another instance");
    }

    @Test
    void refusesASecondInstanceAndTakesOverWhatAKilledOneLeft(@TempDir Path other) throws Exception {
        Process killed = child(other);
        String url = firstLine(killed);
        assertThatThrownBy(() -> EmbeddedDatabases.start(other))
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining("process " + killed.pid());
        String password = Files.readString(other.resolve("database.password")).strip();
        try (Connection connection = DriverManager.getConnection(url, "maplebridge", password)) {
            connection.createStatement().execute("create table kept as select '上溪村' as village");
        }
        ProcessHandle orphan = server(other);

        killed.destroyForcibly();
        assertThat(killed.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(orphan.isAlive()).isTrue();

        try (EmbeddedDatabase taken = EmbeddedDatabases.start(other)) {
            assertThat(jdbc(taken).sql("select village from kept").query().singleValue())
                    .isEqualTo("上溪村");
            assertThat(server(other).pid()).isNotEqualTo(orphan.pid());
            assertThatThrownBy(() -> DriverManager.getConnection(url, "maplebridge", password))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void startsThoughAnotherProcessHasTheNumberOfItsServerNow() throws IOException {
        database.close();
        Files.writeString(
                folder.resolve("postgresql/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder.resolve("postgresql") + "\n");

        database = EmbeddedDatabases.start(folder);

        assertThat(answer("select 1")).isEqualTo("1");
    }

    @Test
    void settingsOfTheOperatorMayNotWeakenDurability() {
        assertThat(EmbeddedDatabases.settings(Map.of(
                                "maplebridge.database.settings.fsync", "off",
                                "maplebridge.database.settings.log-min-duration-statement", "1s"))
                        .forServer())
                .containsEntry("fsync", "on")
                .containsEntry("log_min_duration_statement", "1s");
    }

    @Test
    void acceptsADatabaseWhoseClockAgrees() {
        DriverManagerDataSource source = source(database);

        assertThat(new DatabaseCheck().postProcessAfterInitialization(source, "dataSource"))
                .isSameAs(source);
    }

    @Test
    void refusesADatabaseWhoseClockDiffers() {
        InstantSource slow = () -> Instant.now().minusSeconds(3);

        assertThatThrownBy(() -> new DatabaseCheck(slow.withZone(ZoneOffset.UTC))
                        .postProcessAfterInitialization(source(database), "dataSource"))
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining("clocks of this machine and of the database differ by 3");
    }

    @Test
    void knowsDemoAccountsOnlyOnceThereAreAny() {
        DemoAccounts accounts = new DemoAccounts(source(database));
        assertThat(accounts.exist()).isFalse();

        jdbc().sql("create table staff (username text, demo boolean, active boolean)")
                .update();
        assertThat(accounts.exist()).isFalse();

        jdbc().sql("insert into staff values ('admin', true, true), ('gone', true, false), ('real', false, true)")
                .update();
        assertThat(accounts.usernames()).containsExactly("admin");
        jdbc().sql("drop table staff").update();
    }

    private String answer(String query) {
        return String.valueOf(jdbc().sql(query).query().singleValue());
    }

    private JdbcClient jdbc() {
        return jdbc(database);
    }

    private static JdbcClient jdbc(EmbeddedDatabase database) {
        return JdbcClient.create(source(database));
    }

    private static DriverManagerDataSource source(EmbeddedDatabase database) {
        return new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    private static Process child(Path folder) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedDatabases.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Logging goes to standard output as well. */
    private static String firstLine(Process child) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("jdbc:")) {
                return line;
            }
        }
        throw new IOException("The child ended without a database");
    }

    private static ProcessHandle server(Path folder) throws IOException {
        String pid =
                Files.readAllLines(folder.resolve("postgresql/postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
