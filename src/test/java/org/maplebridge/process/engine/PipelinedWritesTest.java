package org.maplebridge.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maplebridge.PlatformTest;
import org.postgresql.jdbc.PreparedBatches;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the engine writes goes to the database together, and comes back as if each had been waited for. */
@PlatformTest
class PipelinedWritesTest {

    private static final String INSERT = "insert into pipelined (id, name) values (?, ?)";
    private static final String RENAME = "update pipelined set name = ? where id = ?";

    @Autowired
    DataSource database;

    @Autowired
    TaskService tasks;

    @Autowired
    PlatformTransactionManager transactions;

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
        execute("create temporary table pipelined (id int primary key, name text) on commit drop");
    }

    @AfterEach
    void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void countsTheRowsOfEachStatement() throws SQLException {
        // again and again, since the driver does otherwise with a statement that it knows
        for (int round = 0; round < 8; round++) {
            List<int[]> counts = send(
                    batch(INSERT, row(10 * round, "甲"), row(10 * round + 1, "乙"), row(10 * round + 2, "丙")),
                    batch(RENAME, row("丁", 10 * round), row("戊", -1)),
                    batch(INSERT, row(10 * round + 3, "己")),
                    batch("delete from pipelined where name = ?", row("丁"), row("丁")));

            assertThat(counts).hasSize(4);
            assertThat(counts.get(0)).hasSize(3).containsOnly(1, Statement.SUCCESS_NO_INFO);
            assertThat(counts.get(1)).containsExactly(1, 0);
            assertThat(counts.get(2)).containsExactly(1);
            assertThat(counts.get(3)).containsExactly(1, 0);
            assertThat(names()).hasSize(3 * (round + 1)).doesNotContain("丁");
        }
    }

    @Test
    void sendsMoreThanTheDriverBuffers() throws SQLException {
        Object[][] rows = new Object[900][];
        Object[][] names = new Object[900][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(i, "事".repeat(300));
            names[i] = row("项".repeat(300), i);
        }

        List<int[]> counts = send(batch(INSERT, rows), batch(RENAME, names));

        assertThat(counts.get(0)).hasSize(900);
        assertThat(counts.get(1)).hasSize(900).containsOnly(1);
        assertThat(names()).hasSize(900).containsOnly("项".repeat(300));
    }

    @Test
    void saysWhichStatementFailed() throws SQLException {
        List<PreparedStatement> statements = List.of(
                batch(INSERT, row(1, "甲"), row(2, "乙")),
                batch(RENAME, row("丙", 1)),
                batch(INSERT, row(2, "又")),
                batch(RENAME, row("丁", 2)));

        PreparedBatches.FailedBatch failure =
                catchThrowableOfType(PreparedBatches.FailedBatch.class, () -> PreparedBatches.execute(statements));

        assertThat(failure.before()).hasSize(2);
        assertThat(failure.before().get(1)).containsExactly(1);
        assertThat(failure.getSQLState()).isEqualTo("23505");
        assertThat(failure.getCause().getMessage()).contains("pipelined_pkey");
    }

    @Test
    void theEngineStillSeesThatAnotherWasFaster() {
        Task task = tasks.newTask();
        tasks.saveTask(task);
        try {
            Task first = tasks.createTaskQuery().taskId(task.getId()).singleResult();
            Task second = tasks.createTaskQuery().taskId(task.getId()).singleResult();
            first.setName("先");
            tasks.saveTask(first);
            second.setName("后");

            assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                        tasks.createComment(task.getId(), null, "与修改一同写入");
                        tasks.saveTask(second);
                    }))
                    .isInstanceOf(OptimisticLockingException.class);
            assertThat(tasks.createTaskQuery()
                            .taskId(task.getId())
                            .singleResult()
                            .getName())
                    .isEqualTo("先");
        } finally {
            tasks.deleteTask(task.getId(), true);
        }
    }

    private static List<int[]> send(PreparedStatement... statements) throws SQLException {
        List<int[]> counts = PreparedBatches.execute(List.of(statements));
        for (PreparedStatement statement : statements) {
            statement.close();
        }
        return counts;
    }

    private PreparedStatement batch(String sql, Object[]... rows) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (Object[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                statement.setObject(i + 1, row[i]);
            }
            statement.addBatch();
        }
        return statement;
    }

    private static Object[] row(Object... values) {
        return values;
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> names() throws SQLException {
        List<String> names = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select name from pipelined order by id")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
