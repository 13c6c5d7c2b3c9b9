package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was decided for good is not accepted again with the same facts and reasons, as a registrar finds (Reg. art. 36). */
class FinalMatterTest extends LifeCycleTest {

    private static final Map<String, String> SOLVE = Map.of("outcome", "SOLVED", "reply", "路灯已经修好。");
    private static final Map<String, String> UPHOLD =
            Map.of("decision", "UPHOLD", "facts", "路灯已更换。", "reasons", "处理合理。", "legalBasis", "第三十六条");

    @BeforeEach
    void itIsThursday() {
        itIs(THURSDAY);
    }

    private Filed by(String phone) {
        return by(phone, "WEB");
    }

    private Filed by(String phone, String channel) {
        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put("channel", channel);
        matter.put("petitioners", List.of(Map.of("name", "陈大明", "phone", phone, "representative", true)));
        return filed(matter);
    }

    private Door.Answer ask(Filed petition) {
        return asPetitionerOf(petition)
                .post("/api/v1/public/petitions/" + petition.number() + "/reviews", Map.of("reason", "灯又灭了"));
    }

    private Filed decidedForGood(String phone) {
        return decidedForGood(by(phone));
    }

    private Filed decidedForGood(Filed petition) {
        handle("shangxi.handler", petition, SOLVE);
        ask(petition).is(200);
        handle("xikou.head", petition, UPHOLD);
        ask(petition).is(200);
        handle("fenglin.head", petition, UPHOLD);
        assertThat(text(look(petition), "status")).isEqualTo("CLOSED");
        JsonNode notices = asPetitionerOf(petition)
                .get("/api/v1/public/petitions/" + petition.number() + "/notices")
                .is(200)
                .json()
                .get("notices");
        assertThat(notices.get(0).toString())
                .as("nothing follows the re-review")
                .contains("的答复已送达")
                .doesNotContain("再查一遍");
        return petition;
    }

    private JsonNode finals(String username, Filed petition) {
        return as(username)
                .get("/api/v1/petitions/" + petition.number() + "/duplicates")
                .is(200)
                .json()
                .get("finals");
    }

    @Test
    void aRegistrarRefusesItWithALetterThatSaysItIsFinal() {
        Filed done = decidedForGood("139 0000 3601");
        assertThat(ask(done).body()).contains("第三十六条", "同一事实和理由");
        Filed again = by("13900003601");
        Task review = task(again);
        assertThat(review.getTaskDefinitionKey()).isEqualTo("userTask_reviewRegistration");
        assertThat(text(look(again), "status")).isEqualTo("REGISTERED");
        JsonNode found = history(again).stream()
                .filter(event -> text(event, "kind").equals("FINAL_MATTER_FOUND"))
                .findFirst()
                .orElseThrow();
        assertThat(text(found, "note")).contains(done.number());
        assertThat(finals("registrar", again)).isNotEmpty();
        assertThat(finals("registrar", again).at("/0/receiptNumber").asText()).isEqualTo(done.number());

        claim("registrar", review).is(204);
        Door.Answer wrong = submit(
                "registrar",
                review,
                Map.of("decision", "REFUSE_FINAL", "note", "同一处路灯", "finalNumber", again.number()));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("第三十六条");
        submit("registrar", review, Map.of("decision", "REFUSE_FINAL", "note", "同一处路灯", "finalNumber", done.number()))
                .is(204);
        JsonNode seen = lookFromOutside(again);
        assertThat(text(seen, "status")).isEqualTo("REFUSED");
        assertThat(text(seen, "notice")).contains(done.number(), "第三十六条");
        assertThat(asPetitionerOf(again)
                        .get("/api/v1/public/petitions/" + again.number() + "/letters")
                        .is(200)
                        .body())
                .contains("FINAL_REFUSAL");
        assertThat(traces(again)).isEmpty();
        assertThat(liveClocks(again)).isEmpty();
    }

    @Test
    void anotherMatterOfTheSamePetitionerIsAcceptedAndOthersAreNotHeldUp() {
        decidedForGood("13900003602");
        Filed other = by("13900003602");
        handle("registrar", other, Map.of("decision", "ACCEPT"));
        assertThat(task(other).getTaskDefinitionKey()).isEqualTo("userTask_handlePetition");
        Filed fromTheGrid = by("13900003602", "GRID");
        assertThat(task(fromTheGrid).getTaskDefinitionKey()).isEqualTo("userTask_handlePetition");
        assertThat(kindsOfEvents(fromTheGrid)).contains("FINAL_MATTER_FOUND");
        Filed stranger = by("13900003603");
        assertThat(task(stranger).getTaskDefinitionKey()).isEqualTo("userTask_handlePetition");
        assertThat(kindsOfEvents(stranger)).doesNotContain("FINAL_MATTER_FOUND");
    }

    @Test
    void withoutATelephoneTheSameNameAreaAndWordsAreShownToAPerson() {
        Filed done = raised(SHANGXI, "陆终结", "13900003604", "不服行政处罚，水塘埂三年没有修。");
        handle("registrar", done, Map.of("decision", "ACCEPT"));
        decidedForGood(done);
        Filed again = raised(SHANGXI, "陆终结", null, "不服行政处罚，水塘的埂三年了没有修。");
        assertThat(kindsOfEvents(again)).as("a name is no proof").doesNotContain("FINAL_MATTER_FOUND");
        assertThat(finals("registrar", again).at("/0/receiptNumber").asText()).isEqualTo(done.number());
        handle("registrar", again, Map.of("decision", "REFUSE_FINAL", "note", "同一处塘埂", "finalNumber", done.number()));
        assertThat(text(lookFromOutside(again), "status")).isEqualTo("REFUSED");

        assertThat(finals("registrar", raised(SHANGXI, "陆终结", null, "拖欠工资四个月，工地在县城。")))
                .as("another matter")
                .isEmpty();
        assertThat(finals("registrar", raised(LIUAN, "陆终结", null, "不服行政处罚，水塘埂三年没有修。")))
                .as("somebody of the same name elsewhere")
                .isEmpty();
    }

    private Filed raised(String area, String name, String phone, String content) {
        Map<String, Object> petitioner = new HashMap<>(Map.of("name", name, "representative", true));
        petitioner.put("phone", phone);
        Map<String, Object> matter = aMatterIn(area);
        matter.put("channel", "WEB");
        matter.put("title", content.substring(0, 6));
        matter.put("content", content);
        matter.put("petitioners", List.of(petitioner));
        return filed(matter);
    }
}
