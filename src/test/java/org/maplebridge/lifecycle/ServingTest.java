package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** What was decided is served, and the petitioner's time counts from then (Reg. art. 35, 36). */
class ServingTest extends LifeCycleTest {

    private static final Map<String, String> SOLVE = Map.of("outcome", "SOLVED", "reply", "路灯已经修好。");
    private static final Map<String, String> UPHOLD =
            Map.of("decision", "UPHOLD", "facts", "路灯已更换。", "reasons", "处理合理。", "legalBasis", "第三十五条");

    private Filed repliedByLetter(String at) {
        itIs(at);
        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put("channel", "LETTER");
        matter.put("petitioners", List.of(Map.of("name", "陈大明", "phone", "13800000000", "representative", true)));
        Filed petition = filed(matter);
        if (!tasksOf(petition).get(0).getTaskDefinitionKey().equals("userTask_handlePetition")) {
            handle("registrar", petition, Map.of("decision", "ACCEPT"));
        }
        handle("shangxi.handler", petition, SOLVE);
        return petition;
    }

    private Door.Answer ask(Filed petition) {
        return asPetitionerOf(petition)
                .post("/api/v1/public/petitions/" + petition.number() + "/reviews", Map.of("reason", "灯又灭了"));
    }

    private Door.Answer serve(String username, Filed petition, Map<String, ?> form) {
        return as(username).post("/api/v1/petitions/" + petition.number() + "/serving", form);
    }

    private String nextRight(Filed petition) {
        return text(lookFromOutside(petition), "nextRight");
    }

    @Test
    void whoReadsOnlineIsServedWithTheReplyInOneStep() {
        itIs(THURSDAY);
        Filed petition = filedIn(SHANGXI);
        handle("shangxi.handler", petition, SOLVE);
        JsonNode served = lookFromOutside(petition).get("served");
        assertThat(text(served, "by")).isEqualTo("ONLINE");
        assertThat(text(served, "at")).startsWith("2026-09-24");
        assertThat(kindsOfEvents(petition)).containsSubsequence("SOLVED", "SERVED");
        assertThat(traces(petition)).isEmpty();
        Door.Answer twice = serve("shangxi.handler", petition, Map.of("servedBy", "SMS", "servedOn", "2026-09-24"));
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.body()).contains("不能重复登记", "第三十五条");
    }

    @Test
    void theUnitServesWhoCannotReadOnline() {
        Filed petition = repliedByLetter(THURSDAY);
        assertThat(look(petition).has("served")).isFalse();
        assertThat(nextRight(petition)).contains("送达之日起算");
        Task task = task(petition, "userTask_serveDecision");
        assertThat(task.getTenantId()).isEqualTo(SHANGXI);
        assertThat(tasksSeenBy("shangxi.handler")).contains(task.getId());
        assertThat(tasksSeenBy("xiaxi.handler")).doesNotContain(task.getId());
        claim("shangxi.handler", task).is(204);
        assertThat(submit("shangxi.handler", task, Map.of("servedBy", "KNOWN", "servedOn", "2026-09-23"))
                        .body())
                .contains("送达日期");
        assertThat(submit("shangxi.handler", task, Map.of("servedBy", "UNREACHABLE", "servedOn", "2026-09-24"))
                        .status())
                .isEqualTo(400);
        submit("shangxi.handler", task, Map.of("servedBy", "IN_PERSON", "servedOn", "2026-09-24", "note", "本人签收"))
                .is(204);
        assertThat(text(look(petition).get("served"), "by")).isEqualTo("IN_PERSON");
        assertThat(traces(petition)).isEmpty();
        JsonNode event = history(petition).stream()
                .filter(entry -> text(entry, "kind").equals("SERVED"))
                .findFirst()
                .orElseThrow();
        assertThat(text(event, "reasonLabel")).isEqualTo("当面送达");
        assertThat(text(event, "actor")).isEqualTo("shangxi.handler");
    }

    @Test
    void whatIsNotServedInTimeIsUrgedUntilItIs() {
        Filed petition = repliedByLetter(THURSDAY);
        JsonNode limit = clock(petition, "SERVING", "VILLAGE");
        assertThat(text(limit, "basis")).isEqualTo("accompaniment-limits.dmn SERVING");
        assertThat(text(limit, "dueAt")).as("behind National Day").startsWith("2026-10-10T00:00:00");
        timeGoesOnUntil("2026-10-09T23:59:59+08:00");
        assertThat(kindsOfEvents(petition)).doesNotContain("SERVING_LATE");
        timeGoesOnUntil("2026-10-10T00:00:00+08:00");
        assertThat(kindsOfEvents(petition)).containsSubsequence("SERVING_LATE", "SUPERVISION_RAISED");
        assertThat(supervisionTasksOf(petition))
                .singleElement()
                .satisfies(task -> assertThat(task.getTenantId()).isEqualTo(SHANGXI));
        serveByLetter("shangxi.handler", petition);
        assertThat(supervisionTasksOf(petition)).isEmpty();
        assertThat(traces(petition)).isEmpty();
        assertThat(text(clock(petition, "SERVING", "VILLAGE"), "state")).isEqualTo("EXCEEDED");
    }

    @Test
    void whatNoLongerStandsIsNotServed() {
        Filed petition = repliedByLetter(THURSDAY);
        as("xikou.head")
                .post("/api/v1/petitions/" + petition.number() + "/reopening", Map.of("reason", "答复与事实不符"))
                .is(200);
        assertThat(task(petition).getTaskDefinitionKey()).isEqualTo("userTask_handlePetition");
    }

    @Test
    void theThirtyDaysCountFromTheDayOfServing() {
        Filed petition = repliedByLetter(THURSDAY);
        timeGoesOnUntil("2026-11-20T09:00:00+08:00");
        assertThat(lookFromOutside(petition).at("/links/reviews").isMissingNode())
                .isFalse();
        serve("registrar", petition, Map.of("servedBy", "LETTER", "servedOn", "2026-11-05", "note", "挂号信"))
                .is(200);
        assertThat(tasksOf(petition)).isEmpty();
        assertThat(nextRight(petition)).as("5 December is a Saturday").contains("2026年12月7日");
        timeGoesOnUntil("2026-12-07T23:59:59+08:00");
        ask(petition).is(200);
        assertThat(text(look(petition), "status")).isEqualTo("UNDER_REVIEW");
    }

    @Test
    void afterTheLastDayBehindTheNationalHolidayItIsTooLate() {
        Filed petition = repliedByLetter("2026-08-20T09:00:00+08:00");
        timeGoesOnUntil("2026-09-03T09:00:00+08:00");
        serve("shangxi.handler", petition, Map.of("servedBy", "SMS", "servedOn", "2026-09-02"))
                .is(200);
        assertThat(nextRight(petition)).as("2 October is in the holiday").contains("2026年10月8日");
        timeGoesOnUntil("2026-10-09T00:00:00+08:00");
        assertThat(ask(petition).body()).contains("第三十五条", "2026-10-08");
    }

    @Test
    void aDayBeforeTheReplyAndADayToComeAreRefused() {
        Filed petition = repliedByLetter(THURSDAY);
        for (String day : List.of("2026-09-23", "2026-09-25", "昨天")) {
            Door.Answer refused = serve("registrar", petition, Map.of("servedBy", "SMS", "servedOn", day));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body()).contains("#/servedOn", "2026-09-24");
        }
        assertThat(serve("supervisor", petition, Map.of("servedBy", "SMS", "servedOn", "2026-09-24"))
                        .status())
                .isEqualTo(403);
        serve("hehua.handler", petition, Map.of("servedBy", "SMS", "servedOn", "2026-09-24"))
                .is(404);
    }

    @Test
    void whoAsksForTheReviewHasTheReply() {
        Filed petition = repliedByLetter(THURSDAY);
        ask(petition).is(200);
        assertThat(task(petition).getTaskDefinitionKey()).isEqualTo("userTask_decideReview");
        assertThat(text(look(petition).get("served"), "by")).isEqualTo("KNOWN");
    }

    @Test
    void theReReviewWaitsForTheServingOfTheReview() {
        Filed petition = repliedByLetter(THURSDAY);
        ask(petition).is(200);
        handle("xikou.head", petition, UPHOLD);
        assertThat(liveClocks(petition))
                .extracting(clock -> text(clock, "kind"))
                .containsExactly("SERVING");
        timeGoesOnUntil("2026-12-01T09:00:00+08:00");
        assertThat(text(look(petition), "status")).isEqualTo("REPLIED");
        handle("xikou.handler", petition, Map.of("servedBy", "LETTER", "servedOn", "2026-11-27"));
        assertThat(text(clock(petition, "REVIEW_WINDOW", "TOWN"), "dueAt")).isEqualTo("2026-12-29T00:00:00+08:00");
        timeGoesOnUntil("2026-12-28T23:59:59+08:00");
        assertThat(text(look(petition), "status")).isEqualTo("REPLIED");
        timeGoesOnUntil("2026-12-29T00:00:00+08:00");
        assertThat(text(look(petition), "status")).isEqualTo("CLOSED");
        assertThat(traces(petition)).isEmpty();
    }

    @Test
    void aFinalDecisionClosesTheMatterOnceItIsServed() {
        Filed petition = repliedByLetter(THURSDAY);
        ask(petition).is(200);
        handle("xikou.head", petition, UPHOLD);
        ask(petition).is(200);
        assertThat(tasksOf(petition)).extracting(Task::getTaskDefinitionKey).containsExactly("userTask_decideReview");
        handle("fenglin.head", petition, UPHOLD);
        assertThat(text(look(petition), "status")).isEqualTo("REPLIED");
        assertThat(ask(petition).body()).contains("第三十六条");
        handle(
                "fenglin.handler",
                petition,
                Map.of("servedBy", "UNREACHABLE", "servedOn", "2026-09-24", "note", "迁居，去向不明"));
        assertThat(text(look(petition), "status")).isEqualTo("CLOSED");
        assertThat(kindsOfEvents(petition)).endsWith("SERVED");
        assertThat(traces(petition)).isEmpty();
    }
}
