package org.maplebridge.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maplebridge.PlatformTest;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows that could not be imported hold personal data and are not kept for ever. */
@PlatformTest
class ForgetErrorsTest {

    @Autowired
    ForgetErrors forgetErrors;

    @Autowired
    ReadImport readImport;

    @Autowired
    StaffDirectory staff;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock time;

    @Test
    void theyAreGoneThirtyDaysAfterTheEndOfTheImport() {
        UUID kept = endedBefore(Duration.ofDays(30));
        UUID gone = endedBefore(Duration.ofDays(30).plusSeconds(1));
        UUID running = endedBefore(null);
        forgetErrors.forget();
        assertThat(rows(kept)).isEqualTo(1);
        assertThat(rows(gone)).isZero();
        assertThat(rows(running)).isEqualTo(1);
        assertThatThrownBy(() -> readImport.readWithErrors(
                        gone.toString(), staff.find("registrar").orElseThrow()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo("import-errors-deleted"));
        jdbc.update("delete from petition_import_error where import_id in (?, ?)", kept, running);
        jdbc.update("delete from petition_import where id in (?, ?, ?)", kept, gone, running);
    }

    private int rows(UUID id) {
        return jdbc.queryForObject("select count(*) from petition_import_error where import_id = ?", Integer.class, id);
    }

    private UUID endedBefore(Duration age) {
        UUID id = UUID.randomUUID();
        Instant now = time.instant();
        jdbc.update(
                "insert into petition_import (id, caller, fingerprint, charset, separator, header, mapping, state, row_count,"
                        + " imported, duplicates, failed, next_byte, next_line, created_at, ended_at)"
                        + " values (?, 'registrar', '\\x01', 'UTF-8', ',', '{标题}', '{}', 'DONE', 1, 0, 0, 1, 0, 0, ?, ?)",
                id,
                Timestamp.from(now),
                age == null ? null : Timestamp.from(now.minus(age)));
        jdbc.update(
                "insert into petition_import_error (import_id, line, field, reason, cells) values (?, 2, '', '', '{陈大明}')",
                id);
        return id;
    }
}
