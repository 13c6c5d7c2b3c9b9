package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is dissatisfied has the level above look once, and the level above may have a matter handled again. */
class RecheckTest extends LifeCycleTest {

    private static final Map<String, String> SOLVE = Map.of("outcome", "SOLVED", "reply", "路灯已经修好。");
    private static final Map<String, String> DISSATISFIED =
            Map.of("office", "SATISFIED", "unit", "DISSATISFIED", "comment", "灯没有亮");

    @BeforeEach
    void itIsThursday() {
        itIs(THURSDAY);
    }

    private Filed replied() {
        Filed petition = filedIn(SHANGXI);
        handle("shangxi.handler", petition, SOLVE);
        return petition;
    }

    private Door.Answer asPetitioner(Filed petition, String act, Object body) {
        return asPetitionerOf(petition).post("/api/v1/public/petitions/" + petition.number() + "/" + act, body);
    }

    private Door.Answer reopen(String username, Filed petition, String reason) {
        return as(username).post("/api/v1/petitions/" + petition.number() + "/reopening", Map.of("reason", reason));
    }

    @Test
    void theLevelAboveLooksAndMayHaveItHandledAgainButOnlyOnce() {
        Filed petition = replied();
        assertThat(listed(petition, "dissatisfied=true")).isFalse();
        asPetitioner(petition, "rating", DISSATISFIED).is(200);
        assertThat(listed(petition, "dissatisfied=true&redone=false")).isTrue();
        Task recheck = task(petition, "userTask_recheckReply");
        assertThat(recheck.getTenantId()).isEqualTo(XIKOU);
        assertThat(tasksSeenBy("xikou.head")).contains(recheck.getId());
        assertThat(tasksSeenBy("shangxi.handler")).doesNotContain(recheck.getId());
        assertThat(text(clock(petition, "RECHECK", "TOWN"), "limit")).isEqualTo("10 WORKING_DAYS");
        claim("xikou.head", recheck).is(204);
        assertThat(submit("xikou.head", recheck, Map.of("recheckResult", "STANDS", "note", " "))
                        .status())
                .isEqualTo(400);
        submit("xikou.head", recheck, Map.of("recheckResult", "REOPEN", "note", "回访核实，灯没有亮"))
                .is(204);
        assertThat(listed(petition, "redone=true")).isTrue();
        assertThat(listed(petition, "redone=true&alone=true&setbackAt=" + SHANGXI))
                .as("whose reply it was")
                .isTrue();
        assertThat(listed(petition, "redone=true&alone=true&setbackAt=" + XIKOU))
                .as("who looked at it")
                .isFalse();
        assertThat(listed(petition, "dissatisfied=true&setbackAt=" + XIKOU + "&setbackFrom=2026-09-24"))
                .as("with those below")
                .isTrue();
        JsonNode again = look(petition);
        assertThat(text(again, "status")).isEqualTo("HANDLING");
        assertThat(unit(again)).isEqualTo(SHANGXI);
        assertThat(again.has("reply")).isFalse();
        assertThat(task(petition).getName()).startsWith("办理（重新办理） " + petition.number());
        assertThat(tasksListed("shangxi.handler", "退回"))
                .contains(task(petition).getId())
                .doesNotContain(task(filedIn(SHANGXI)).getId());
        assertThat(kindsOfEvents(petition))
                .containsSubsequence("RATED", "RECHECK_BEGUN", "RECHECKED", "REOPENED", "LEVEL_ENTERED");
        handle("shangxi.handler", petition, SOLVE);
        assertThat(traces(petition)).isEmpty();
        assertThat(liveClocks(petition)).isEmpty();
        assertThat(asPetitioner(petition, "rating", DISSATISFIED).status()).isEqualTo(409);
        asPetitioner(petition, "reviews", Map.of("reason", "灯又灭了")).is(200);
        assertThat(look(petition).at("/reviews/0/stage").asText()).isEqualTo("REVIEW");
    }

    @Test
    void itIsOverdueAtTheEndOfItsTenthWorkingDayBehindTheHolidayAndStays() {
        Filed petition = replied();
        asPetitioner(petition, "rating", DISSATISFIED).is(200);
        String end = text(clock(petition, "RECHECK", "TOWN"), "dueAt");
        assertThat(end).as("National Day and Mid-Autumn days are off").isEqualTo("2026-10-16T00:00:00+08:00");
        timeGoesOnUntil("2026-10-15T23:59:59+08:00");
        assertThat(kindsOfEvents(petition)).doesNotContain("RECHECK_OVERDUE");
        timeGoesOnUntil(end);
        assertThat(kindsOfEvents(petition)).endsWith("RECHECK_OVERDUE");
        handle("xikou.head", petition, Map.of("recheckResult", "STANDS", "note", "已向信访人说明"));
        assertThat(text(look(petition), "status")).isEqualTo("REPLIED");
        assertThat(traces(petition)).isEmpty();
    }

    @Test
    void aReviewTakesItsPlaceAndOfASatisfiedPetitionerThereIsNone() {
        Filed petition = replied();
        asPetitioner(petition, "rating", DISSATISFIED).is(200);
        asPetitioner(petition, "reviews", Map.of("reason", "灯又灭了")).is(200);
        assertThat(task(petition).getTaskDefinitionKey()).isEqualTo("userTask_decideReview");
        assertThat(kindsOfEvents(petition)).contains("RECHECK_FELL_AWAY");
        assertThat(text(clock(petition, "RECHECK", "TOWN"), "state")).isEqualTo("CANCELLED");

        Filed other = replied();
        asPetitioner(other, "rating", Map.of("office", "MOSTLY_SATISFIED", "unit", "SATISFIED"))
                .is(200);
        assertThat(traces(other)).isEmpty();
    }

    @Test
    void whoIsDissatisfiedWithTheOfficeAloneHasTheLevelAboveLookToo() {
        Filed petition = replied();
        asPetitioner(petition, "rating", Map.of("office", "DISSATISFIED", "unit", "SATISFIED"))
                .is(200);
        assertThat(task(petition, "userTask_recheckReply").getTenantId()).isEqualTo(XIKOU);
        handle("xikou.head", petition, Map.of("recheckResult", "STANDS", "note", "已回访"));
        assertThat(traces(petition)).isEmpty();
    }

    @Test
    void whereNobodyIsAboveTheHighestUnitLooksButNotWhoeverReplied() {
        Filed petition = filedIn(FENGLIN);
        handle("fenglin.handler", petition, SOLVE);
        asPetitioner(petition, "rating", DISSATISFIED).is(200);
        Task recheck = task(petition, "userTask_recheckReply");
        assertThat(recheck.getTenantId()).isEqualTo(FENGLIN);
        handle("supervisor", petition, Map.of("recheckResult", "STANDS", "note", "属实"));
        assertThat(traces(petition)).isEmpty();
    }

    @Test
    void nobodyUndoesWhatHisSuperiorDecidedInTheReReview() {
        Filed petition = replied();
        for (String head : List.of("xikou.head", "fenglin.head")) {
            asPetitioner(petition, "reviews", Map.of("reason", "灯又灭了")).is(200);
            handle(
                    head,
                    petition,
                    Map.of("decision", "UPHOLD", "facts", "属实", "reasons", "处理合理", "legalBasis", "《信访工作条例》"));
        }
        assertThat(text(look(petition), "status")).isEqualTo("CLOSED");
        assertThat(as("xikou.head")
                        .get("/api/v1/petitions/" + petition.number())
                        .json()
                        .at("/links/reopening")
                        .isTextual())
                .isFalse();
        assertThat(reopen("xikou.head", petition, "重办").status()).isEqualTo(403);
        reopen("fenglin.head", petition, "有新的证据").is(200);
        assertThat(unit(look(petition))).isEqualTo(SHANGXI);
        assertThat(text(look(petition), "status")).isEqualTo("HANDLING");
    }

    @Test
    void theLevelAboveReopensWithAReasonAndNobodyElse() {
        Filed petition = replied();
        String path = "/api/v1/petitions/" + petition.number();
        assertThat(as("xikou.head").get(path).json().at("/links/reopening").isTextual())
                .isTrue();
        assertThat(as("shangxi.head").get(path).json().at("/links/reopening").isTextual())
                .isFalse();
        assertThat(reopen("xikou.head", petition, " ").status()).isEqualTo(400);
        assertThat(reopen("shangxi.head", petition, "重办").status()).isEqualTo(403);
        assertThat(reopen("xikou.handler", petition, "重办").body()).contains("上级单位", "第四十条");
        assertThat(reopen("hetang.head", petition, "重办").status()).isEqualTo(404);
        reopen("xikou.head", petition, "答复与事实不符").is(200);
        assertThat(as("xikou.head").get(path).json().at("/links/reopening").isTextual())
                .isFalse();
        assertThat(text(look(petition), "status")).isEqualTo("HANDLING");
        assertThat(reopen("xikou.head", petition, "再来").status()).isEqualTo(409);
        JsonNode event = history(petition).stream()
                .filter(entry -> text(entry, "kind").equals("REOPENED"))
                .findFirst()
                .orElseThrow();
        assertThat(text(event, "note")).isEqualTo("答复与事实不符");
        assertThat(text(event, "unitCode")).isEqualTo(XIKOU);
        handle("shangxi.handler", petition, SOLVE);
    }

    @Test
    void aClosedMatterIsReopenedAndItsNewReplyCanBeReviewedAnew() {
        Filed petition = replied();
        asPetitioner(petition, "reviews", Map.of("reason", "灯又灭了")).is(200);
        handle(
                "xikou.head",
                petition,
                Map.of("decision", "UPHOLD", "facts", "已更换", "reasons", "合理", "legalBasis", "第三十五条"));
        assertThat(liveClocks(petition)).hasSize(1);
        reopen("supervisor", petition, "县里核查发现灯没有亮").is(200);
        assertThat(text(clock(petition, "REVIEW_WINDOW", "TOWN"), "state")).isEqualTo("CANCELLED");
        assertThat(task(petition).getTenantId()).isEqualTo(SHANGXI);
        handle("shangxi.handler", petition, SOLVE);
        assertThat(traces(petition)).isEmpty();
        asPetitioner(petition, "reviews", Map.of("reason", "灯又灭了")).is(200);
        assertThat(task(petition).getTenantId()).isEqualTo(XIKOU);
        assertThat(look(petition).at("/reviews/1/stage").asText()).isEqualTo("REVIEW");
        asPetitioner(petition, "withdrawal", Map.of("reason", "已和解")).is(200);
        assertThat(text(look(petition), "status")).isEqualTo("CLOSED");
        reopen("xikou.head", petition, "群众又有反映").is(200);
        assertThat(text(look(petition), "status")).isEqualTo("HANDLING");
    }
}
