package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The one extension that the law allows (Reg. art. 34): asked for by the handler, approved by the head, told to the
 * petitioner.
 */
class ExtensionTest extends LifeCycleTest {

    private static final Map<String, String> BEGIN = Map.of("outcome", "ACCOMPANY", "accompaniment", "EXTENSION");
    private static final Map<String, String> SOLVE = Map.of("outcome", "SOLVED", "reply", "路灯已于今日修好。");
    private static final String HANDLE = "userTask_handlePetition";
    private static final String REQUEST = "userTask_requestExtension";
    private static final String DECIDE = "userTask_decideExtension";
    private static final String SIXTY_DAYS = "2026-11-24T00:00:00+08:00";
    private static final String NINETY_DAYS = "2026-12-24T00:00:00+08:00";
    private static final String REASON = "涉及三个部门的管线，需要勘查";

    private Filed petition;

    @BeforeEach
    void filedOnThursdayInShangxi() {
        itIs(THURSDAY);
        petition = filedIn(SHANGXI);
    }

    @Test
    void anApprovedExtensionLengthensTheLimitAndThePetitionerReadsWhy() {
        request("shangxi.handler", 30);
        assertThat(text(statutory(), "dueAt")).isEqualTo(SIXTY_DAYS);
        assertThat(task(petition, HANDLE).getAssignee()).isEqualTo("shangxi.handler");
        Task deciding = task(petition, DECIDE);
        assertThat(tasksSeenBy("shangxi.head")).contains(deciding.getId());
        assertThat(tasksSeenBy("xiaxi.head")).doesNotContain(deciding.getId());
        assertThat(claim("shangxi.handler", deciding).status()).isEqualTo(403);
        assertThat(lookFromOutside(petition).toString()).doesNotContain(REASON);

        decide("APPROVE").is(204);
        assertThat(text(statutory(), "dueAt")).isEqualTo(NINETY_DAYS);
        assertThat(statutory().at("/extensions/0/limit").asText()).isEqualTo("30 CALENDAR_DAYS");
        assertThat(kindsOfEvents(petition)).containsSubsequence("EXTENSION_REQUESTED", "EXTENDED");
        JsonNode shown = list(lookFromOutside(petition).get("clocks")).get(1);
        assertThat(text(shown, "kind")).isEqualTo("STATUTORY_LIMIT");
        assertThat(shown.at("/extensions/0/reason").asText()).isEqualTo(REASON);
        assertThat(shown.at("/extensions/0/grantedAt").asText()).isEqualTo(THURSDAY);
        assertThat(text(look(petition), "dueAt")).isEqualTo("2026-10-10T00:00:00+08:00");

        timeGoesOnUntil("2026-12-23T23:59:59+08:00");
        assertThat(kindsOfEvents(petition)).doesNotContain("STATUTORY_LIMIT_EXCEEDED");
        timeGoesOnUntil(NINETY_DAYS);
        assertThat(kindsOfEvents(petition)).contains("STATUTORY_LIMIT_EXCEEDED");
    }

    @Test
    void aRefusedRequestLeavesTheClock() {
        request("shangxi.handler", 10);
        decide("REFUSE").is(204);
        assertThat(text(statutory(), "dueAt")).isEqualTo(SIXTY_DAYS);
        assertThat(statutory().get("extensions")).isEmpty();
        assertThat(kindsOfEvents(petition)).contains("EXTENSION_REFUSED").doesNotContain("EXTENDED");
        assertThat(task(petition).getTaskDefinitionKey()).isEqualTo(HANDLE);
        submit("shangxi.handler", task(petition), SOLVE).is(204);
        assertThat(traces(petition)).isEmpty();
    }

    @Test
    void thereIsNoSecondExtension() {
        request("shangxi.handler", 1);
        decide("APPROVE").is(204);
        begin("shangxi.handler");
        assertRefused("shangxi.handler", task(petition, REQUEST), asked(1), 422, "不能再次延长（《信访工作条例》第三十四条）");
        submit("shangxi.handler", task(petition, REQUEST), Map.of("decision", "CANCEL"))
                .is(204);
        assertThat(statutory().get("extensions")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31", "0", "-1", "2.5", "3000000000"})
    void noMoreThanThirtyDaysAreAskedFor(String days) {
        begin("shangxi.handler");
        assertRefused(
                "shangxi.handler",
                task(petition, REQUEST),
                asked(Double.parseDouble(days)),
                400,
                "第三十四条：延长期限不得超过 30 日");
        assertThat(kindsOfEvents(petition)).doesNotContain("EXTENSION_REQUESTED");
        details("shangxi.handler", 30).is(204);
    }

    @Test
    void aFormWithoutADecisionIsRefused() {
        begin("shangxi.handler");
        Door.Answer answer =
                submit("shangxi.handler", task(petition, REQUEST), Map.of("extensionDays", 5, "note", "需要测绘"));
        assertRefused(answer, 400, "必填");
    }

    @Test
    void aRequestWithoutAReasonIsRefused() {
        begin("shangxi.handler");
        Door.Answer answer =
                submit("shangxi.handler", task(petition, REQUEST), Map.of("decision", "PROCEED", "extensionDays", 5));
        assertRefused(answer, 400, "必填");
    }

    @Test
    void oneRequestIsDecidedBeforeAnother() {
        request("shangxi.handler", 10);
        begin("shangxi.handler");
        assertRefused("shangxi.handler", task(petition, REQUEST), asked(5), 409, "第三十四条");
    }

    @Test
    void onTheLastDayItIsStillGranted() {
        timeGoesOnUntil("2026-11-23T09:00:00+08:00");
        claim("fenglin.handler", task(petition)).is(204);
        request("fenglin.handler", 30);
        timeGoesOnUntil("2026-11-23T23:59:59+08:00");
        Task deciding = task(petition, DECIDE);
        claim("fenglin.head", deciding).is(204);
        submit("fenglin.head", deciding, Map.of("decision", "APPROVE", "note", "同意"))
                .is(204);
        assertThat(text(statutory(), "dueAt")).isEqualTo(NINETY_DAYS);
        timeGoesOnUntil(SIXTY_DAYS);
        assertThat(kindsOfEvents(petition)).doesNotContain("STATUTORY_LIMIT_EXCEEDED");
    }

    @Test
    void afterTheLimitItIsNeitherAskedForNorGranted() {
        timeGoesOnUntil("2026-11-23T09:00:00+08:00");
        claim("fenglin.handler", task(petition)).is(204);
        request("fenglin.handler", 30);
        timeGoesOnUntil(SIXTY_DAYS);
        Task deciding = task(petition, DECIDE);
        claim("fenglin.head", deciding).is(204);
        assertRefused("fenglin.head", deciding, Map.of("decision", "APPROVE", "note", "同意"), 422, "第三十四条");
        submit("fenglin.head", deciding, Map.of("decision", "REFUSE", "note", "已经届满"))
                .is(204);
        begin("fenglin.handler");
        assertRefused("fenglin.handler", task(petition, REQUEST), asked(5), 422, "届满后不能再延长（《信访工作条例》第三十四条）");
    }

    @Test
    void whatHasNoStatutoryLimitIsNotExtended() {
        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put("purpose", "SUGGESTION");
        petition = filed(matter);
        begin("shangxi.handler");
        assertRefused(details("shangxi.handler", 5), 422, "不适用六十日");
    }

    /** What the unit before asked for neither binds the next one nor keeps it from asking. */
    @Test
    void aUnitThatNoLongerHasThePetitionGrantsNothingAndTheNextAsksItself() {
        request("shangxi.handler", 10);
        submit("shangxi.handler", task(petition, HANDLE), Map.of("outcome", "RETURN", "note", "地点不在本村"))
                .is(204);
        assertRefused(decide("APPROVE"), 422, "由现在的承办单位申请");
        work("xikou.head", task(petition, "userTask_reroutePetition"), Map.of("targetUnit", "石桥村", "note", "请接办"));
        assertThat(tasksOf(petition)).extracting(Task::getTaskDefinitionKey).containsExactly(HANDLE);
        assertThat(kindsOfEvents(petition)).containsOnlyOnce("ACCOMPANIMENT_FELL_AWAY");

        request("shiqiao.handler", 30);
        Task deciding = task(petition, DECIDE);
        assertThat(deciding.getTenantId()).isEqualTo(SHIQIAO);
        work("shiqiao.head", deciding, Map.of("decision", "APPROVE", "note", "同意其理由"));
        assertThat(text(statutory(), "dueAt")).isEqualTo(NINETY_DAYS);
    }

    @Test
    void aSolvedPetitionEndsTheRequest() {
        request("shangxi.handler", 10);
        submit("shangxi.handler", task(petition, HANDLE), SOLVE).is(204);
        assertThat(kindsOfEvents(petition)).contains("ACCOMPANIMENT_FELL_AWAY");
        assertThat(traces(petition)).isEmpty();
        assertThat(liveClocks(petition)).isEmpty();
    }

    private void request(String handler, int days) {
        begin(handler);
        details(handler, days).is(204);
    }

    private void begin(String handler) {
        Task handling = task(petition, HANDLE);
        if (handling.getAssignee() == null) {
            claim(handler, handling).is(204);
        }
        submit(handler, handling, BEGIN).is(204);
    }

    private Door.Answer details(String handler, Number days) {
        return submit(handler, task(petition, REQUEST), asked(days));
    }

    private static Map<String, Object> asked(Number days) {
        return Map.of("decision", "PROCEED", "extensionDays", days, "note", REASON);
    }

    private Door.Answer decide(String decision) {
        Task deciding = task(petition, DECIDE);
        if (deciding.getAssignee() == null) {
            claim("shangxi.head", deciding).is(204);
        }
        return submit("shangxi.head", deciding, Map.of("decision", decision, "note", "同意其理由"));
    }

    private static void assertRefused(Door.Answer answer, int status, String why) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(why);
    }

    private JsonNode statutory() {
        List<JsonNode> found = clocks(petition).stream()
                .filter(clock -> text(clock, "kind").equals("STATUTORY_LIMIT"))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
