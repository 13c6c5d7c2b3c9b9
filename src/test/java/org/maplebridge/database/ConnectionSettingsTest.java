package org.maplebridge.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.maplebridge.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What every connection to the database keeps to: a statement that runs away ends by itself, and no row stands in the log. */
@PlatformTest
class ConnectionSettingsTest {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void everyConnectionHasALimit() {
        assertThat(jdbc.queryForObject("show statement_timeout", String.class)).isEqualTo("1min");
    }

    @Test
    void whatTakesLongerIsEndedAndNamedSo() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    jdbc.execute("set local statement_timeout = '50ms'");
                    jdbc.queryForObject("select count(*) from generate_series(1, 1000000000)", Long.class);
                }))
                .isInstanceOf(QueryTimeoutException.class);
    }

    @Test
    void aRowThatIsRefusedIsNotToldWithTheFailure() {
        assertThatThrownBy(() ->
                        jdbc.update("insert into petitioner (petition_id, position, name) values (null, 0, ?)", "张三丰"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("null value in column")
                .hasMessageNotContaining("张三丰");
    }
}
