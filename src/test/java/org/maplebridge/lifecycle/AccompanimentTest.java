package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Work that accompanies the handling of a petition, whatever it is about. */
class AccompanimentTest extends LifeCycleTest {

    private static final Map<String, String> WHISTLE = Map.of("outcome", "ACCOMPANY", "accompaniment", "CO_HANDLING");
    private static final Map<String, String> SOLVE = Map.of("outcome", "SOLVED", "reply", "路灯已于今日修好。");
    private static final String HANDLE = "userTask_handlePetition";
    private static final String DETAILS = "userTask_blowWhistle";

    private Filed petition;

    @BeforeEach
    void filedOnThursdayInShangxi() {
        itIs(THURSDAY);
        petition = filedIn(SHANGXI);
    }

    @Test
    void theHandlerKeepsHisTaskAndTheClockRunsOn() {
        Task before = task(petition);
        handle("shangxi.handler", petition, WHISTLE);

        Task handling = task(petition, HANDLE);
        assertThat(handling.getAssignee()).isEqualTo("shangxi.handler");
        assertThat(handling.getDueDate()).isEqualTo(before.getDueDate());
        assertThat(text(clock(petition, "LEVEL_LIMIT", "VILLAGE"), "state")).isEqualTo("RUNNING");
        assertThat(clock(petition, "LEVEL_LIMIT", "VILLAGE").get("pauses")).isEmpty();
        assertThat(text(look(petition), "status")).isEqualTo("HANDLING");

        Task details = task(petition, DETAILS);
        assertThat(details.getAssignee()).isEqualTo("shangxi.handler");
        assertThat(details.getTenantId()).isEqualTo(SHANGXI);
        assertThat(tasksSeenBy("shangxi.handler")).contains(details.getId());
        assertThat(tasksSeenBy("xikou.head")).contains(details.getId());
        assertThat(tasksSeenBy("xiaxi.handler")).doesNotContain(details.getId());
        assertThat(complete("shangxi.head", details, Map.of("decision", "CANCEL"))
                        .status())
                .isEqualTo(403);

        submit("shangxi.handler", handling, SOLVE).is(204);
    }

    @Test
    void whoeverStartedItMayTakeItBack() {
        handle("shangxi.handler", petition, WHISTLE);
        submit("shangxi.handler", task(petition, DETAILS), Map.of("decision", "CANCEL"))
                .is(204);
        assertThat(kindsOfEvents(petition)).containsSubsequence("ACCOMPANIMENT_STARTED", "ACCOMPANIMENT_CANCELLED");
        assertThat(task(petition).getTaskDefinitionKey()).isEqualTo(HANDLE);
        submit("shangxi.handler", task(petition), SOLVE).is(204);
        assertThat(traces(petition)).isEmpty();
        assertThat(kindsOfEvents(petition)).doesNotContain("ACCOMPANIMENT_FELL_AWAY");
    }

    @Test
    void nobodyIsRemindedTwice() {
        timeGoesOnUntil("2026-09-30T18:00:00+08:00");
        handle("shangxi.handler", petition, WHISTLE);
        timeGoesOnUntil("2026-09-30T19:00:00+08:00");
        assertThat(kindsOfEvents(petition)).filteredOn("REMINDED"::equals).hasSize(1);
        timeGoesOnUntil("2026-10-09T23:59:59+08:00");
        assertThat(kindsOfEvents(petition)).filteredOn("REMINDED"::equals).hasSize(2);
        assertThat(text(look(petition), "level")).isEqualTo("VILLAGE");
    }

    @Test
    void aSolvedPetitionEndsIt() {
        handle("shangxi.handler", petition, WHISTLE);
        submit("shangxi.handler", task(petition, HANDLE), SOLVE).is(204);
        assertThat(kindsOfEvents(petition)).containsSubsequence("SOLVED", "ACCOMPANIMENT_FELL_AWAY");
        assertThat(traces(petition)).isEmpty();
    }

    @Test
    void aWithdrawnPetitionEndsAllOfIt() {
        handle("shangxi.handler", petition, WHISTLE);
        submit("shangxi.handler", task(petition, HANDLE), WHISTLE).is(204);
        assertThat(tasksOf(petition)).hasSize(3);
        asPetitionerOf(petition)
                .post("/api/v1/public/petitions/" + petition.number() + "/withdrawal", Map.of("reason", "已经修好"))
                .is(200);
        assertThat(kindsOfEvents(petition))
                .filteredOn("ACCOMPANIMENT_FELL_AWAY"::equals)
                .hasSize(2);
        assertThat(traces(petition)).isEmpty();
    }

    @Test
    void aPetitionThatMovesUpKeepsIt() {
        handle("shangxi.handler", petition, WHISTLE);
        timeGoesOnUntil("2026-10-10T00:00:00+08:00");
        assertThat(text(look(petition), "level")).isEqualTo("TOWN");
        assertThat(task(petition, DETAILS).getAssignee()).isEqualTo("shangxi.handler");
        Task atTheTown = task(petition, HANDLE);
        assertThat(atTheTown.getAssignee()).isNull();
        claim("xikou.handler", atTheTown).is(204);
        submit("xikou.handler", atTheTown, SOLVE).is(204);
        assertThat(traces(petition)).isEmpty();
    }

    @Test
    void anOverduePetitionAtTheTopIsOverdueOnce() {
        timeGoesOnUntil("2026-12-01T09:00:00+08:00");
        Task late = task(petition);
        claim("fenglin.handler", late).is(204);
        submit("fenglin.handler", late, WHISTLE).is(204);
        timeGoesOnUntil("2026-12-02T09:00:00+08:00");
        assertThat(kindsOfEvents(petition)).filteredOn("OVERDUE_AT_TOP"::equals).hasSize(1);
        assertThat(task(petition, HANDLE).getAssignee()).isEqualTo("fenglin.handler");
    }

    @Test
    void whatIsNoAccompanimentIsRefused() {
        Task task = task(petition);
        claim("shangxi.handler", task).is(204);
        Door.Answer none = submit("shangxi.handler", task, Map.of("outcome", "ACCOMPANY"));
        assertThat(none.status()).isEqualTo(400);
        Door.Answer unknown =
                submit("shangxi.handler", task, Map.of("outcome", "ACCOMPANY", "accompaniment", "SIESTA"));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body()).contains("吹哨报到");
        assertThat(tasksOf(petition)).hasSize(1);
    }
}
