package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maplebridge.petition.BrokenHistory;
import org.maplebridge.petition.HistoryFault;
import org.maplebridge.petition.VerifyHistory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever changes a history behind the platform's back is refused by the database, and found where he got past it. */
class VerifiedRecordsTest extends LifeCycleTest {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    VerifyHistory verifyHistory;

    private Filed petition;

    @BeforeEach
    void handledInShangxi() {
        itIs(THURSDAY);
        petition = filedIn(SHANGXI);
        handle("shangxi.handler", petition, Map.of("outcome", "SOLVED", "reply", "路灯已修好。"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update petition_event set note = '无' where petition_id = ? and seq = 3         | 3 | ENTRY_CHANGED",
                "update petition_event set at = at + interval '1 day' where petition_id = ? and seq = 2 | 2 | ENTRY_CHANGED",
                "update petition_event set kind = 'NEVER' where petition_id = ? and seq = 2      | 2 | ENTRY_CHANGED",
                "update petition_event set actor = 'x', hash = sha256('x') where petition_id = ? and seq = 2 | 2 | ENTRY_CHANGED",
                "delete from petition_event where petition_id = ? and seq = 2                    | 2 | ENTRY_MISSING",
                "delete from petition_event where petition_id = ? and seq = 1                    | 1 | ENTRY_MISSING",
                "delete from petition_event e where petition_id = ? and seq = (select last_seq from petition where id = e.petition_id) | 0 | LAST_ENTRIES_MISSING",
                "delete from petition_event where petition_id = ?                                | 1 | LAST_ENTRIES_MISSING"
            })
    void tamperingIsFound(String statement, int seq, HistoryFault fault) {
        List<BrokenHistory> one = new ArrayList<>();
        List<BrokenHistory> all = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            jdbc.execute("alter table petition_event disable trigger petition_event_is_append_only");
            int changed = jdbc.update(statement, id());
            assertThat(changed).isPositive();
            int last = jdbc.queryForObject("select last_seq from petition where id = ?", Integer.class, id());
            VerifyHistory.Result result = verifyHistory.verify(petition.number(), one::add);
            assertThat(result.whole()).isFalse();
            assertThat(one).containsExactly(new BrokenHistory(petition.number(), seq == 0 ? last : seq, fault));
            verifyHistory.verifyAll(all::add);
            status.setRollbackOnly();
        });
        assertThat(all).containsAll(one);
        assertThat(verifyHistory.verify(petition.number(), one::add).whole()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update petition_event set note = '无' where petition_id = ?",
                "delete from petition_event where petition_id = ?",
            })
    void theDatabaseRefusesToChangeAnEntry(String statement) {
        assertThatThrownBy(() -> jdbc.update(statement, id()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> jdbc.execute("truncate petition_event")).hasMessageContaining("never changed");
    }

    @Test
    void administratorsVerifyAllAndSupervisorsTheirUnits() {
        JsonNode all = verified("admin", "");
        assertThat(all.get("whole").asBoolean()).isTrue();
        assertThat(all.get("petitions").asLong())
                .isEqualTo(jdbc.queryForObject("select count(*) from petition", Long.class));
        assertThat(all.get("entries").asLong())
                .isEqualTo(jdbc.queryForObject("select count(*) from petition_event", Long.class));
        assertThat(verified("supervisor", "").get("whole").asBoolean()).isTrue();
        assertThat(verified("supervisor", "?petition=" + petition.number())
                        .get("petitions")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void othersVerifyNothing() {
        Door.Answer answer = as("shangxi.handler").get("/api/v1/records/verification?petition=" + petition.number());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("只有系统管理员和督办员");
        assertThat(as("supervisor")
                        .get("/api/v1/records/verification?petition=FL-1")
                        .status())
                .isEqualTo(404);
    }

    private JsonNode verified(String username, String question) {
        return as(username)
                .get("/api/v1/records/verification" + question)
                .is(200)
                .json();
    }

    private Long id() {
        return jdbc.queryForObject("select id from petition where receipt_number = ?", Long.class, petition.number());
    }
}
