package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A village puts a matter before its residents (议事协商), and what was promised there is watched. */
class DeliberationTest extends LifeCycleTest {

    private static final List<String> SEES = List.of("shangxi.handler", "xikou.handler", "fenglin.head");
    private static final List<String> DOES_NOT = List.of("xiaxi.handler", "zhujian.handler", "jiwei.head");

    private Filed petition;

    @BeforeEach
    void filedOnThursdayInShangxi() {
        itIs(THURSDAY);
        petition = filedIn(SHANGXI);
    }

    @Test
    void theVillageMeetsDecidesAndKeepsWatch() {
        assertReaders(petition, SEES, DOES_NOT);
        accompany("shangxi.handler", petition, "DELIBERATION");
        Task convening = task(petition, "userTask_conveneResidents");
        claim("shangxi.handler", convening).is(204);
        for (String notToCome : List.of("2026-09-28", "2026-09-23T19:30", "今晚")) {
            Map<String, String> form = new HashMap<>(convening("YARD"));
            form.put("meetingAt", notToCome);
            assertThat(submit("shangxi.handler", convening, form).is(400).body())
                    .as(notToCome)
                    .contains("时间");
        }
        submit("shangxi.handler", convening, convening("YARD")).is(204);
        assertThat(history(petition).stream().map(entry -> entry.path("note").asText()))
                .as("whoever is asked to come reads the hour")
                .contains("2026-09-28 19:30 村委会院坝\n议题：路灯由谁出资维修");
        assertReaders(petition, SEES, DOES_NOT);
        assertThat(text(meetings("xikou.handler").get(0), "state")).isEqualTo("CONVENED");
        assertThat(text(meetings("xikou.handler").get(0), "meetingAt")).isEqualTo("2026-09-28T19:30:00+08:00");

        timeGoesOnUntil("2026-09-28T20:00:00+08:00");
        theRainPutsItOff();
        timeGoesOnUntil("2026-09-30T22:00:00+08:00");
        Task recording = task(petition, "userTask_recordMeeting");
        assertThat(tasksSeenBy("xiaxi.handler")).doesNotContain(recording.getId());
        claim("shangxi.handler", recording).is(204);
        assertThat(submit("shangxi.handler", recording, Map.of("result", "HELD", "heldOn", "2026-09-30"))
                        .status())
                .isEqualTo(400);
        submit("shangxi.handler", recording, meeting()).is(204);

        assertThat(meetings("fenglin.head").get(0).get("attended").asInt()).isEqualTo(32);
        Task promised = task(petition, "userTask_verifyPromise");
        assertThat(tasksSeenBy("shangxi.handler")).contains(promised.getId());
        assertThat(tasksSeenBy("xiaxi.handler")).doesNotContain(promised.getId());
        work(
                "shangxi.handler",
                task(petition, "userTask_handlePetition"),
                Map.of("outcome", "SOLVED", "reply", "经村民议事，由村里出资修好。"));
        timeGoesOnUntil("2026-10-21T00:00:00+08:00");
        assertThat(kindsOfEvents(petition)).contains("PROMISE_OVERDUE");
        assertThat(supervisionTasksOf(petition)).as("nobody has verified it").hasSize(1);
        work("shangxi.handler", task(petition, "userTask_verifyPromise"), Map.of("result", "PERFORMED"));
        assertThat(supervisionTasksOf(petition)).isEmpty();
        assertReaders(petition, SEES, DOES_NOT);
        for (String name : DOES_NOT) {
            as(name).get("/api/v1/petitions/" + petition.number() + "/deliberations")
                    .is(404);
        }
        assertThat(traces(petition)).isEmpty();
        assertThat(kindsOfEvents(petition))
                .containsSubsequence(
                        "DELIBERATION_CONVENED",
                        "DELIBERATION_HELD",
                        "PROMISE_MADE",
                        "SOLVED",
                        "PROMISE_OVERDUE",
                        "PROMISE_PERFORMED");
    }

    @Test
    void theCountyConvenesNobody() {
        Map<String, String> up = Map.of("outcome", "HAND_UP", "reason", "MAJOR", "note", "请上级办理");
        handle("shangxi.handler", petition, up);
        handle("xikou.handler", petition, up);
        accompany("fenglin.handler", petition, "DELIBERATION");
        Task convening = task(petition, "userTask_conveneResidents");
        Door.Answer answer = submit("fenglin.handler", convening, convening("YARD"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("村（社区）、乡镇（街道）");
        submit("fenglin.handler", convening, Map.of("decision", "CANCEL")).is(204);
    }

    @Test
    void whoIsAccusedIsNotTalkedAboutInPublic() {
        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put("against", List.of(Map.of("kind", "UNIT", "name", "枫林县公安局")));
        petition = filed(matter);
        accompany("shangxi.handler", petition, "DELIBERATION");
        Door.Answer answer =
                submit("shangxi.handler", task(petition, "userTask_conveneResidents"), convening("ONLINE"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("第三十条");
        assertThat(kindsOfEvents(petition)).doesNotContain("DELIBERATION_CONVENED");
    }

    @Test
    void aWithdrawnPetitionCallsItOff() {
        accompany("shangxi.handler", petition, "DELIBERATION");
        submit("shangxi.handler", task(petition, "userTask_conveneResidents"), convening("ONLINE"))
                .is(204);
        asPetitionerOf(petition)
                .post("/api/v1/public/petitions/" + petition.number() + "/withdrawal", Map.of("reason", "已经修好"))
                .is(200);
        assertThat(text(meetings("shangxi.handler").get(0), "state")).isEqualTo("FALLEN_AWAY");
        assertThat(traces(petition)).isEmpty();
    }

    /** In the same yard two days later; the petitioner reads it, and the task waits for the meeting. */
    private void theRainPutsItOff() {
        Task recording = task(petition, "userTask_recordMeeting");
        claim("shangxi.handler", recording).is(204);
        assertThat(submit("shangxi.handler", recording, Map.of("result", "POSTPONED", "meetingAt", "2026-09-28T19:30"))
                        .is(400)
                        .body())
                .contains("时间不能早于现在");
        assertThat(submit("shangxi.handler", recording, Map.of("result", "SOON"))
                        .status())
                .isEqualTo(400);
        submit("shangxi.handler", recording, Map.of("result", "POSTPONED", "meetingAt", "2026-09-30T19:30"))
                .is(204);
        JsonNode meeting = meetings("shangxi.handler").get(0);
        assertThat(text(meeting, "state")).isEqualTo("CONVENED");
        assertThat(text(meeting, "meetingAt")).isEqualTo("2026-09-30T19:30:00+08:00");
        assertThat(history(petition).stream().map(entry -> entry.path("note").asText()))
                .contains("2026-09-30 19:30 村委会院坝\n议题：路灯由谁出资维修");
    }

    private JsonNode meetings(String username) {
        return as(username)
                .get("/api/v1/petitions/" + petition.number() + "/deliberations")
                .is(200)
                .json()
                .get("deliberations");
    }

    private static Map<String, String> convening(String way) {
        return Map.of(
                "decision",
                "PROCEED",
                "topic",
                "路灯由谁出资维修",
                "way",
                way,
                "place",
                "村委会院坝",
                "meetingAt",
                "2026-09-28T19:30",
                "invited",
                "各户代表、村民小组长");
    }

    private static Map<String, Object> meeting() {
        Map<String, Object> meeting = new HashMap<>();
        meeting.put("result", "HELD");
        meeting.put("heldOn", "2026-09-30");
        meeting.put("attended", 32);
        meeting.put("minutes", "三十二户到会，逐户发言。");
        meeting.put("resolution", "由村集体出资维修。");
        meeting.put("promises", "上溪村；村民；修好三盏路灯；2026-10-20");
        return meeting;
    }
}
