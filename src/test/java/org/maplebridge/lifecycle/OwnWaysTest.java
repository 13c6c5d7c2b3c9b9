package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Suggestions, information and reports have their own shorter ways (Reg. art. 29, 30). */
class OwnWaysTest extends LifeCycleTest {

    private Filed filedAs(String purpose) {
        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put("purpose", purpose);
        matter.put("title", "建议在村口设公交站");
        matter.put("requests", List.of("设公交站", "公布班次"));
        return filed(matter);
    }

    private List<String> letters(Filed petition) {
        return list(asPetitionerOf(petition)
                        .get("/api/v1/public/petitions/" + petition.number() + "/letters")
                        .is(200)
                        .json()
                        .get("letters"))
                .stream()
                .map(letter -> text(letter, "kind"))
                .toList();
    }

    /** A suggestion nobody in the village looks at: five days there, five in the town, a reply in one piece, a rating. */
    @Test
    void aSuggestionIsStudiedAndAnsweredOnItsOwnWay() {
        itIs(THURSDAY);
        Filed petition = filedAs("SUGGESTION");
        assertSeenFrom(petition, SHANGXI);
        assertThat(text(look(petition), "colour")).isEqualTo("BLUE");
        assertThat(clocks(petition))
                .extracting(clock -> text(clock, "kind"))
                .containsExactly("LEVEL_LIMIT", "OBJECTION");
        assertThat(text(clock(petition, "LEVEL_LIMIT", "VILLAGE"), "limit")).isEqualTo("5 WORKING_DAYS");
        String end = text(look(petition), "dueAt");
        assertThat(end).as("Mid-Autumn, National Day").isEqualTo("2026-10-10T00:00:00+08:00");
        timeGoesOnUntil("2026-10-09T23:59:59+08:00");
        assertThat(unit(look(petition))).isEqualTo(SHANGXI);
        timeGoesOnUntil(end);
        assertThat(unit(look(petition))).isEqualTo(XIKOU);
        assertSeenFrom(petition, XIKOU);
        assertThat(text(clock(petition, "LEVEL_LIMIT", "TOWN"), "limit")).isEqualTo("5 WORKING_DAYS");
        handle("xikou.handler", petition, Map.of("outcome", "SOLVED", "reply", "已列入明年计划，班次同时公布。"));
        assertSeenFrom(petition, XIKOU);
        JsonNode seen = lookFromOutside(petition);
        assertThat(text(seen, "status")).isEqualTo("REPLIED");
        assertThat(text(seen.get("served"), "by")).isEqualTo("ONLINE");
        assertThat(letters(petition)).contains("SUGGESTION_REPLY").doesNotContain("OPINION");
        noReviewFollows(petition, seen);
        asPetitionerOf(petition)
                .post(
                        "/api/v1/public/petitions/" + petition.number() + "/rating",
                        Map.of("office", "SATISFIED", "unit", "SATISFIED"))
                .is(200);
        assertThat(kindsOfEvents(petition))
                .containsSubsequence(
                        "REGISTERED",
                        "TRIAGED",
                        "ACCEPTED",
                        "LEVEL_ENTERED",
                        "DEADLINE_EXCEEDED",
                        "LEVEL_ENTERED",
                        "SOLVED",
                        "SERVED",
                        "REVIEW_REFUSED",
                        "RATED");
        assertSeenFrom(petition, XIKOU);
        assertThat(traces(petition)).isEmpty();
        assertThat(liveClocks(petition)).isEmpty();
    }

    /** Only the opinion on a claim is reviewed (Reg. art. 32, 35): neither page, nor notice, nor clock promises it here. */
    private void noReviewFollows(Filed petition, JsonNode seen) {
        assertThat(seen.at("/links/reviews").isMissingNode()).isTrue();
        assertThat(seen.get("clocks")).isEmpty();
        assertThat(text(seen, "nextRight")).contains("不适用复查", "第二十九条");
        String outside = "/api/v1/public/petitions/" + petition.number();
        assertThat(asPetitionerOf(petition).get(outside + "/notices").is(200).body())
                .contains("的答复已送达")
                .doesNotContain("再查一遍");
        Door.Answer asked = asPetitionerOf(petition).post(outside + "/reviews", Map.of("reason", "不满意"));
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body()).contains("建议意见", "第三十五条");
        assertThat(text(look(petition), "status")).isEqualTo("REPLIED");
    }

    @Test
    void informationHasItsOwnReplyAndAClaimStillAnswersRequestByRequest() {
        itIs(THURSDAY);
        Filed information = filedAs("INFORMATION");
        handle("shangxi.handler", information, Map.of("outcome", "SOLVED", "reply", "情况已了解。"));
        assertThat(letters(information)).contains("INFORMATION_REPLY");
        Filed claim = filedAs("CLAIM");
        claim("shangxi.handler", task(claim)).is(204);
        Door.Answer refused = submit("shangxi.handler", task(claim), Map.of("outcome", "SOLVED", "reply", "情况已了解。"));
        assertThat(refused.status()).isEqualTo(400);
    }

    @Test
    void aReportAtTheCountyHasFifteenDays() {
        itIs(THURSDAY);
        Filed report = filedAs("REPORT");
        assertThat(unit(look(report))).isEqualTo(XIKOU);
        handle(
                "xikou.handler",
                report,
                new LinkedHashMap<>(Map.of("outcome", "HAND_UP", "reason", "BEYOND_AUTHORITY", "note", "须由县里办理")));
        assertThat(text(clock(report, "LEVEL_LIMIT", "COUNTY"), "limit")).isEqualTo("15 WORKING_DAYS");
        handle("fenglin.handler", report, Map.of("outcome", "SOLVED", "reply", "已办理。"));
        assertThat(letters(report)).contains("REPORT_REPLY");
    }

    /** Before an early Spring Festival 35 working days last longer than 60 days: the last level ends with the law's limit. */
    @Test
    void theLastLevelNeverGetsMoreThanTheLawLeaves() {
        itIs("2025-12-26T09:00:00+08:00");
        Filed petition = filedIn(SHANGXI);
        String lawful = text(clock(petition, "STATUTORY_LIMIT", "VILLAGE"), "dueAt");
        timeGoesOnUntil(text(look(petition), "dueAt"));
        timeGoesOnUntil(text(look(petition), "dueAt"));
        JsonNode county = clock(petition, "LEVEL_LIMIT", "COUNTY");
        assertThat(text(county, "limit")).isEqualTo("19 WORKING_DAYS");
        assertThat(text(county, "basis")).contains("止于法定办理时限");
        assertThat(text(county, "dueAt")).isLessThanOrEqualTo(lawful);
        handle("fenglin.handler", petition, Map.of("outcome", "SOLVED", "reply", "已经修好。"));
    }
}
