package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maplebridge.routes.ReferAbove;
import org.maplebridge.routes.ReferralsAbove;

/** Who works at a level may change; a level without people is seen at once, not skipped. */
class PeopleOfALevelTest extends LifeCycleTest {

    private static final String STAFF = "/api/v1/units/" + LIUAN + "/staff";

    private JsonNode everybody;

    @BeforeEach
    void thursday() {
        itIs(THURSDAY);
        everybody = as("admin").get(STAFF).is(200).json();
    }

    @AfterEach
    void everybodyIsBack() {
        as("admin").put(STAFF, everybody.toString()).is(200);
    }

    /** A report on somebody who becomes head of the very unit that handles it goes on, and he never sees a trace of it. */
    @Test
    void whatAccusesTheNewHeadGoesUpBeforeHeSeesIt() {
        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put("purpose", "REPORT");
        matter.put("against", List.of(Map.of("kind", "PERSON", "name", "王升迁", "unitCode", SHANGXI)));
        Filed report = filed(matter);
        assertThat(unit(look(report))).isEqualTo(XIKOU);
        String staff = "/api/v1/units/" + XIKOU + "/staff";
        JsonNode before = as("admin").get(staff).is(200).json();
        ArrayNode promoted = before.deepCopy();
        promoted.addObject()
                .put("username", "xikou.wang")
                .put("name", "王升迁")
                .put("password", "demo-demo-demo")
                .putArray("roles")
                .add("HEAD");
        try {
            as("admin").put(staff, promoted.toString()).is(200);
            assertThat(unit(look(report))).isEqualTo(FENGLIN);
            assertThat(kindsOfEvents(report)).containsSubsequence("STEPPED_ASIDE", "LEVEL_ENTERED");
            assertThat(task(report).getTenantId()).isEqualTo(FENGLIN);
            assertThat(liveClocks(report))
                    .extracting(clock -> text(clock, "level"))
                    .containsOnly("COUNTY");
            Door wang = Door.of(port, "xikou.wang", "demo-demo-demo");
            wang.get("/api/v1/petitions/" + report.number()).is(404);
            assertThat(wang.get("/engine-rest/task").is(200).body()).doesNotContain(report.number());
            assertThat(wang.get("/api/v1/petitions?q=" + report.number())
                            .is(200)
                            .body())
                    .doesNotContain(report.number());
            promotedToTheCounty(before, promoted, report);
        } finally {
            as("admin").put(staff, before.toString()).is(200);
        }
        handle("jiwei.handler", report, Map.of("outcome", "SOLVED", "reply", "已经核查。"));
        assertThat(traces(report)).isEmpty();
    }

    /** Nobody of the county can be asked any more: those who work there answer to him. */
    private void promotedToTheCounty(JsonNode before, ArrayNode promoted, Filed report) {
        String county = "/api/v1/units/" + FENGLIN + "/staff";
        JsonNode others = as("admin").get(county).is(200).json();
        ArrayNode withHim = others.deepCopy();
        withHim.add(promoted.get(promoted.size() - 1));
        as("admin").put("/api/v1/units/" + XIKOU + "/staff", before.toString()).is(200);
        try {
            as("admin").put(county, withHim.toString()).is(200);
            assertThat(unit(as("jiwei.handler")
                            .get("/api/v1/petitions/" + report.number())
                            .is(200)
                            .json()))
                    .isEqualTo(JIWEI);
            assertThat(task(report).getTenantId()).isEqualTo(JIWEI);
            Door wang = Door.of(port, "xikou.wang", "demo-demo-demo");
            wang.get("/api/v1/petitions/" + report.number()).is(404);
            assertThat(wang.get("/engine-rest/task").is(200).body()).doesNotContain(report.number());
            assertReaders(report, List.of("jiwei.handler", "jiwei.head"), List.of("fenglin.handler", "xikou.handler"));
        } finally {
            as("admin").put(county, others.toString()).is(200);
        }
    }

    /** As in a county without one, discipline inspection is out: nobody may take it any more, so it leaves for the body above. */
    @Test
    void whatAccusesTheNewTopWhereNoDisciplineInspectionMayTakeItIsReferredAbove() {
        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put("purpose", "REPORT");
        matter.put(
                "against",
                List.of(
                        Map.of("kind", "PERSON", "name", "赵高升", "unitCode", SHANGXI),
                        Map.of("kind", "UNIT", "name", "枫林县纪委监委", "unitCode", JIWEI)));
        Filed handled = filed(matter);
        matter.put("channel", "LETTER");
        Filed awaited = filed(matter);
        assertThat(unit(look(handled))).isEqualTo(XIKOU);
        String county = "/api/v1/units/" + FENGLIN + "/staff";
        JsonNode before = as("admin").get(county).is(200).json();
        ArrayNode promoted = before.deepCopy();
        promoted.addObject()
                .put("username", "fenglin.zhao")
                .put("name", "赵高升")
                .put("password", "demo-demo-demo")
                .putArray("roles")
                .add("HEAD");
        try {
            as("admin").put(county, promoted.toString()).is(200);
            for (Filed report : List.of(handled, awaited)) {
                assertThat(text(lookFromOutside(report), "status")).isEqualTo("REFERRED");
                assertThat(traces(report)).isEmpty();
                Door zhao = Door.of(port, "fenglin.zhao", "demo-demo-demo");
                zhao.get("/api/v1/petitions/" + report.number()).is(404);
                assertReaders(report, List.of(), List.of("fenglin.head", "xikou.handler", "jiwei.head", "admin"));
                assertThat(platform.getBean(ReferAbove.class).waiting())
                        .extracting(ReferralsAbove.Waiting::receiptNumber)
                        .contains(report.number());
            }
        } finally {
            as("admin").put(county, before.toString()).is(200);
        }
    }

    @Test
    void theHeadIsAskedUntilAHandlerComes() {
        nobodyIs("HANDLER");
        Filed petition = filedIn(LIUAN);
        assertThat(unit(look(petition))).isEqualTo(LIUAN);
        assertThat(look(petition).get("unattended").asBoolean()).isTrue();
        assertThat(kindsOfEvents(petition)).contains("UNATTENDED");
        assertThat(listedAsUnattended("hetang.head")).contains(petition.number());
        assertThat(tasksSeenBy("liuan.head")).contains(task(petition).getId());

        as("admin").put(STAFF, everybody.toString()).is(200);
        assertThat(look(petition).get("unattended").asBoolean()).isFalse();
        assertThat(kindsOfEvents(petition)).last().isEqualTo("ATTENDED");
        assertThat(listedAsUnattended("hetang.head")).doesNotContain(petition.number());
        assertThat(tasksSeenBy("liuan.handler")).contains(task(petition).getId());
        handle("liuan.handler", petition, Map.of("outcome", "SOLVED", "reply", "已经修好。"));
        assertThat(text(look(petition), "status")).isEqualTo("REPLIED");
    }

    @Test
    void aUnitThatLosesItsLastHandlerIsSeenAtOnce() {
        Filed petition = filedIn(LIUAN);
        claim("liuan.handler", task(petition)).is(204);
        assertThat(look(petition).get("unattended").asBoolean()).isFalse();
        assertThat(tasksSeenBy("liuan.head")).contains(task(petition).getId());
        assertThat(claim("liuan.head", task(petition)).status()).isEqualTo(403);
        nobodyIs("HANDLER");
        assertThat(look(petition).get("unattended").asBoolean()).isTrue();
        assertThat(kindsOfEvents(petition)).last().isEqualTo("UNATTENDED");
        assertThat(listedAsUnattended("hetang.head")).contains(petition.number());
        assertThat(task(petition).getAssignee())
                .as("who had it is no handler any more")
                .isNull();
        handle("liuan.head", petition, Map.of("outcome", "SOLVED", "reply", "已经修好。"));
    }

    @Test
    void aReplyThatNobodyIsLeftToServeIsServedByTheHeadAbove() {
        Filed petition = filed(byLetter(LIUAN));
        handle("liuan.handler", petition, Map.of("outcome", "SOLVED", "reply", "已经修好。"));
        assertThat(claim("hetang.head", task(petition, "userTask_serveDecision"))
                        .status())
                .isEqualTo(403);
        nobodyIs("HANDLER", "HEAD");
        serveByLetter("hetang.head", petition);
        assertThat(traces(petition)).isEmpty();
    }

    @Test
    void theHeadAboveIsAskedWhereNobodyIsLeft() {
        nobodyIs("HANDLER", "HEAD");
        Filed petition = filedIn(LIUAN);
        assertThat(unit(look(petition))).isEqualTo(LIUAN);
        assertThat(look(petition).get("unattended").asBoolean()).isTrue();
        handle("hetang.head", petition, Map.of("outcome", "SOLVED", "reply", "由镇里代为办理，已修好。"));
        assertThat(look(petition).at("/resolvedAt/level").asText()).isEqualTo("VILLAGE");
    }

    /** A village of this test alone, where nobody works: the head above does. It goes when nothing is left to do there. */
    @Test
    void whatAnAbolishedVillageHandledIsReadReviewedAndCarriedOnAbove() {
        String village = "990681102999";
        JsonNode before = as("admin").get("/api/v1/units").is(200).json();
        ObjectNode with = before.deepCopy();
        ((ArrayNode) with.at("/children/1/children"))
                .addObject()
                .put("code", village)
                .put("name", "暂设村")
                .put("level", "VILLAGE");
        as("admin").put("/api/v1/units", with.toString()).is(200);
        Map<String, String> solve = Map.of("outcome", "SOLVED", "reply", "已经修好。");
        Filed replied = filedIn(village);
        handle("hetang.head", replied, solve);
        Filed unserved = filed(byLetter(village));
        handle("hetang.head", unserved, solve);

        Door.Answer refused = as("admin").put("/api/v1/units", before.toString());
        assertThat(refused.status()).as("a reply is not served yet").isEqualTo(409);
        assertThat(refused.body()).contains("暂设村", "待办任务");
        serveByLetter("hetang.head", unserved);
        as("admin").put("/api/v1/units", before.toString()).is(200);

        as("registrar").post("/api/v1/petitions", aMatterIn(village)).is(400);
        assertThat(look(replied).at("/unit/name").asText()).isEqualTo("暂设村");
        assertReaders(replied, List.of("hetang.handler", "hetang.head", "fenglin.head"), List.of("xikou.head"));
        asPetitionerOf(replied)
                .post("/api/v1/public/petitions/" + replied.number() + "/reviews", Map.of("reason", "又坏了"))
                .is(200);
        assertThat(claim("hetang.head", task(replied, "userTask_decideReview")).status())
                .as("who replied")
                .isEqualTo(403);
        work(
                "fenglin.head",
                task(replied, "userTask_decideReview"),
                Map.of(
                        "decision",
                        "REVOKE_REDO",
                        "facts",
                        "又坏了",
                        "reasons",
                        "没有修好",
                        "legalBasis",
                        "第三十五条",
                        "opinion",
                        "重新修"));
        assertThat(text(look(replied), "status")).isEqualTo("HANDLING");
        handle("hetang.head", replied, solve);
        assertThat(traces(replied)).isEmpty();
        as("hetang.head")
                .post("/api/v1/petitions/" + unserved.number() + "/reopening", Map.of("reason", "没有修好"))
                .is(200);
        timeGoesOnUntil(text(look(unserved), "dueAt"));
        assertThat(unit(look(unserved))).as("its time passed").isEqualTo("990681102000");
    }

    private static Map<String, Object> byLetter(String areaCode) {
        Map<String, Object> matter = aMatterIn(areaCode);
        matter.put("channel", "LETTER");
        matter.put("petitioners", List.of(Map.of("name", "钱来信", "representative", true)));
        return matter;
    }

    @Test
    void theSecondOfTwoHandlersLearnsThatTheFirstHasIt() {
        JsonNode staff = everybody.deepCopy();
        staff.forEach(person -> ((ObjectNode) person).putArray("roles").add("HANDLER"));
        as("admin").put(STAFF, staff.toString()).is(200);
        Filed petition = filedIn(LIUAN);
        Task task = task(petition);
        assertThat(tasksSeenBy("liuan.handler")).contains(task.getId());
        assertThat(tasksSeenBy("liuan.head")).contains(task.getId());
        claim("liuan.handler", task).is(204);
        assertThat(claim("liuan.head", task).status()).isIn(403, 409);
        Map<String, String> solve = Map.of("outcome", "SOLVED", "reply", "已经修好。");
        assertThat(submit("liuan.head", task, solve).status()).isEqualTo(403);
        submit("liuan.handler", task, solve).is(204);
        assertThat(submit("liuan.head", task, solve).status()).isEqualTo(404);
    }

    /** Those who were do something else in the unit. */
    private void nobodyIs(String... roles) {
        JsonNode staff = everybody.deepCopy();
        for (JsonNode person : staff) {
            if (List.of(roles).contains(person.at("/roles/0").asText())) {
                ((ObjectNode) person).putArray("roles").add("GRID_WORKER");
            }
        }
        as("admin").put(STAFF, staff.toString()).is(200);
    }

    private List<String> listedAsUnattended(String username) {
        return list(as(username)
                        .get("/api/v1/petitions?unattended=true")
                        .is(200)
                        .json()
                        .get("petitions"))
                .stream()
                .map(petition -> text(petition, "receiptNumber"))
                .toList();
    }
}
