package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a handler can do with a petition, and what becomes of it. */
class HandlingAtALevelTest extends LifeCycleTest {

    private static final Map<String, String> ASK = Map.of("outcome", "SUPPLEMENT", "note", "请补交路灯照片");
    private static final Map<String, String> UP =
            Map.of("outcome", "HAND_UP", "reason", "BEYOND_AUTHORITY", "note", "需要镇里立项");
    private static final Map<String, String> SOLVE = Map.of("outcome", "SOLVED", "reply", "路灯已于今日修好。");

    private Filed petition;

    @BeforeEach
    void filedOnThursdayInShangxi() {
        itIs(THURSDAY);
        petition = filedIn(SHANGXI);
    }

    @Test
    void theReplyIsReadByThePetitioner() {
        assertSeenFrom(petition, SHANGXI);
        handle("shangxi.handler", petition, SOLVE);
        assertSeenFrom(petition, SHANGXI);
        JsonNode seen = lookFromOutside(petition);
        assertThat(text(seen, "reply")).isEqualTo("路灯已于今日修好。");
        assertThat(text(seen, "status")).isEqualTo("REPLIED");
        assertThat(look(petition).at("/resolvedAt/level").asText()).isEqualTo("VILLAGE");
        assertThat(traces(petition)).isEmpty();
        assertThat(liveClocks(petition)).isEmpty();
    }

    @Test
    void aReplyMayBeLong() {
        String reply = "长".repeat(20_000);
        handle("shangxi.handler", petition, Map.of("outcome", "SOLVED", "reply", reply));
        assertThat(text(lookFromOutside(petition), "reply")).isEqualTo(reply);
    }

    @Test
    void theClockRestsWhileMaterialIsAwaited() {
        timeGoesOnUntil("2026-09-30T18:00:00+08:00");
        assertThat(reminders()).containsExactly("AT_50_PERCENT");
        handle("shangxi.handler", petition, ASK);

        JsonNode waiting = look(petition);
        assertThat(text(waiting, "status")).isEqualTo("WAITING_FOR_PETITIONER");
        assertThat(text(waiting, "dueAt")).isEqualTo(text(clock(petition, "SUPPLEMENT", "VILLAGE"), "dueAt"));
        assertThat(text(clock(petition, "LEVEL_LIMIT", "VILLAGE"), "state")).isEqualTo("PAUSED");
        assertThat(tasksOf(petition)).isEmpty();
        assertThat(text(lookFromOutside(petition), "materialWanted")).isEqualTo("请补交路灯照片");

        timeGoesOnUntil("2026-10-09T10:00:00+08:00");
        asPetitionerOf(petition)
                .upload(
                        "/api/v1/public/petitions/" + petition.number() + "/materials",
                        Map.of("note", "照片见附件", "file", "照片"))
                .is(200);
        assertThat(text(look(petition), "status")).isEqualTo("HANDLING");
        // two of five days had passed; 8 and 9 October were rested, so 10, 12 and 13 October remain
        assertThat(text(look(petition), "dueAt")).isEqualTo("2026-10-13T00:00:00+08:00");
        assertThat(clock(petition, "LEVEL_LIMIT", "VILLAGE").get("pauses")).hasSize(1);

        timeGoesOnUntil("2026-10-12T23:59:59+08:00");
        assertThat(reminders()).containsExactly("AT_50_PERCENT", "AT_80_PERCENT");
        assertThat(text(look(petition), "level")).isEqualTo("VILLAGE");
        timeGoesOnUntil("2026-10-13T00:00:00+08:00");
        assertThat(text(look(petition), "level")).isEqualTo("TOWN");
    }

    @Test
    void workGoesOnWhenNoMaterialComes() {
        handle("shangxi.handler", petition, ASK);
        String until = text(look(petition), "dueAt");
        timeGoesOnUntil(until);
        assertThat(text(look(petition), "status")).isEqualTo("HANDLING");
        assertThat(kindsOfEvents(petition)).containsSubsequence("SUPPLEMENT_EXPIRED", "HANDLING_RESUMED");
        assertThat(text(clock(petition, "SUPPLEMENT", "VILLAGE"), "state")).isEqualTo("EXCEEDED");
        handle("shangxi.handler", petition, SOLVE);
        assertThat(traces(petition)).isEmpty();
    }

    @Test
    void anOutcomeOfBeforeIsNotTakenForTheNext() {
        handle("shangxi.handler", petition, ASK);
        timeGoesOnUntil(text(look(petition), "dueAt"));
        Task again = task(petition);
        claim("shangxi.handler", again).is(204);
        assertThat(complete("shangxi.handler", again, Map.of("note", "说明")).status())
                .isEqualTo(400);
    }

    @Test
    void materialNobodyAskedForIsRefused() {
        Door.Answer answer = asPetitionerOf(petition)
                .upload("/api/v1/public/petitions/" + petition.number() + "/materials", Map.of("note", "补充"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("待补正");
    }

    @Test
    void aHandedUpPetitionGoesToTheTownWithItsReason() {
        handle("shangxi.handler", petition, UP);
        assertThat(text(look(petition), "level")).isEqualTo("TOWN");
        assertThat(history(petition)).anySatisfy(event -> {
            assertThat(text(event, "kind")).isEqualTo("HANDED_UP");
            assertThat(text(event, "reason")).isEqualTo("BEYOND_AUTHORITY");
            assertThat(text(event, "note")).isEqualTo("需要镇里立项");
            assertThat(text(event, "actor")).isEqualTo("shangxi.handler");
        });
        assertThat(text(clock(petition, "LEVEL_LIMIT", "VILLAGE"), "state")).isEqualTo("MET");
    }

    @Test
    void theCountyHandsUpToNobody() {
        handle("shangxi.handler", petition, UP);
        handle("xikou.handler", petition, UP);
        Task atTheTop = task(petition);
        claim("fenglin.handler", atTheTop).is(204);
        Door.Answer answer = submit("fenglin.handler", atTheTop, UP);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("枫林县 已是最高层级");
        assertThat(task(petition).getId()).isEqualTo(atTheTop.getId());
        assertThat(kindsOfEvents(petition)).filteredOn("HANDED_UP"::equals).hasSize(2);
    }

    @Test
    void anOverduePetitionAtTheTopIsStillHandled() {
        timeGoesOnUntil("2026-12-01T09:00:00+08:00");
        assertThat(look(petition).get("overdue").asBoolean()).isTrue();
        Task late = task(petition);
        claim("fenglin.handler", late).is(204);
        Door.Answer asked = submit("fenglin.handler", late, ASK);
        assertThat(asked.status()).isEqualTo(400);
        assertThat(asked.body()).contains("办理时限已过");
        submit("fenglin.handler", late, SOLVE).is(204);
        assertThat(text(look(petition), "status")).isEqualTo("REPLIED");
        assertThat(traces(petition)).isEmpty();
    }

    @Test
    void sendingItDownAgainDoesNotMakeAnOverduePetitionPunctual() {
        Map<String, Object> urgent = aMatterIn(SHANGXI);
        urgent.put("procedure", "URGENT");
        petition = filed(urgent);
        timeGoesOnUntil("2026-10-12T09:00:00+08:00");
        assertThat(look(petition).get("overdue").asBoolean()).isTrue();
        handle("fenglin.handler", petition, Map.of("outcome", "RETURN", "note", "应由溪口镇办理"));
        handle("fenglin.head", petition, Map.of("targetUnit", "溪口镇"));
        assertThat(unit(look(petition))).isEqualTo(XIKOU);
        assertThat(look(petition).get("overdue").asBoolean()).isTrue();
        handle("xikou.handler", petition, ASK);
        assertThat(text(look(petition), "status")).isEqualTo("WAITING_FOR_PETITIONER");
    }

    @Test
    void aWronglyRoutedPetitionIsGivenToAnotherVillageByTheTown() {
        handle("shangxi.handler", petition, Map.of("outcome", "RETURN", "note", "地点在石桥村"));
        Task rerouting = task(petition);
        assertThat(tasksSeenBy("xikou.head")).contains(rerouting.getId());
        assertThat(tasksSeenBy("shangxi.handler")).doesNotContain(rerouting.getId());
        assertThat(claim("xikou.handler", rerouting).status()).isEqualTo(403);

        claim("xikou.head", rerouting).is(204);
        Door.Answer elsewhere = submit("xikou.head", rerouting, Map.of("targetUnit", "荷花村"));
        assertThat(elsewhere.status()).isEqualTo(400);
        assertThat(elsewhere.body()).contains("在 溪口镇 及其下属单位中没有“荷花村”");
        submit("xikou.head", rerouting, Map.of("targetUnit", "石桥村", "note", "请石桥村办理"))
                .is(204);

        assertThat(unit(look(petition))).isEqualTo(SHIQIAO);
        assertThat(tasksSeenBy("shiqiao.handler")).contains(task(petition).getId());
        assertThat(tasksSeenBy("shangxi.handler")).doesNotContain(task(petition).getId());
        handle("shiqiao.handler", petition, SOLVE);
        assertThat(traces(petition)).isEmpty();
        assertThat(liveClocks(petition)).isEmpty();
    }

    @Test
    void aTownThatNamesNobodyInTimeHandlesThePetitionItself() {
        handle("shangxi.handler", petition, Map.of("outcome", "RETURN", "note", "不归我村"));
        timeGoesOnUntil(text(look(petition), "dueAt"));
        assertThat(unit(look(petition))).isEqualTo(XIKOU);
        assertThat(kindsOfEvents(petition)).containsSubsequence("REROUTING_EXPIRED", "LEVEL_ENTERED");
        handle("xikou.handler", petition, SOLVE);
    }

    @Test
    void theAccusedUnitIsNotNamed() {
        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put("against", List.of(Map.of("kind", "UNIT", "name", "石桥村村委会", "unitCode", SHIQIAO)));
        Filed against = filed(matter);
        handle("shangxi.handler", against, Map.of("outcome", "RETURN", "note", "不归我村"));
        Task rerouting = task(against);
        claim("xikou.head", rerouting).is(204);
        Door.Answer answer = submit("xikou.head", rerouting, Map.of("targetUnit", "石桥村"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("被投诉");
        assertThat(task(against).getId()).isEqualTo(rerouting.getId());
    }

    @Test
    void withdrawnWhileHandledNothingIsLeft() {
        String task = task(petition).getId();
        withdraw();
        assertNothingIsLeft();
        assertThat(tasksSeenBy("shangxi.handler")).doesNotContain(task);
    }

    @Test
    void withdrawnWhileMaterialIsAwaitedNothingIsLeft() {
        handle("shangxi.handler", petition, ASK);
        withdraw();
        assertNothingIsLeft();
    }

    @Test
    void withdrawnWhileReroutedNothingIsLeft() {
        handle("shangxi.handler", petition, Map.of("outcome", "RETURN", "note", "不归我村"));
        withdraw();
        assertNothingIsLeft();
    }

    @Test
    void withdrawnAtTheTopAfterTheLimitNothingIsLeft() {
        timeGoesOnUntil("2026-12-01T09:00:00+08:00");
        withdraw();
        assertNothingIsLeft();
    }

    @Test
    void anEndedPetitionIsNotWithdrawn() {
        handle("shangxi.handler", petition, SOLVE);
        Door.Answer answer = asPetitionerOf(petition)
                .post("/api/v1/public/petitions/" + petition.number() + "/withdrawal", Map.of("reason", "算了"));
        assertThat(answer.status()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"outcome\":{\"value\":\"DONE\"}}",
                "{\"outcome\":{\"value\":\"DEADLINE_EXCEEDED\"}}",
                "{\"outcome\":{\"value\":7}}",
                "{\"outcome\":{\"value\":\"SOLVED\"}}",
                "{\"outcome\":{\"value\":\"SOLVED\"},\"reply\":{\"value\":\"  \"}}",
                "{\"outcome\":{\"value\":\"HAND_UP\"},\"note\":{\"value\":\"说明\"}}",
                "{\"outcome\":{\"value\":\"HAND_UP\"},\"note\":{\"value\":\"说明\"},\"reason\":{\"value\":\"LAZY\"}}",
                "{\"outcome\":{\"value\":\"HAND_UP\"},\"reason\":{\"value\":\"MAJOR\"}}",
                "{\"outcome\":{\"value\":\"SUPPLEMENT\"}}",
                "{\"outcome\":{\"value\":\"RETURN\"}}"
            })
    void whatTheFormDoesNotAllowIsRefusedInChineseAndChangesNothing(String values) {
        Task task = task(petition);
        claim("shangxi.handler", task).is(204);
        List<JsonNode> before = history(petition);
        for (String way : List.of("complete", "submit-form")) {
            Door.Answer answer = as("shangxi.handler")
                    .post("/engine-rest/task/" + task.getId() + "/" + way, "{\"variables\":" + values + "}");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(text(answer.json(), "message")).containsPattern("[\\u4e00-\\u9fff]{4}");
        }
        assertThat(history(petition)).isEqualTo(before);
        assertThat(task(petition).getId()).isEqualTo(task.getId());
        assertThat(text(clock(petition, "LEVEL_LIMIT", "VILLAGE"), "state")).isEqualTo("RUNNING");
    }

    @Test
    void aTaskIsCompletedOnce() {
        Task task = task(petition);
        claim("shangxi.handler", task).is(204);
        complete("shangxi.handler", task, SOLVE).is(204);
        assertThat(complete("shangxi.handler", task, SOLVE).status()).isEqualTo(404);
        assertThat(kindsOfEvents(petition)).filteredOn("SOLVED"::equals).hasSize(1);
    }

    /** Nothing of it is on record: the law wants the refusal of a review alone recorded (ReviewTest). */
    @Test
    void aStepOutOfOrderOrOfAnotherRoleIsRefusedWithArticleAndReason() {
        Task task = task(petition);
        String path = "/api/v1/petitions/" + petition.number();
        List<JsonNode> before = history(petition);
        assertThat(claim("shangxi.head", task).status()).isEqualTo(403);
        assertRefused("shangxi.head", task, SOLVE, 403, "这个任务不归您办", "第二十二条");
        claim("shangxi.handler", task).is(204);
        assertRefused("xikou.handler", task, SOLVE, 403, "第二十二条");
        Map<String, String> rated = Map.of("office", "SATISFIED", "unit", "SATISFIED");
        Map.of(path, as("registrar"), path.replace("/v1/", "/v1/public/"), asPetitionerOf(petition))
                .forEach((at, who) -> {
                    assertToldNo(who.post(at + "/rating", rated), 409, "第二十一条");
                    assertToldNo(who.post(at + "/reviews", Map.of("reason", "不服")), 409, "第三十五条");
                    assertToldNo(who.upload(at + "/materials", Map.of("note", "补充")), 409, "待补正", "第二十二条");
                });
        Map<String, String> reason = Map.of("reason", "想看看");
        for (String act : List.of("/withdrawal", "/rating", "/urgings")) {
            assertToldNo(as("xikou.head").post(path + act, act.equals("/rating") ? rated : reason), 403, "第十九条");
        }
        assertToldNo(as("xikou.head").post(path + "/reviews", reason), 403, "第三十五条");
        assertThat(history(petition)).isEqualTo(before);

        submit("shangxi.handler", task, SOLVE).is(204);
        assertRefused("shangxi.handler", task, SOLVE, 404, "同一步不能再办一次");
        for (String act : List.of("/withdrawal", "/urgings")) {
            assertToldNo(as("registrar").post(path + act, reason), 409, "已答复", "第二十二条至第三十六条");
        }
    }

    /** What the accused is told lets him not even know that there is a petition. */
    @Test
    void theAccusedIsRefusedWithoutAWordOfThePetition() {
        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put("against", List.of(Map.of("kind", "PERSON", "name", "溪口镇经办人")));
        Filed against = filed(matter);
        Task task = task(against);
        assertThat(task.getTenantId()).isEqualTo(FENGLIN);
        for (Door.Answer answer : List.of(
                claim("xikou.handler", task),
                submit("xikou.handler", task, SOLVE),
                complete("xikou.handler", task, SOLVE))) {
            assertThat(answer.status()).isIn(403, 404);
            assertThat(answer.body()).doesNotContain(against.number(), "路灯").containsPattern("[\\u4e00-\\u9fff]{4}");
        }
        String path = "/api/v1/petitions/" + against.number();
        for (String act : List.of("/withdrawal", "/urgings", "/reviews")) {
            assertToldNo(as("xikou.handler").post(path + act, Map.of("reason", "想看看")), 404, "信访");
        }
    }

    private static void assertToldNo(Door.Answer answer, int status, String... why) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(text(answer.json(), "title") + answer.json().path("detail").asText())
                .contains(why);
    }

    @Test
    void variablesThatTheFormDoesNotAskForChangeNothing() {
        Map<String, String> more = new HashMap<>(ASK);
        more.put("unit", LIUAN);
        more.put("level", "COUNTY");
        more.put("procedure", "URGENT");
        more.put("deadlineAt", "2030-01-01T00:00:00.000+0800");
        more.put("superior", LIUAN);
        more.put("phone", "13800000000");
        handle("shangxi.handler", petition, more);
        assertThat(variables()).doesNotContainKey("phone");

        timeGoesOnUntil(text(look(petition), "dueAt"));
        Task again = task(petition);
        assertThat(again.getTenantId()).isEqualTo(SHANGXI);
        assertThat(again.getDueDate().toInstant())
                .isEqualTo(java.time.OffsetDateTime.parse(text(look(petition), "dueAt"))
                        .toInstant());
        assertThat(variables())
                .containsEntry("unit", SHANGXI)
                .containsEntry("level", "VILLAGE")
                .containsEntry("procedure", "ORDINARY");
        assertThat(text(look(petition), "procedure")).isEqualTo("ORDINARY");

        Map<String, String> up = new HashMap<>(UP);
        up.put("level", "COUNTY");
        up.put("unit", LIUAN);
        handle("shangxi.handler", petition, up);
        assertThat(unit(look(petition))).isEqualTo(XIKOU);
        assertThat(text(clock(petition, "LEVEL_LIMIT", "TOWN"), "basis")).isEqualTo("level-limits.dmn ORDINARY/TOWN");
    }

    @Test
    void aReroutingIsSteeredByItsFormAlone() {
        handle("shangxi.handler", petition, Map.of("outcome", "RETURN", "note", "地点在石桥村"));
        handle("xikou.head", petition, Map.of("targetUnit", "石桥村", "level", "COUNTY", "unit", LIUAN));
        assertThat(unit(look(petition))).isEqualTo(SHIQIAO);
        assertThat(text(look(petition), "level")).isEqualTo("VILLAGE");
        assertThat(task(petition).getTenantId()).isEqualTo(SHIQIAO);
    }

    private Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>();
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(petition.number())
                .tenantIdIn(SHANGXI)
                .list()
                .forEach(instance -> variables.putAll(runtime.getVariables(instance.getId())));
        return variables;
    }

    private List<String> reminders() {
        return history(petition).stream()
                .filter(event -> text(event, "kind").equals("REMINDED"))
                .map(event -> text(event, "reason"))
                .toList();
    }

    private void withdraw() {
        asPetitionerOf(petition)
                .post("/api/v1/public/petitions/" + petition.number() + "/withdrawal", Map.of("reason", "已自行解决"))
                .is(200);
    }

    private void assertNothingIsLeft() {
        assertThat(text(look(petition), "status")).isEqualTo("WITHDRAWN");
        assertThat(traces(petition)).isEmpty();
        assertThat(liveClocks(petition)).isEmpty();
        assertThat(look(petition).has("dueAt")).isFalse();
    }
}
