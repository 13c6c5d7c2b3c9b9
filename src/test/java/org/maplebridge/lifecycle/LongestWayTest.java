package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** The longest way of a petition, and who can see what at every step. */
class LongestWayTest extends LifeCycleTest {

    private static final List<String> EVERYBODY = List.of(
            "shangxi.handler",
            "shangxi.head",
            "xiaxi.handler",
            "xikou.handler",
            "xikou.head",
            "hetang.head",
            "fenglin.handler",
            "fenglin.head",
            "supervisor",
            "zhujian.handler",
            "jiwei.handler");

    private Filed petition;

    @Test
    void fromTheVillageToTheReReviewAndNoFurther() {
        itIs(THURSDAY);
        petition = filedIn(SHANGXI);
        seenFrom(SHANGXI);
        workedOnBy("shangxi.handler");
        String level = text(look(petition), "dueAt");
        extended();
        assertThat(text(look(petition), "dueAt")).isEqualTo(level);

        timeGoesOnUntil(text(look(petition), "dueAt"));
        assertThat(text(look(petition), "level")).isEqualTo("TOWN");
        seenFrom(XIKOU);
        workedOnBy("xikou.handler");

        timeGoesOnUntil(text(look(petition), "dueAt"));
        assertThat(text(look(petition), "level")).isEqualTo("COUNTY");
        seenFrom(FENGLIN);
        workedOnBy("fenglin.handler");

        handle("fenglin.handler", petition, Map.of("outcome", "SOLVED", "reply", "路灯列入明年改造计划。"));
        assertThat(text(look(petition), "status")).isEqualTo("REPLIED");
        assertThat(traces(petition)).isEmpty();
        seenFrom(FENGLIN);

        ask("明年太久，老人又摔了");
        assertThat(text(look(petition), "status")).isEqualTo("UNDER_REVIEW");
        seenFrom(FENGLIN);
        workedOnBy("fenglin.head", "supervisor");
        handle("fenglin.head", petition, Map.of("decision", "HEARING", "note", "事关老人安全"));
        workedOnBy("fenglin.head", "supervisor");
        handle(
                "fenglin.head",
                petition,
                Map.of("hearingAt", "2026-11-20T09:00", "hearingPlace", "县信访局", "participants", "信访人、上溪村、住建局"));
        timeGoesOnUntil("2026-11-20T11:00:00+08:00");
        handle("fenglin.head", petition, Map.of("hearingOutcome", "HELD", "minutes", "各方陈述，同意提前改造一盏。"));
        assertThat(text(look(petition), "status")).isEqualTo("UNDER_REVIEW");
        handle("fenglin.head", petition, decision("CHANGE"));
        assertThat(text(look(petition), "status")).isEqualTo("REPLIED");
        assertThat(lookFromOutside(petition).at("/reviews/0/opinion").asText()).isEqualTo("提前改造一盏路灯。");

        assertThat(letters()).containsExactly("REVIEW_DECISION");

        ask("三盏都要修");
        workedOnBy("supervisor");
        handle("supervisor", petition, decision("UPHOLD"));
        assertThat(text(look(petition), "status")).isEqualTo("CLOSED");
        assertThat(traces(petition)).isEmpty();
        assertThat(liveClocks(petition)).isEmpty();
        seenFrom(FENGLIN);

        assertThat(letters()).containsExactly("REVIEW_DECISION", "RE_REVIEW_DECISION");

        Door.Answer again = asPetitionerOf(petition)
                .post("/api/v1/public/petitions/" + petition.number() + "/reviews", Map.of("reason", "再来一次"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("第三十六条");
        assertThat(kindsOfEvents(petition))
                .containsSubsequence(
                        "REGISTERED",
                        "EXTENSION_REQUESTED",
                        "EXTENDED",
                        "DEADLINE_EXCEEDED",
                        "DEADLINE_EXCEEDED",
                        "SOLVED",
                        "REVIEW_ASKED",
                        "HEARING_HELD",
                        "REVIEW_DECIDED",
                        "REVIEW_ASKED",
                        "REVIEW_DECIDED",
                        "REVIEW_REFUSED");
        assertThat(history(petition)).allMatch(event -> event.get("intact").asBoolean());
    }

    /** The handler asks for thirty days more, the head of his unit alone grants them. */
    private void extended() {
        accompany("shangxi.handler", petition, "EXTENSION");
        submit(
                        "shangxi.handler",
                        task(petition, "userTask_requestExtension"),
                        Map.of("decision", "PROCEED", "extensionDays", 30, "note", "要等电网改造"))
                .is(204);
        Task deciding = task(petition, "userTask_decideExtension");
        for (String username : EVERYBODY) {
            if (!username.equals("shangxi.head")) {
                assertThat(claim(username, deciding).status()).as(username).isIn(403, 404);
            }
        }
        seenFrom(SHANGXI);
        work("shangxi.head", deciding, Map.of("decision", "APPROVE", "note", "同意"));
        assertThat(text(clock(petition, "STATUTORY_LIMIT", "VILLAGE"), "dueAt")).isEqualTo("2026-12-24T00:00:00+08:00");
        assertThat(lookFromOutside(petition).get("clocks").toString()).contains("要等电网改造");
    }

    private List<String> letters() {
        return history(petition).stream()
                .filter(event -> text(event, "kind").equals("LETTER_ISSUED"))
                .map(event -> text(event, "reason"))
                .filter(kind -> kind.endsWith("REVIEW_DECISION"))
                .toList();
    }

    private void ask(String reason) {
        asPetitionerOf(petition)
                .post("/api/v1/public/petitions/" + petition.number() + "/reviews", Map.of("reason", reason))
                .is(200);
    }

    private static Map<String, String> decision(String decision) {
        return Map.of(
                "decision",
                decision,
                "facts",
                "三盏路灯不亮，一盏在坡道。",
                "reasons",
                "坡道一盏危及安全。",
                "legalBasis",
                "《信访工作条例》第三十五条、第三十六条",
                "opinion",
                "提前改造一盏路灯。");
    }

    private void seenFrom(String unit) {
        itsVariablesAreFewAndScalar();
        assertSeenFrom(petition, unit);
    }

    private void itsVariablesAreFewAndScalar() {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(petition.number())
                .list()
                .forEach(instance -> {
                    List<VariableInstance> variables = runtime.createVariableInstanceQuery()
                            .processInstanceIdIn(instance.getId())
                            .list();
                    assertThat(variables).as(instance.getProcessDefinitionId()).hasSizeLessThanOrEqualTo(12);
                    assertThat(variables)
                            .extracting(VariableInstance::getTypeName)
                            .isSubsetOf("string", "integer", "long", "boolean", "date", "null");
                });
    }

    /** Of those who see the task, these alone can take it. */
    private void workedOnBy(String... usernames) {
        Task open = task(petition);
        for (String username : EVERYBODY) {
            int status = claim(username, open).status();
            if (List.of(usernames).contains(username)) {
                assertThat(status).as(username).isEqualTo(204);
                as(username)
                        .post("/engine-rest/task/" + open.getId() + "/unclaim", Map.of())
                        .is(204);
            } else {
                assertThat(status).as(username).isIn(403, 404);
            }
        }
    }
}
