package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Not ours (Reg. art. 23, 24): objection, answer of the sender, dispute before the common superior, and the guard. */
class ObjectionTest extends LifeCycleTest {

    private static final Map<String, String> NOT_OURS = Map.of("outcome", "RETURN", "note", "地点不在本村");
    private static final Map<String, String> KEEP = Map.of("objection", "REJECTED", "note", "路灯就在村口");
    private static final Map<String, String> SOLVE = Map.of("outcome", "SOLVED", "reply", "路灯已于今日修好。");

    @Test
    void aRejectedObjectionLeavesThePetitionAndNoMoreTimeThanItsAnswerTook() {
        itIs(THURSDAY);
        Filed petition = filedIn(SHANGXI);
        JsonNode window = clock(petition, "OBJECTION", "VILLAGE");
        assertThat(text(window, "state")).isEqualTo("RUNNING");
        assertThat(text(window, "basis")).contains("statutory-limits.dmn OBJECTION", "第二十三条");
        assertThat(window.get("skippedDays")).isNotEmpty();
        assertThat(lookFromOutside(petition).get("clocks").toString()).contains("OBJECTION");
        handle("shangxi.handler", petition, NOT_OURS);
        assertThat(clocks(petition))
                .filteredOn(clock -> text(clock, "kind").equals("OBJECTION"))
                .singleElement()
                .satisfies(written -> assertThat(text(written, "dueAt")).isEqualTo(text(window, "dueAt")));
        assertThat(text(clock(petition, "OBJECTION", "VILLAGE"), "state")).isEqualTo("MET");
        assertThat(text(clock(petition, "OBJECTION", "VILLAGE"), "dueAt")).isEqualTo("2026-10-10T00:00:00+08:00");
        assertThat(text(clock(petition, "LEVEL_LIMIT", "VILLAGE"), "state")).isEqualTo("PAUSED");
        Task answering = task(petition);
        assertThat(tasksListed("xikou.head", "退回")).contains(answering.getId());
        claim("xikou.head", answering).is(204);
        assertThat(submit("xikou.head", answering, Map.of("objection", "REJECTED"))
                        .status())
                .isEqualTo(400);
        submit("xikou.head", answering, KEEP).is(204);
        assertThat(unit(look(petition))).isEqualTo(SHANGXI);
        assertThat(text(look(petition), "dueAt")).isEqualTo("2026-10-10T00:00:00+08:00");
        assertThat(text(clock(petition, "LEVEL_LIMIT", "VILLAGE"), "state")).isEqualTo("RUNNING");
        assertThat(kindsOfEvents(petition)).containsSubsequence("RETURNED", "OBJECTION_REJECTED", "LEVEL_ENTERED");
        handle("shangxi.handler", petition, SOLVE);
        assertThat(traces(petition)).isEmpty();
        assertThat(liveClocks(petition)).isEmpty();
    }

    /** Village, town, village again, county: the third passing on raises supervision, the county's word is the last. */
    @Test
    void passedAroundItComesToTheCommonSuperiorWhoNamesTheUnit() {
        itIs(THURSDAY);
        Filed petition = filedIn(SHANGXI);
        assertSeenFrom(petition, SHANGXI);
        handle("shangxi.handler", petition, NOT_OURS);
        assertSeenFrom(petition, XIKOU);
        handle("xikou.head", petition, Map.of("targetUnit", "石桥村", "note", "请石桥村办理"));
        assertThat(unit(look(petition))).isEqualTo(SHIQIAO);
        assertSeenFrom(petition, SHIQIAO);
        handle("shiqiao.handler", petition, NOT_OURS);
        assertSeenFrom(petition, XIKOU);
        handle("xikou.head", petition, KEEP);
        assertThat(unit(look(petition))).isEqualTo(SHIQIAO);
        assertThat(kindsOfEvents(petition)).doesNotContain("SUPERVISION_RAISED");
        assertSeenFrom(petition, SHIQIAO);

        handle("shiqiao.handler", petition, NOT_OURS);
        assertThat(kindsOfEvents(petition)).contains("SUPERVISION_RAISED");
        Task dispute = task(petition, "userTask_reroutePetition");
        assertThat(dispute.getTenantId()).isEqualTo(FENGLIN);
        assertSeenFrom(petition, FENGLIN);
        claim("fenglin.head", dispute).is(204);
        Door.Answer neither = submit("fenglin.head", dispute, KEEP);
        assertThat(neither.status()).isEqualTo(400);
        assertThat(neither.body()).contains("第二十四条");
        submit("fenglin.head", dispute, Map.of("targetUnit", "石桥村", "note", "由石桥村承办"))
                .is(204);

        assertThat(unit(look(petition))).isEqualTo(SHIQIAO);
        assertSeenFrom(petition, SHIQIAO);
        assertThat(liveClocks(petition))
                .as("the superior's word is the last")
                .noneMatch(clock -> text(clock, "kind").equals("OBJECTION"));
        Task named = task(petition, "userTask_handlePetition");
        claim("shiqiao.handler", named).is(204);
        assertRefused("shiqiao.handler", named, NOT_OURS, 422, "共同的上级单位指定", "第二十四条");
        submit("shiqiao.handler", named, SOLVE).is(204);
        assertThat(text(look(petition), "status")).isEqualTo("REPLIED");
        assertSeenFrom(petition, SHIQIAO);
    }

    /** Town and county dispute, and nobody is above the county. */
    private Filed disputedBetweenTownAndCounty() {
        itIs(THURSDAY);
        Filed petition = filedIn(SHANGXI);
        handle(
                "shangxi.handler",
                petition,
                Map.of("outcome", "HAND_UP", "reason", "BEYOND_AUTHORITY", "note", "需要镇里立项"));
        handle("xikou.handler", petition, NOT_OURS);
        handle("fenglin.head", petition, KEEP);
        assertThat(unit(look(petition))).isEqualTo(XIKOU);
        handle("xikou.handler", petition, NOT_OURS);
        return petition;
    }

    @Test
    void withoutACommonSuperiorAJointConferenceNamesTheUnit() {
        Filed petition = disputedBetweenTownAndCounty();
        assertThat(text(clock(petition, "CONFERENCE", "COUNTY"), "dueAt")).isEqualTo("2026-10-10T00:00:00+08:00");
        Task convening = task(petition, "userTask_conveneConference");
        assertThat(convening.getTenantId()).isEqualTo(FENGLIN);
        assertThat(tasksSeenBy("xikou.head")).doesNotContain(convening.getId());
        claim("registrar", convening).is(204);
        assertThat(submit("registrar", convening, conference("2026-09-23", "石桥村"))
                        .body())
                .contains("会议日期：请填写日期，不得早于今天");
        assertThat(submit("registrar", convening, conference("2026-10-10", "石桥村"))
                        .body())
                .contains("会议日期：会议须在时限届满以前举行");
        assertThat(submit("registrar", convening, conference("2026-09-28", "石桥村、无名村"))
                        .body())
                .contains("另邀哪些单位：没有名为“无名村”的单位");
        submit("registrar", convening, conference("2026-09-28", "石桥村")).is(204);

        Task holding = task(petition, "userTask_holdConference");
        claim("registrar", holding).is(204);
        Map<String, String> named = Map.of("targetUnit", "石桥村", "note", "路灯由石桥村接电");
        assertRefused("registrar", holding, named, 409, "2026-09-28", "第二十四条");
        timeGoesOnUntil("2026-09-28T00:00:00+08:00");
        Door.Answer stranger = submit("registrar", holding, Map.of("targetUnit", "上溪村", "note", "就近"));
        assertThat(stranger.status()).isEqualTo(400);
        assertThat(stranger.body()).contains("承办单位：请填写参加会议的单位之一：溪口镇、枫林县、石桥村");
        submit("registrar", holding, named).is(204);

        assertThat(unit(look(petition))).isEqualTo(SHIQIAO);
        assertThat(text(clock(petition, "CONFERENCE", "COUNTY"), "state")).isEqualTo("MET");
        assertThat(kindsOfEvents(petition))
                .containsSubsequence(
                        "OBJECTION_REJECTED",
                        "RETURNED",
                        "CONFERENCE_CONVENED",
                        "CONFERENCE_HELD",
                        "REROUTED",
                        "LEVEL_ENTERED");
        Task handling = task(petition, "userTask_handlePetition");
        claim("shiqiao.handler", handling).is(204);
        Door.Answer again = submit("shiqiao.handler", handling, NOT_OURS);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("联席会议", "第二十四条");
        submit("shiqiao.handler", handling, SOLVE).is(204);
        assertThat(traces(petition)).isEmpty();
        assertThat(liveClocks(petition)).isEmpty();
    }

    @Test
    void aConferenceThatDecidesNothingLeavesThePetitionToWhoConvenedIt() {
        Filed petition = disputedBetweenTownAndCounty();
        handle("registrar", petition, conference("2026-10-09", ""));
        timeGoesOnUntil("2026-10-09T23:59:59+08:00");
        assertThat(task(petition).getTaskDefinitionKey()).isEqualTo("userTask_holdConference");
        timeGoesOnUntil("2026-10-10T00:00:00+08:00");
        assertThat(task(petition).getTaskDefinitionKey()).isEqualTo("userTask_handlePetition");
        assertThat(unit(look(petition))).isEqualTo(FENGLIN);
        assertThat(text(clock(petition, "CONFERENCE", "COUNTY"), "state")).isEqualTo("EXCEEDED");
        assertThat(kindsOfEvents(petition)).contains("REROUTING_EXPIRED");
    }

    private static Map<String, String> conference(String on, String invited) {
        return Map.of("meetingOn", on, "place", "县信访局会议室", "invited", invited);
    }

    /** Five working days from receipt, over Mid-Autumn and National Day. */
    @ParameterizedTest
    @CsvSource({
        "2026-09-24T09:00:00+08:00, 2026-10-09T23:59:59+08:00, true",
        "2026-09-24T09:00:00+08:00, 2026-10-10T00:00:00+08:00, false"
    })
    void afterFiveWorkingDaysNobodyObjects(String received, String now, boolean inTime) {
        itIs(received);
        Filed petition = filedIn(SHANGXI);
        handle(
                "shangxi.handler",
                petition,
                Map.of("outcome", "HAND_UP", "reason", "BEYOND_AUTHORITY", "note", "需要镇里立项"));
        timeGoesOnUntil(now);
        Task task = task(petition);
        assertThat(text(clock(petition, "OBJECTION", "TOWN"), "state")).isEqualTo(inTime ? "RUNNING" : "EXCEEDED");
        assertThat(text(clock(petition, "OBJECTION", "TOWN"), "stateLabel")).isEqualTo(inTime ? "计时中" : "已届满");
        claim("xikou.handler", task).is(204);
        if (inTime) {
            submit("xikou.handler", task, NOT_OURS).is(204);
        } else {
            assertRefused("xikou.handler", task, NOT_OURS, 422, "超过5个工作日", "第二十三条");
            assertThat(text(clock(petition, "LEVEL_LIMIT", "TOWN"), "state")).isEqualTo("RUNNING");
            assertThat(kindsOfEvents(petition)).doesNotContain("RETURNED");
        }
    }
}
