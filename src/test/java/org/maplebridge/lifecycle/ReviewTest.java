package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** A reply is reviewed by the level above, and once more; then it is final (Reg. art. 35, 36). */
class ReviewTest extends LifeCycleTest {

    private static final Map<String, String> SOLVE = Map.of("outcome", "SOLVED", "reply", "路灯已经修好。");
    private static final Map<String, String> UPHOLD = decision("UPHOLD");
    private static final Map<String, String> REVOKE = decision("REVOKE_REDO");
    private static final Map<String, String> HEARING = Map.of("decision", "HEARING", "note", "事实有争议");

    private static Map<String, String> decision(String decision) {
        return Map.of(
                "decision",
                decision,
                "facts",
                "路灯已更换。",
                "reasons",
                "村里的处理合理。",
                "legalBasis",
                "《信访工作条例》第三十五条",
                "opinion",
                "按新的意见办理。");
    }

    private Filed repliedInShangxi(String at) {
        itIs(at);
        Filed petition = filedIn(SHANGXI);
        handle("shangxi.handler", petition, SOLVE);
        return petition;
    }

    private Door.Answer ask(Filed petition) {
        return asPetitionerOf(petition)
                .post("/api/v1/public/petitions/" + petition.number() + "/reviews", Map.of("reason", "灯又灭了"));
    }

    private String nextRight(Filed petition) {
        return text(lookFromOutside(petition), "nextRight");
    }

    @Test
    void theRightIsShownWithItsLastDayAndGoneAfterIt() {
        Filed petition = repliedInShangxi(THURSDAY);
        assertThat(nextRight(petition)).contains("2026年10月26日").contains("第三十五条");
        assertThat(lookFromOutside(petition).at("/links/reviews").asText()).endsWith("/reviews");
        assertThat(look(petition).at("/links/reviews").asText()).endsWith("/reviews");
        assertThat(traces(petition)).isEmpty();
        JsonNode window = clock(petition, "REVIEW_WINDOW", "VILLAGE");
        assertThat(text(window, "dueAt")).isEqualTo("2026-10-27T00:00:00+08:00");
        assertThat(text(window, "limit")).isEqualTo("30 CALENDAR_DAYS");
        assertThat(window.get("skippedDays").toString()).contains("2026-10-24", "2026-10-25");
        assertThat(lookFromOutside(petition).get("clocks").toString()).contains("REVIEW_WINDOW");
        timeGoesOnUntil("2026-10-26T23:59:59+08:00");
        assertThat(text(clock(petition, "REVIEW_WINDOW", "VILLAGE"), "state")).isEqualTo("RUNNING");
        assertThat(lookFromOutside(petition).at("/links/reviews").isMissingNode())
                .isFalse();
        timeGoesOnUntil("2026-10-27T00:00:00+08:00");
        assertThat(lookFromOutside(petition).at("/links/reviews").isMissingNode())
                .isTrue();
        assertThat(nextRight(petition)).contains("届满");
        assertThat(text(clock(petition, "REVIEW_WINDOW", "VILLAGE"), "state")).isEqualTo("EXCEEDED");
        Door.Answer late = ask(petition);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("第三十五条", "2026-10-26");
        assertThat(lastRefusalOf(petition)).contains("REVIEW_PASSED", "第三十五条");
        Door.Answer lateAtTheWindow =
                as("registrar").post("/api/v1/petitions/" + petition.number() + "/reviews", Map.of("reason", "灯又灭了"));
        assertThat(lateAtTheWindow.status()).isEqualTo(422);
        assertThat(lateAtTheWindow.body()).contains("第三十五条", "2026-10-26");
        assertThat(kindsOfEvents(petition)).endsWith("REVIEW_REFUSED", "REVIEW_REFUSED");
    }

    @Test
    void theLastInstantIsStillInTime() {
        Filed petition = repliedInShangxi(THURSDAY);
        timeGoesOnUntil("2026-10-26T23:59:59+08:00");
        ask(petition).is(200);
        assertThat(text(look(petition), "status")).isEqualTo("UNDER_REVIEW");
        assertThat(clocks(petition)).noneMatch(clock -> text(clock, "kind").equals("REVIEW_WINDOW"));
    }

    @Test
    void aLastDayInTheNationalHolidayMovesBehindIt() {
        Filed petition = repliedInShangxi("2026-09-01T09:00:00+08:00");
        assertThat(nextRight(petition)).contains("2026年10月8日");
        timeGoesOnUntil("2026-10-08T23:59:59+08:00");
        ask(petition).is(200);
    }

    @Test
    void aMakeUpDayIsALastDay() {
        Filed petition = repliedInShangxi("2026-09-10T09:00:00+08:00");
        assertThat(nextRight(petition)).contains("2026年10月10日");
        timeGoesOnUntil("2026-10-11T00:00:00+08:00");
        assertThat(ask(petition).status()).isEqualTo(422);
    }

    @Test
    void inAYearWithoutANoticeTheDayMayStillMove() {
        Filed petition = repliedInShangxi("2027-12-10T09:00:00+08:00");
        assertThat(nextRight(petition)).contains("可能调整");
    }

    @Test
    void theLevelAboveReviewsAndTheUnitThatRepliedDoesNot() {
        Filed petition = repliedInShangxi(THURSDAY);
        JsonNode asked = ask(petition).is(200).json();
        assertThat(text(asked, "status")).isEqualTo("UNDER_REVIEW");
        assertThat(asked.at("/links/reviews").isMissingNode()).isTrue();
        Task review = task(petition);
        assertThat(review.getTenantId()).isEqualTo(XIKOU);
        assertThat(tasksSeenBy("xikou.head")).contains(review.getId());
        assertThat(tasksSeenBy("shangxi.handler")).doesNotContain(review.getId());
        assertThat(tasksSeenBy("hetang.head")).doesNotContain(review.getId());
        assertThat(claim("shangxi.head", review).status()).isIn(403, 404);
        assertThat(claim("xikou.handler", review).status()).isEqualTo(403);
        assertThat(text(clock(petition, "REVIEW", "TOWN"), "dueAt")).isEqualTo("2026-10-27T00:00:00+08:00");
        assertThat(ask(petition).status()).isEqualTo(409);

        claim("xikou.head", review).is(204);
        Door.Answer empty = submit("xikou.head", review, Map.of("decision", "UPHOLD", "facts", "有"));
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.body()).contains("理由：必填", "依据：必填", "第三十五条");
        submit("xikou.head", review, UPHOLD).is(204);
        JsonNode seen = lookFromOutside(petition);
        assertThat(text(seen, "status")).isEqualTo("REPLIED");
        assertThat(seen.at("/reviews/0/decision").asText()).isEqualTo("UPHOLD");
        assertThat(seen.at("/reviews/0/unit/code").asText()).isEqualTo(XIKOU);
        assertThat(seen.at("/links/reviews").isMissingNode()).isFalse();
        assertThat(nextRight(petition)).contains("第三十六条");
    }

    @Test
    void withoutARequestForReReviewTheMatterIsClosedWhenTheWindowEnds() {
        Filed petition = repliedInShangxi(THURSDAY);
        ask(petition).is(200);
        handle("xikou.head", petition, UPHOLD);
        String end = text(clock(petition, "REVIEW_WINDOW", "TOWN"), "dueAt");
        assertThat(end).isEqualTo("2026-10-27T00:00:00+08:00");
        timeGoesOnUntil("2026-10-26T23:59:59+08:00");
        assertThat(text(look(petition), "status")).isEqualTo("REPLIED");
        timeGoesOnUntil(end);
        assertThat(text(look(petition), "status")).isEqualTo("CLOSED");
        assertThat(traces(petition)).isEmpty();
        assertThat(liveClocks(petition)).isEmpty();
        assertThat(ask(petition).body()).contains("第三十六条");
    }

    @Test
    void anOverdueDecisionIsMarkedAndStillMade() {
        Filed petition = repliedInShangxi(THURSDAY);
        ask(petition).is(200);
        timeGoesOnUntil("2026-10-26T23:59:59+08:00");
        assertThat(kindsOfEvents(petition)).doesNotContain("REVIEW_OVERDUE");
        timeGoesOnUntil("2026-10-27T00:00:00+08:00");
        assertThat(kindsOfEvents(petition)).contains("REVIEW_OVERDUE");
        assertThat(look(petition).at("/reviews/0/overdue").asBoolean()).isTrue();
        assertThat(text(clock(petition, "REVIEW", "TOWN"), "state")).isEqualTo("EXCEEDED");
        handle("xikou.head", petition, UPHOLD);
        assertThat(text(look(petition), "status")).isEqualTo("REPLIED");
    }

    @Test
    void theTimeOfAHearingIsNotCountedInTheReReviewButInTheReview() {
        Filed petition = repliedInShangxi(THURSDAY);
        ask(petition).is(200);
        handle("xikou.head", petition, HEARING);
        assertThat(text(clock(petition, "REVIEW", "TOWN"), "state")).isEqualTo("RUNNING");
        hear("xikou.head", petition, "2026-09-25T09:00");
        assertThat(text(clock(petition, "REVIEW", "TOWN"), "dueAt")).isEqualTo("2026-10-27T00:00:00+08:00");
        handle("xikou.head", petition, UPHOLD);

        ask(petition).is(200);
        assertThat(task(petition).getTenantId()).isEqualTo(FENGLIN);
        String before = text(clock(petition, "RE_REVIEW", "COUNTY"), "dueAt");
        assertThat(before).isEqualTo("2026-10-27T00:00:00+08:00");
        handle("fenglin.head", petition, HEARING);
        assertThat(text(clock(petition, "RE_REVIEW", "COUNTY"), "state")).isEqualTo("PAUSED");
        assertThat(clock(petition, "RE_REVIEW", "COUNTY").at("/pauses/0/reason").asText())
                .isEqualTo("HEARING");
        timeGoesOnUntil("2026-10-27T09:00:00+08:00");
        assertThat(kindsOfEvents(petition)).doesNotContain("REVIEW_OVERDUE");
        hear("fenglin.head", petition, "2026-10-28T09:00");
        JsonNode resumed = clock(petition, "RE_REVIEW", "COUNTY");
        assertThat(text(resumed, "state")).isEqualTo("RUNNING");
        assertThat(text(resumed, "dueAt")).isEqualTo("2026-11-28T00:00:00+08:00");
        assertThat(look(petition).get("dueAt")).isEqualTo(resumed.get("dueAt"));
        timeGoesOnUntil("2026-11-28T00:00:00+08:00");
        assertThat(kindsOfEvents(petition)).contains("REVIEW_OVERDUE");
        handle("fenglin.head", petition, UPHOLD);
        assertThat(text(look(petition), "status")).isEqualTo("CLOSED");
    }

    @Test
    void aHearingIsNotHeldBeforeItsTimeAndMayBePutOff() {
        Filed petition = repliedInShangxi(THURSDAY);
        ask(petition).is(200);
        handle("xikou.head", petition, HEARING);
        Task convene = task(petition);
        claim("xikou.head", convene).is(204);
        assertThat(submit("xikou.head", convene, invitation("2026-09-01T09:00")).body())
                .contains("不能早于现在");
        submit("xikou.head", convene, invitation("2026-09-30T09:00")).is(204);
        Task hold = task(petition);
        claim("xikou.head", hold).is(204);
        assertThat(submit("xikou.head", hold, Map.of("hearingOutcome", "HELD", "minutes", "笔录"))
                        .body())
                .contains("还没有到通知的听证时间");
        submit("xikou.head", hold, Map.of("hearingOutcome", "POSTPONED", "note", "信访人生病"))
                .is(204);
        hear("xikou.head", petition, "2026-10-12T09:00");
        assertThat(kindsOfEvents(petition))
                .containsSubsequence("HEARING_DECIDED", "HEARING_POSTPONED", "HEARING_CONVENED", "HEARING_HELD");
        handle("xikou.head", petition, UPHOLD);
    }

    @Test
    void aSecretMatterIsReviewedWithoutAHearing() {
        itIs(THURSDAY);
        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put("confidential", true);
        Filed petition = filed(matter);
        handle("shangxi.handler", petition, SOLVE);
        ask(petition).is(200);
        Task deciding = task(petition);
        claim("xikou.head", deciding).is(204);
        Door.Answer refused = submit("xikou.head", deciding, HEARING);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("需要保密", "第三十条");
        submit("xikou.head", deciding, UPHOLD).is(204);
        assertThat(kindsOfEvents(petition)).contains("REVIEW_DECIDED").doesNotContain("HEARING_DECIDED");
    }

    @Test
    void aRevokedReplyIsWorkedOutAnewByTheSameUnitAndCanBeReviewedAnew() {
        Filed petition = repliedInShangxi(THURSDAY);
        ask(petition).is(200);
        handle("xikou.head", petition, REVOKE);
        JsonNode again = look(petition);
        assertThat(text(again, "status")).isEqualTo("HANDLING");
        assertThat(unit(again)).isEqualTo(SHANGXI);
        assertThat(again.has("reply")).isFalse();
        assertThat(kindsOfEvents(petition)).containsSubsequence("REVIEW_DECIDED", "REDO_ORDERED", "LEVEL_ENTERED");
        assertThat(kindsOfEvents(petition)).filteredOn("ACCEPTED"::equals).hasSize(1);
        handle("shangxi.handler", petition, SOLVE);
        assertThat(text(look(petition), "status")).isEqualTo("REPLIED");
        assertThat(traces(petition)).isEmpty();
        ask(petition).is(200);
        assertThat(look(petition).at("/reviews/1/stage").asText()).isEqualTo("REVIEW");
    }

    private long resolvedInShangxi() {
        return as("supervisor")
                .get("/api/v1/statistics/resolution-by-level?unit=" + SHANGXI)
                .is(200)
                .json()
                .get("resolved")
                .asLong();
    }

    @Test
    void aRedoHasSixtyDaysOfItsOwnAndIsNotResolvedASecondTime() {
        long before = resolvedInShangxi();
        Filed petition = repliedInShangxi(THURSDAY);
        assertThat(resolvedInShangxi()).isEqualTo(before + 1);
        ask(petition).is(200);
        timeGoesOnUntil("2026-10-20T09:00:00+08:00");
        handle("xikou.head", petition, REVOKE);
        JsonNode own = clock(petition, "STATUTORY_LIMIT", "VILLAGE");
        assertThat(text(own, "state")).isEqualTo("RUNNING");
        assertThat(text(own, "startedAt")).startsWith("2026-10-20");
        assertThat(text(own, "dueAt")).as("19 December is a Saturday").isEqualTo("2026-12-22T00:00:00+08:00");
        timeGoesOnUntil("2026-12-21T23:59:59+08:00");
        assertThat(kindsOfEvents(petition)).doesNotContain("STATUTORY_LIMIT_EXCEEDED");
        timeGoesOnUntil("2026-12-22T00:00:00+08:00");
        assertThat(kindsOfEvents(petition)).contains("STATUTORY_LIMIT_EXCEEDED");
        handle("fenglin.handler", petition, SOLVE);
        assertThat(resolvedInShangxi()).isEqualTo(before + 1);
    }

    @Test
    void theThirdRedoIsSupervisedByAHigherLevel() {
        Filed petition = repliedInShangxi(THURSDAY);
        for (int i = 0; i < 3; i++) {
            ask(petition).is(200);
            handle("xikou.head", petition, REVOKE);
            if (i < 2) {
                assertThat(supervisionTasksOf(petition)).hasSize(1);
                handle("shangxi.handler", petition, SOLVE);
                assertThat(supervisionTasksOf(petition)).isEmpty();
            }
        }
        assertThat(history(petition).stream()
                        .filter(event -> text(event, "kind").equals("SUPERVISION_ISSUED"))
                        .map(event -> text(event, "reason")))
                .containsExactly("SUPERVISE", "SUPERVISE", "ESCALATED_SUPERVISION");
    }

    @Test
    void theRequestCanBeTakenBackAndTheReplyStands() {
        Filed petition = repliedInShangxi(THURSDAY);
        ask(petition).is(200);
        asPetitionerOf(petition)
                .post("/api/v1/public/petitions/" + petition.number() + "/withdrawal", Map.of("reason", "已和解"))
                .is(200);
        assertThat(text(look(petition), "status")).isEqualTo("CLOSED");
        assertThat(text(look(petition), "reply")).isEqualTo("路灯已经修好。");
        assertThat(traces(petition)).isEmpty();
        assertThat(liveClocks(petition)).isEmpty();
        assertThat(ask(petition).status()).isEqualTo(422);
    }

    @Test
    void whereNobodyIsAboveTheHighestReviewsByPeopleWhoTookNoPart() {
        itIs(THURSDAY);
        Filed petition = filedIn(FENGLIN);
        handle("fenglin.handler", petition, SOLVE);
        ask(petition).is(200);
        assertThat(task(petition).getTenantId()).isEqualTo(FENGLIN);
        assertThat(claim("fenglin.handler", task(petition)).status()).isEqualTo(403);
        handle("fenglin.head", petition, UPHOLD);
        ask(petition).is(200);
        Task second = task(petition);
        Door.Answer refused = claim("fenglin.head", second);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("回避");
        handle("supervisor", petition, UPHOLD);
        Door.Answer third = ask(petition);
        assertThat(third.status()).isEqualTo(422);
        assertThat(third.body()).contains("第三十六条", "同一事实和理由");
        assertThat(lastRefusalOf(petition)).contains("FINAL", "第三十六条");
        Door.Answer atTheWindow =
                as("registrar").post("/api/v1/petitions/" + petition.number() + "/reviews", Map.of("reason", "不服"));
        assertThat(atTheWindow.status()).isEqualTo(422);
        assertThat(atTheWindow.body()).contains("第三十六条", "同一事实和理由");
        assertThat(nextRight(petition)).contains("终结");
    }

    @Test
    void onlyWhoActsForThePetitionerAsks() {
        Filed petition = repliedInShangxi(THURSDAY);
        Map<String, String> reason = Map.of("reason", "灯又灭了");
        Door.Answer head = as("supervisor").post("/api/v1/petitions/" + petition.number() + "/reviews", reason);
        assertThat(head.status()).isEqualTo(403);
        assertThat(head.body()).contains("第三十五条");
        as("hehua.handler")
                .post("/api/v1/petitions/" + petition.number() + "/reviews", reason)
                .is(404);
        as("registrar")
                .post("/api/v1/petitions/" + petition.number() + "/reviews", Map.of("reason", " "))
                .is(400);
        JsonNode asked = as("registrar")
                .post("/api/v1/petitions/" + petition.number() + "/reviews", reason)
                .is(200)
                .json();
        assertThat(text(asked, "status")).isEqualTo("UNDER_REVIEW");
    }

    @Test
    void thereIsNothingToReviewBeforeTheReply() {
        itIs(THURSDAY);
        Filed petition = filedIn(SHANGXI);
        Door.Answer early = ask(petition);
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.body()).contains("第三十五条");
        assertThat(List.of(text(look(petition), "status"))).containsExactly("HANDLING");
    }

    /** The last entry of the history, which is on record with its article. */
    private String lastRefusalOf(Filed petition) {
        List<JsonNode> history = history(petition);
        JsonNode last = history.get(history.size() - 1);
        assertThat(text(last, "kind")).isEqualTo("REVIEW_REFUSED");
        return last.toString();
    }

    private static Map<String, String> invitation(String at) {
        return Map.of("hearingAt", at, "hearingPlace", "镇政府会议室", "participants", "主持人：副镇长；信访人；上溪村");
    }

    private void hear(String username, Filed petition, String at) {
        handle(username, petition, invitation(at));
        timeGoesOnUntil(at + ":00+08:00");
        handle(username, petition, Map.of("hearingOutcome", "HELD", "minutes", "双方陈述，质证完毕。"));
    }
}
