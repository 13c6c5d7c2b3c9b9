package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The written opinion, request by request (Reg. art. 32), and what the petitioner thinks of it (art. 21). */
class OpinionAndRatingTest extends LifeCycleTest {

    private static final List<String> REQUESTS = List.of("修好三盏路灯", "赔偿摔伤的医药费");

    @BeforeEach
    void thursday() {
        itIs(THURSDAY);
    }

    @Test
    void eachRequestGetsItsAnswer() {
        Filed petition = itemised();
        handle("shangxi.handler", petition, opinion());
        JsonNode seen = lookFromOutside(petition);
        assertThat(seen.at("/opinion/conclusion").asText()).isEqualTo("SUPPORT");
        assertThat(seen.at("/opinion/conclusionLabel").asText()).isEqualTo("予以支持");
        assertThat(seen.at("/opinion/items/0/request").asText()).isEqualTo("修好三盏路灯");
        assertThat(seen.at("/opinion/items/0/answer").asText()).isEqualTo("三盏都已修好");
        assertThat(seen.at("/opinion/items/1/answer").asText()).isEqualTo("医药费由村集体承担");
        assertThat(seen.at("/opinion/legalBasis").asText()).contains("第十条");
        assertThat(text(seen, "reply")).contains("修好三盏路灯：三盏都已修好");
        assertThat(printedLetter(petition, "OPINION").split("三盏路灯线路老化"))
                .as("the facts are told once, not for each request")
                .hasSize(2);
        assertThat(printedLetter(petition, "OPINION"))
                .contains("一、查明的事实", "二、理由", "三、对各项请求的处理意见", "予以支持：医药费由村集体承担", "四、法律依据");
        assertThat(traces(petition)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"三盏都已修好", "1. 三盏都已修好\n2. ", "一\n二\n三", ""})
    void aRequestWithoutAnAnswerIsRefused(String answers) {
        Filed petition = itemised();
        Task task = task(petition);
        claim("shangxi.handler", task).is(204);
        Map<String, String> form = new HashMap<>(opinion());
        form.put("answers", answers);
        Door.Answer answer = submit("shangxi.handler", task, form);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("共有 2 项诉求", "第三十二条");
        assertThat(text(look(petition), "status")).isEqualTo("HANDLING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"facts", "opinionReasons", "legalBasis"})
    void anOpinionHasAllItsParts(String missing) {
        Filed petition = itemised();
        Task task = task(petition);
        claim("shangxi.handler", task).is(204);
        Map<String, String> form = new HashMap<>(opinion());
        form.put(missing, " ");
        assertRefused("shangxi.handler", task, form, 400, "必填", "第三十二条");
    }

    @Test
    void anEmptyReplyIsRefused() {
        Filed petition = filedIn(SHANGXI);
        Task task = task(petition);
        claim("shangxi.handler", task).is(204);
        assertRefused("shangxi.handler", task, Map.of("outcome", "SOLVED", "reply", " "), 400, "请填写书面答复内容", "第三十二条");
        assertThat(text(look(petition), "status")).isEqualTo("HANDLING");
    }

    @Test
    void aReplyAloneAnswersTheOneRequest() {
        Filed petition = filedIn(SHANGXI);
        handle("shangxi.handler", petition, Map.of("outcome", "SOLVED", "reply", "已经修好。"));
        JsonNode seen = lookFromOutside(petition);
        assertThat(seen.at("/opinion/conclusion").asText()).isEqualTo("EXPLAIN");
        assertThat(seen.at("/opinion/items/0/request").asText()).isEqualTo("村口路灯坏了三个月没人修");
        assertThat(seen.at("/opinion/items/0/answer").asText()).isEqualTo("已经修好。");
        assertThat(printedLetter(petition, "OPINION"))
                .as("the letter has all that the law wants of an opinion")
                .contains("一、投诉请求", "村口路灯坏了三个月没人修", "二、事实、理由和处理意见", "已经修好。")
                .contains("结论：解释说明。", "三、法律依据", "第三十二条");
    }

    @Test
    void aReplyWithItsConclusionAnswersTheOneRequest() {
        Filed petition = filedIn(SHANGXI);
        handle(
                "shangxi.handler",
                petition,
                Map.of("outcome", "SOLVED", "conclusion", "SUPPORT", "reply", "路灯线路老化，已经修好。"));
        assertThat(lookFromOutside(petition).at("/opinion/conclusion").asText()).isEqualTo("SUPPORT");
        assertThat(printedLetter(petition, "OPINION")).contains("路灯线路老化，已经修好。", "结论：予以支持。");
    }

    @Test
    void aReplyAloneDoesNotAnswerSeveralRequests() {
        Filed petition = itemised();
        Task task = task(petition);
        claim("shangxi.handler", task).is(204);
        assertThat(submit("shangxi.handler", task, Map.of("outcome", "SOLVED", "reply", "已经修好。"))
                        .status())
                .isEqualTo(400);
    }

    /** Filed, accepted by rule, answered in the village: no clock of the law, no opinion beyond the reply. */
    @Test
    void aSuggestionGoesTheShortestWay() {
        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put("purpose", "SUGGESTION");
        Filed petition = filed(matter);
        assertThat(tasksSeenBy("shangxi.handler")).contains(task(petition).getId());
        assertThat(tasksSeenBy("xiaxi.handler")).doesNotContain(task(petition).getId());
        handle("shangxi.handler", petition, Map.of("outcome", "SOLVED", "reply", "建议很好，已经采纳。"));
        assertThat(kindsOfEvents(petition))
                .containsSubsequence("REGISTERED", "TRIAGED", "ACCEPTED", "LEVEL_ENTERED", "SOLVED")
                .doesNotContain("DEADLINE_EXCEEDED");
        assertThat(clocks(petition)).extracting(clock -> text(clock, "kind")).doesNotContain("STATUTORY_LIMIT");
        assertThat(text(lookFromOutside(petition), "reply")).contains("已经采纳");
    }

    @Test
    void thePetitionerRatesOnceAfterTheReply() {
        Filed petition = filedIn(SHANGXI);
        assertThat(rate(petition, "SATISFIED").status()).isEqualTo(409);
        long before = satisfied();
        handle("shangxi.handler", petition, Map.of("outcome", "SOLVED", "reply", "已经修好。"));
        assertThat(lookFromOutside(petition).at("/links/rating").asText()).endsWith("/rating");
        assertThat(rate(petition, "DELIGHTED").status()).isEqualTo(400);
        rate(petition, "MOSTLY_SATISFIED").is(200);
        Door.Answer again = rate(petition, "DISSATISFIED");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("只能评价一次", "第二十一条");
        assertThat(lookFromOutside(petition).at("/rating/unitLabel").asText()).isEqualTo("基本满意");
        assertThat(lookFromOutside(petition).at("/links").has("rating")).isFalse();
        assertThat(satisfied()).isEqualTo(before + 1);
    }

    private long satisfied() {
        return as("admin")
                .get("/api/v1/statistics/flow?unit=" + SHANGXI)
                .is(200)
                .json()
                .at("/total/satisfied")
                .asLong();
    }

    private Door.Answer rate(Filed petition, String unit) {
        return asPetitionerOf(petition)
                .post(
                        "/api/v1/public/petitions/" + petition.number() + "/rating",
                        Map.of("office", "SATISFIED", "unit", unit, "comment", "修得快"));
    }

    private Filed itemised() {
        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put("requests", REQUESTS);
        return filed(matter);
    }

    private static Map<String, String> opinion() {
        return Map.of(
                "outcome", "SOLVED",
                "conclusion", "SUPPORT",
                "facts", "三盏路灯线路老化，一人夜里摔伤。",
                "opinionReasons", "路灯由村集体管护。",
                "legalBasis", "《村庄公共设施管护办法》第十条",
                "answers", "1. 三盏都已修好\n2. 医药费由村集体承担");
    }
}
