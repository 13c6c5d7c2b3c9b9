package org.maplebridge.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.maplebridge.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.JdbcTemplate;

/** Drafts outlive neither their task nor thirty days without a touch. */
@PlatformTest
class ForgetDraftsTest {

    @Autowired
    private ForgetDrafts forgetDrafts;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TaskService tasks;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Clock time;

    @Test
    void thoseOfTasksThatAreGoneAndThoseOlderThanThirtyDaysGo() {
        String task = aTask();
        Instant oldest = time.instant().minus(Duration.ofDays(30));
        keep("gone-" + task, "shangxi.handler", time.instant());
        keep(task, "shangxi.handler", oldest);
        keep(task, "shangxi.head", oldest.minusNanos(1000));
        forgetDrafts.forget();
        assertThat(jdbc.queryForList(
                        "select username from form_draft where task in (?, ?)", String.class, task, "gone-" + task))
                .isEqualTo(List.of("shangxi.handler"));
        jdbc.update("delete from form_draft where task = ?", task);
    }

    private String aTask() {
        JsonNode filed = http.withBasicAuth("hotline12345", "demo")
                .postForObject(
                        "/api/v1/petitions",
                        Map.of(
                                "title", "水表转得太快",
                                "content", "比去年多一倍。",
                                "purpose", "CLAIM",
                                "areaCode", "990681101201"),
                        JsonNode.class);
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(filed.get("receiptNumber").asText())
                .list()
                .get(0)
                .getId();
    }

    private void keep(String task, String username, Instant savedAt) {
        jdbc.update(
                "insert into form_draft (task, username, version, content, saved_at) values (?, ?, 1, ?, ?)",
                task,
                username,
                "{}".getBytes(StandardCharsets.UTF_8),
                Timestamp.from(savedAt));
    }
}
