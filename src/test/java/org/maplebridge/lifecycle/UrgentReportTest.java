package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What triage calls urgent is reported up the line within the hour (Reg. art. 25); silence is supervised. */
class UrgentReportTest extends LifeCycleTest {

    private static final Map<String, String> REPORT = Map.of("situation", "后山滑坡，两户被困", "measures", "已组织撤离");

    @BeforeEach
    void thursday() {
        itIs(THURSDAY);
    }

    @Test
    void isReportedUpTheLineAndConfirmed() {
        Filed petition = urgent();
        assertThat(text(clock(petition, "URGENT_REPORT", "VILLAGE"), "dueAt")).isEqualTo("2026-09-24T10:00:00+08:00");
        assertThat(text(clock(petition, "URGENT_REPORT", "VILLAGE"), "limit")).isEqualTo("1 HOURS");
        Task report = beside(petition, "userTask_reportUrgentMatter");
        assertThat(claim("xiaxi.handler", report).status()).isIn(403, 404);
        assertThat(claim("xikou.head", report).status()).as("not his to report").isEqualTo(403);
        claim("shangxi.handler", report).is(204);
        assertThat(submit("shangxi.handler", report, Map.of("situation", "后山滑坡"))
                        .status())
                .isEqualTo(400);
        submit("shangxi.handler", report, REPORT).is(204);
        assertThat(text(clock(petition, "URGENT_REPORT", "VILLAGE"), "state")).isEqualTo("MET");

        JsonNode entry = list(as("xikou.head")
                        .get("/api/v1/petitions/" + petition.number() + "/history")
                        .is(200)
                        .json()
                        .get("events"))
                .stream()
                .filter(event -> text(event, "kind").equals("URGENT_REPORTED"))
                .findFirst()
                .orElseThrow();
        assertThat(text(entry, "note")).contains("后山滑坡，两户被困", "已组织撤离");
        assertThat(text(entry, "articleLabel")).contains("第二十五条");

        Task confirmation = beside(petition, "userTask_confirmUrgentReport");
        assertThat(claim("shangxi.head", confirmation).status())
                .as("not by the unit itself")
                .isEqualTo(403);
        work("supervisor", confirmation, Map.of("note", "每两小时续报"));
        assertThat(kindsOfEvents(petition)).containsSubsequence("URGENT_REPORTED", "URGENT_REPORT_CONFIRMED");
        assertThat(tasksBeside(petition)).isEmpty();
        handle("shangxi.handler", petition, Map.of("outcome", "SOLVED", "reply", "险情已经排除。"));
    }

    @Test
    void theLastInstantOfTheHourIsInTime() {
        Filed petition = urgent();
        timeGoesOnUntil("2026-09-24T09:59:59.999+08:00");
        work("shangxi.head", beside(petition, "userTask_reportUrgentMatter"), REPORT);
        timeGoesOnUntil("2026-09-24T10:00:00+08:00");
        assertThat(text(clock(petition, "URGENT_REPORT", "VILLAGE"), "state")).isEqualTo("MET");
        assertThat(kindsOfEvents(petition)).doesNotContain("URGENT_REPORT_LATE", "SUPERVISION_RAISED");
    }

    @Test
    void silenceAfterTheHourIsSupervised() {
        Filed petition = urgent();
        timeGoesOnUntil("2026-09-24T10:00:00+08:00");
        assertThat(text(clock(petition, "URGENT_REPORT", "VILLAGE"), "state")).isEqualTo("EXCEEDED");
        assertThat(kindsOfEvents(petition)).containsSubsequence("URGENT_REPORT_LATE", "SUPERVISION_RAISED");
        assertThat(supervisionTasksOf(petition)).isNotEmpty();
        assertThat(unit(look(petition))).as("the unit keeps it").isEqualTo(SHANGXI);
        work("shangxi.handler", beside(petition, "userTask_reportUrgentMatter"), REPORT);
        assertThat(kindsOfEvents(petition)).contains("URGENT_REPORTED");
    }

    @Test
    void itEndsWithThePetition() {
        Filed petition = urgent();
        as("registrar")
                .post("/api/v1/petitions/" + petition.number() + "/withdrawal", Map.of("reason", "误报"))
                .is(200);
        assertThat(tasksBeside(petition)).isEmpty();
        assertThat(traces(petition)).isEmpty();
        assertThat(liveClocks(petition)).isEmpty();
        timeGoesOnBy("PT2H");
        assertThat(kindsOfEvents(petition)).doesNotContain("URGENT_REPORT_LATE");
    }

    @Test
    void whatIsNotUrgentHasNothingToReport() {
        Filed petition = filedIn(SHANGXI);
        assertThat(tasksBeside(petition)).isEmpty();
        assertThat(clocks(petition)).extracting(clock -> text(clock, "kind")).doesNotContain("URGENT_REPORT");
    }

    private Filed urgent() {
        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put("content", "后山坍塌，两户人家被困。");
        return filed(matter);
    }

    private Task beside(Filed petition, String definition) {
        List<Task> found = tasksBeside(petition).stream()
                .filter(task -> task.getTaskDefinitionKey().equals(definition))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
