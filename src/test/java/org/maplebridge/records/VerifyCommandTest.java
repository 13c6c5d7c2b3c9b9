package org.maplebridge.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.maplebridge.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class VerifyCommandTest {

    @Autowired
    VerifyCommand command;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void aWholeRecordEndsWithZero() {
        assertThat(run("all")).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("全部完好");
    }

    @Test
    void aBrokenRecordEndsWithOneAndNamesTheFirstEntryThatDoesNotFit() {
        transaction.executeWithoutResult(status -> {
            jdbc.update("""
                    insert into petition (id, receipt_number, query_code_hash, title, purpose, channel, area_code,
                      headcount, anonymous, confidential, accused, filed_at, registered_at, status, overdue, unattended,
                      transfers, last_seq, last_hash)
                    values (-1, 'FL-20000101-000001-0', '', '无', 'CLAIM', 'WEB', '990681101201', 1, false, false, '[]',
                      now(), now(), 'REGISTERED', false, false, 0, 2, '')
                    """);
            assertThat(run("all")).isEqualTo(1);
            assertThat(run("FL-20000101-000001-0")).isEqualTo(1);
            status.setRollbackOnly();
        });
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("FL-20000101-000001-0 第 1 条");
    }

    @Test
    void anUnknownNumberEndsWithTwo() {
        assertThat(run("FL-1")).isEqualTo(2);
    }

    private int run(String what) {
        return command.run(what, new PrintStream(said, true, StandardCharsets.UTF_8));
    }
}
