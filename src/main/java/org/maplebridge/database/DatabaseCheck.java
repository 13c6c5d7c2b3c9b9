package org.maplebridge.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Looks at the database before anything else may use it: its clock has to agree with ours, since both decide about
 * deadlines, and its encoding has to know Chinese letters, or the search finds nothing. Rehearsals move the platform's
 * clock, so the machine's own is compared.
 */
@Component
class DatabaseCheck implements BeanPostProcessor {

    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final Clock machine;

    DatabaseCheck() {
        this(Clock.systemUTC());
    }

    DatabaseCheck(Clock machine) {
        this.machine = machine;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSource database) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                requireChinese(statement);
                requireSameTime(statement);
            } catch (SQLException failed) {
                throw new RefusedStart(
                                "无法连接数据库。",
                                "The database cannot be reached: " + failed.getMessage(),
                                "检查 SPRING_DATASOURCE_URL、用户名和密码。 Check SPRING_DATASOURCE_URL, its user and password.")
                        .causedBy(failed);
            }
        }
        return bean;
    }

    private void requireChinese(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("""
                select pg_encoding_to_char(encoding), datctype from pg_database where datname = current_database()""")) {
            row.next();
            String encoding = row.getString(1);
            String letters = row.getString(2);
            if (!encoding.equals("UTF8") || letters.equals("C") || letters.equals("POSIX")) {
                throw new RefusedStart(
                        "数据库编码为 %s、字符类型为 %s，无法检索中文。".formatted(encoding, letters),
                        "The database has encoding %s and character type %s and cannot search Chinese text."
                                .formatted(encoding, letters),
                        "新建数据库 Make a new one: create database maplebridge template template0 encoding 'UTF8' locale 'C.UTF-8'");
            }
        }
    }

    private void requireSameTime(Statement statement) throws SQLException {
        Instant before = machine.instant();
        try (ResultSet row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            Instant theirs = row.getObject(1, OffsetDateTime.class).toInstant();
            Instant after = machine.instant();
            Instant ours = before.plus(Duration.between(before, after).dividedBy(2));
            Duration apart = Duration.between(theirs, ours).abs();
            if (apart.compareTo(TOLERANCE) > 0) {
                throw new RefusedStart(
                        "本机与数据库时钟相差 %.1f 秒。".formatted(apart.toMillis() / 1000.0),
                        "The clocks of this machine and of the database differ by %.1f seconds."
                                .formatted(apart.toMillis() / 1000.0),
                        "先校准两台机器的时钟（NTP）。 Set both machines by NTP first.");
            }
        }
    }
}
