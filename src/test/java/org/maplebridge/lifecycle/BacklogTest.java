package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** An old matter comes with its original date, a leader takes it on, plans, carries out, and it leaves the list. */
class BacklogTest extends LifeCycleTest {

    private static final String PLAN = "2026-10-20 现场办理\n2026-10-10 召开协调会";

    @Test
    void anOldMatterIsImportedLedPlannedAndSettled() {
        itIs(THURSDAY);
        long open = list("open");
        Filed petition = imported();
        assertThat(text(look(petition), "filedAt")).startsWith("2019-05-06");
        assertThat(kindsOfEvents(petition)).contains("BACKLOG_ENTERED");
        assertThat(list("open")).isEqualTo(open + 1);
        assertSeenFrom(petition, SHANGXI);
        as("registrar")
                .upload(
                        "/api/v1/petitions/" + petition.number() + "/attachments",
                        Map.of("file=answer.txt", "2019 年的答复"))
                .is(200);

        assertThat(lead("registrar", petition, "xikou.head").status()).isEqualTo(403);
        assertThat(lead("supervisor", petition, "xikou.handler").body()).contains("包案领导须是");
        assertThat(lead("supervisor", petition, "hetang.head").status()).isEqualTo(400);
        lead("supervisor", petition, "溪口镇负责人").is(200);
        Task plan = leaderTask(petition);
        assertThat(plan.getTenantId()).isEqualTo(XIKOU);
        assertThat(plan.getAssignee()).isEqualTo("xikou.head");
        assertSeenFrom(petition, SHANGXI);
        assertThat(submit("xikou.handler", plan, Map.of("plan", PLAN)).status()).isEqualTo(403);
        assertThat(submit("xikou.head", plan, Map.of("plan", "召开协调会")).body()).contains("不是一个步骤");
        assertThat(submit("xikou.head", plan, Map.of("plan", "2026-09-23 召开协调会"))
                        .body())
                .contains("已经过去");
        submit("xikou.head", plan, Map.of("plan", PLAN)).is(204);
        assertSeenFrom(petition, SHANGXI);

        assertThat(seen(petition).at("/plan/0/task").asText()).isEqualTo("召开协调会");
        timeGoesOnUntil("2026-10-10T23:59:59+08:00");
        assertThat(seen(petition).at("/plan/0/overdue").asBoolean()).isFalse();
        timeGoesOnUntil("2026-10-11T00:00:00+08:00");
        assertThat(seen(petition).at("/plan/0/overdue").asBoolean()).isTrue();
        submit("xikou.head", leaderTask(petition), Map.of("result", "双方到场")).is(204);
        Task second = leaderTask(petition);
        assertSeenFrom(petition, unit(look(petition)));

        lead("fenglin.head", petition, "fenglin.head").is(200);
        assertThat(leaderTask(petition).getAssignee()).isEqualTo("fenglin.head");
        assertThat(leaderTask(petition).getId()).isNotEqualTo(second.getId());
        assertThat(leaderTask(petition).getTaskDefinitionKey()).isEqualTo("userTask_carryOutStep");

        assertSeenFrom(petition, unit(look(petition)));
        String handler = unit(look(petition)).equals(XIKOU) ? "xikou.handler" : "shangxi.handler";
        handle(handler, petition, Map.of("outcome", "SOLVED", "reply", "排水沟已经清理。"));
        assertThat(leaderTasksOf(petition)).isEmpty();
        assertSeenFrom(petition, unit(look(petition)));
        serveByLetter(handler, petition);
        assertSeenFrom(petition, unit(look(petition)));
        assertThat(traces(petition)).isEmpty();
        assertThat(seen(petition).has("endedAt")).isTrue();
        assertThat(list("open")).isEqualTo(open);
        as("hehua.handler")
                .get("/api/v1/petitions/" + petition.number() + "/backlog")
                .is(404);
        as("hehua.handler").get("/api/v1/statistics/backlog?unit=" + SHANGXI).is(403);
    }

    private Task leaderTask(Filed petition) {
        List<Task> open = leaderTasksOf(petition);
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private Door.Answer lead(String username, Filed petition, String leader) {
        return as(username).put("/api/v1/petitions/" + petition.number() + "/backlog", Map.of("leader", leader));
    }

    private JsonNode seen(Filed petition) {
        return as("supervisor")
                .get("/api/v1/petitions/" + petition.number() + "/backlog")
                .is(200)
                .json();
    }

    private long list(String field) {
        return as("supervisor")
                .get("/api/v1/statistics/backlog?unit=" + SHANGXI)
                .is(200)
                .json()
                .get(field)
                .asLong();
    }

    private Filed imported() {
        String mapping =
                "{\"columns\":{\"title\":\"title\",\"content\":\"content\",\"filedAt\":\"at\",\"source.id\":\"id\"},"
                        + "\"defaults\":{\"source.system\":\"old\",\"purpose\":\"CLAIM\",\"channel\":\"LETTER\",\"areaCode\":\""
                        + SHANGXI + "\"},\"backlog\":true}";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mapping", mapping);
        parts.put("file=old.csv", "title,content,at,id\n村道排水沟多年没有清理,2019 年反映至今没有结果,2019-05-06T10:00:00+08:00,B-1\n");
        JsonNode started =
                as("admin").upload("/api/v1/petition-imports", parts).is(202).json();
        String status = started.at("/links/self").asText();
        Awaitility.await()
                .untilAsserted(() -> assertThat(text(as("admin").get(status).json(), "state"))
                        .isEqualTo("DONE"));
        JsonNode found = as("registrar")
                .get("/api/v1/petitions?limit=1&sort=-filedAt&q=" + Door.encoded("村道排水沟多年没有清理"))
                .json();
        return new Filed(found.at("/petitions/0/receiptNumber").asText(), null);
    }
}
