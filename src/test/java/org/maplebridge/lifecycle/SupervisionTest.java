package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A unit under supervision answers in writing, or the pressure grows; the petition stays where it is (Reg. art. 40). */
class SupervisionTest extends LifeCycleTest {

    private static final Map<String, String> ANSWER = Map.of("answer", "已安排专人办理，三日内办结。");

    /** Other tests file nothing here, so that no supervision of theirs ends while time goes on. */
    private static final String XINTANG = "990681102203";

    private Filed petition;

    @BeforeEach
    void filedOnThursdayInShangxi() {
        itIs(THURSDAY);
        petition = filedIn(SHANGXI);
    }

    private Door.Answer supervise(String username, String step) {
        return as(username)
                .post(
                        "/api/v1/petitions/" + petition.number() + "/supervisions",
                        Map.of("step", step, "reason", "群众反映强烈"));
    }

    private Task supervision() {
        List<Task> open = supervisionTasksOf(petition);
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private void work(String username, Map<String, String> form) {
        Task task = supervision();
        claim(username, task).is(204);
        submit(username, task, form).is(204);
    }

    private List<String> issued() {
        return history(petition).stream()
                .filter(event -> text(event, "kind").equals("SUPERVISION_ISSUED"))
                .map(event -> text(event, "reason"))
                .toList();
    }

    private JsonNode listed(String username, String question) {
        return list(as(username)
                        .get("/api/v1/supervisions" + question)
                        .is(200)
                        .json()
                        .get("supervisions"))
                .stream()
                .filter(one -> text(one, "receiptNumber").equals(petition.number()))
                .findFirst()
                .orElse(null);
    }

    @Test
    void whatSomebodyIsLiableForIsOnRecordAsSuch() {
        String path = "/api/v1/petitions/" + petition.number() + "/supervisions";
        assertThat(as("supervisor")
                        .post(path, Map.of("step", "SUPERVISE", "ground", "PING_PONG", "reason", "推诿"))
                        .body())
                .contains("#/ground", "RETALIATED");
        as("supervisor")
                .post(path, Map.of("step", "SUPERVISE", "ground", "RETALIATED", "reason", "停了信访人的低保"))
                .is(201);
        assertThat(history(petition))
                .filteredOn(event -> text(event, "kind").equals("SUPERVISION_RAISED"))
                .extracting(event -> text(event, "reasonLabel"))
                .containsExactly("打击报复信访人");
        assertThat(text(listed("supervisor", "?limit=200"), "rule")).isEqualTo("RETALIATED");
    }

    @Test
    void aLongPageCostsAsManyStatementsAsAShortOne() {
        int own = 8; // the newest of the unit; what others left there may be secret, which is entered when looked at
        for (int i = 0; i < own; i++) {
            petition = filedIn(SHIQIAO);
            supervise("supervisor", "REMIND").is(201);
        }
        assertThat(listed("supervisor", "?limit=" + own + "&unit=" + SHIQIAO)).isNotNull();
        assertThat(statementsOfListing(own)).isEqualTo(statementsOfListing(1));
    }

    /** The fewest of several times: some statements are for all requests of a second. */
    private int statementsOfListing(int limit) {
        return IntStream.range(0, 4)
                .map(time -> {
                    try (Statements statements = new Statements()) {
                        as("supervisor")
                                .get("/api/v1/supervisions?unit=" + SHIQIAO + "&limit=" + limit)
                                .is(200);
                        return statements.count();
                    }
                })
                .min()
                .orElseThrow();
    }

    @Test
    void aSupervisorRaisesTheUnitAnswersTheSupervisorAccepts() {
        supervise("supervisor", "SUPERVISE").is(201);
        assertThat(history(petition))
                .anyMatch(event -> text(event, "kind").equals("LETTER_ISSUED")
                        && text(event, "reason").equals("SUPERVISION"));
        Task answer = supervision();
        assertThat(answer.getTenantId()).isEqualTo(SHANGXI);
        assertThat(tasksListed("shangxi.handler", "督办")).contains(answer.getId());
        assertThat(tasksSeenBy("xiaxi.handler")).doesNotContain(answer.getId());
        assertThat(claim("supervisor", answer).status()).isEqualTo(403);
        assertThat(unit(look(petition))).isEqualTo(SHANGXI);
        assertThat(tasksOf(petition)).hasSize(1);
        claim("shangxi.head", answer).is(204);
        assertThat(submit("shangxi.head", answer, Map.of("answer", " ")).status())
                .isEqualTo(400);
        submit("shangxi.head", answer, ANSWER).is(204);
        assertThat(text(clock(petition, "SUPERVISION_ANSWER", "VILLAGE"), "state"))
                .isEqualTo("MET");
        assertThat(claim("shangxi.head", supervision()).status()).isEqualTo(403);
        work("supervisor", Map.of("verdict", "ACCEPTED"));
        assertThat(supervisionTasksOf(petition)).isEmpty();
        assertThat(kindsOfEvents(petition)).endsWith("SUPERVISION_ANSWERED", "SUPERVISION_ENDED");
        assertThat(listed("supervisor", "?open=true")).isNull();
        assertThat(listed("supervisor", "?unit=" + SHANGXI).at("/ending").asText())
                .isEqualTo("ANSWERED");
    }

    @Test
    void aRuleWritesToTheUnitToo() {
        asPetitionerOf(petition)
                .post("/api/v1/public/petitions/" + petition.number() + "/urgings", Map.of("reason", "请尽快"))
                .is(200);
        assertThat(issued()).containsExactly("URGE");
        JsonNode letter = list(as("supervisor")
                        .get("/api/v1/petitions/" + petition.number() + "/letters")
                        .is(200)
                        .json()
                        .get("letters"))
                .stream()
                .filter(one -> text(one, "kind").equals("SUPERVISION"))
                .findFirst()
                .orElseThrow();
        assertThat(letter.toString()).contains("信督", "上溪村");
        assertThat(kindsOfEvents(petition)).containsSubsequence("SUPERVISION_ISSUED", "LETTER_ISSUED");
        assertThat(text(clock(petition, "SUPERVISION_ANSWER", "VILLAGE"), "state"))
                .isEqualTo("RUNNING");
    }

    @Test
    void whatIsNotAnsweredClimbsTheLadderAndStaysAtItsTop() {
        supervise("supervisor", "REMIND").is(201);
        assertThat(text(clock(petition, "SUPERVISION_ANSWER", "VILLAGE"), "dueAt"))
                .isEqualTo("2026-10-01T00:00:00+08:00");
        timeGoesOnUntil("2026-09-30T23:59:59+08:00");
        assertThat(issued()).containsExactly("REMIND");
        timeGoesOnUntil("2026-10-01T00:00:00+08:00");
        assertThat(issued()).containsExactly("REMIND", "URGE");
        timeGoesOnUntil("2026-11-20T09:00:00+08:00");
        assertThat(issued()).containsExactly("REMIND", "URGE", "SUPERVISE", "ESCALATED_SUPERVISION", "PUBLIC_LISTING");
        assertThat(kindsOfEvents(petition))
                .filteredOn("SUPERVISION_UNANSWERED"::equals)
                .hasSize(5);
        assertThat(supervision().getTenantId()).isEqualTo(SHANGXI);
        String path = "/api/v1/petitions/" + petition.number();
        assertThat(as("shangxi.handler").get(path).is(200).body())
                .as("who has to answer reads what about")
                .contains("content");
        assertThat(as("shangxi.handler").get(path + "/supervisions").is(200).body())
                .as("and what he was asked")
                .contains("PUBLIC_LISTING");
        assertThat(as("shangxi.handler").get(path + "/history").status()).isEqualTo(404);
        assertThat(as("shangxi.grid").get(path).status()).isEqualTo(404);
        work("shangxi.handler", ANSWER);
        work("supervisor", Map.of("verdict", "ACCEPTED"));
        assertThat(as("shangxi.handler").get(path).status()).as("it is done").isEqualTo(404);
        assertThat(supervisionTasksOf(petition)).isEmpty();
    }

    @Test
    void aRejectedAnswerHardensTheSupervision() {
        supervise("supervisor", "SUPERVISE").is(201);
        work("shangxi.handler", ANSWER);
        Task check = supervision();
        claim("supervisor", check).is(204);
        assertThat(submit("supervisor", check, Map.of("verdict", "REJECTED")).status())
                .isEqualTo(400);
        submit("supervisor", check, Map.of("verdict", "REJECTED", "note", "没有写明期限"))
                .is(204);
        assertThat(issued()).containsExactly("SUPERVISE", "ESCALATED_SUPERVISION");
        assertThat(kindsOfEvents(petition)).doesNotContain("SUPERVISION_UNANSWERED");
    }

    @Test
    void anUrgingOfThePetitionerIsARungAndAHarderOneTakesItsPlace() {
        asPetitionerOf(petition)
                .post("/api/v1/public/petitions/" + petition.number() + "/urgings", Map.of("reason", "请尽快"))
                .is(200);
        assertThat(issued()).containsExactly("URGE");
        asPetitionerOf(petition)
                .post("/api/v1/public/petitions/" + petition.number() + "/urgings", Map.of("reason", "请尽快"))
                .is(200);
        assertThat(issued()).containsExactly("URGE");
        assertThat(supervise("supervisor", "REMIND").status()).isEqualTo(409);
        supervise("supervisor", "ESCALATED_SUPERVISION").is(201);
        assertThat(issued()).containsExactly("URGE", "ESCALATED_SUPERVISION");
        assertThat(supervisionTasksOf(petition)).hasSize(1);
    }

    @Test
    void lateAtTheTopIsSupervisedAndLateBelowOnlyRecorded() {
        timeGoesOnUntil("2026-11-09T00:00:00+08:00");
        assertThat(kindsOfEvents(petition)).contains("DEADLINE_EXCEEDED").doesNotContain("SUPERVISION_RAISED");
        timeGoesOnUntil("2026-12-01T09:00:00+08:00");
        assertThat(kindsOfEvents(petition)).containsSubsequence("OVERDUE_AT_TOP", "SUPERVISION_RAISED");
        assertThat(issued()).startsWith("SUPERVISE");
        assertThat(supervision().getTenantId()).isEqualTo(FENGLIN);
        handle("fenglin.handler", petition, Map.of("outcome", "SOLVED", "reply", "已修好。"));
        assertThat(traces(petition)).isEmpty();
        assertThat(liveClocks(petition)).isEmpty();
        assertThat(listed("supervisor", "?unit=" + FENGLIN).at("/ending").asText())
                .isEqualTo("LIFTED");
    }

    @Test
    void theThirdReturnIsSupervised() {
        for (int i = 0; i < 3; i++) {
            assertThat(issued()).isEmpty();
            handle("shangxi.handler", petition, Map.of("outcome", "RETURN", "note", "不归本村"));
            handle("xikou.head", petition, Map.of("targetUnit", "上溪村"));
        }
        assertThat(issued()).containsExactly("ESCALATED_SUPERVISION");
    }

    @Test
    void aWithdrawnPetitionLeavesNoSupervision() {
        supervise("supervisor", "SUPERVISE").is(201);
        asPetitionerOf(petition)
                .post("/api/v1/public/petitions/" + petition.number() + "/withdrawal", Map.of("reason", "已解决"))
                .is(200);
        assertThat(traces(petition)).isEmpty();
        assertThat(liveClocks(petition)).isEmpty();
    }

    @Test
    void onlySupervisorsRaise() {
        assertThat(supervise("shangxi.head", "SUPERVISE").status()).isEqualTo(403);
        assertThat(supervise("hehua.head", "SUPERVISE").status()).isEqualTo(404);
        assertThat(supervise("supervisor", "SHOUT").body()).contains("没有这一级");
    }

    @Test
    void cardsAreCountedForTheUnit() {
        petition = filedIn(XINTANG);
        long yellow = cards("YELLOW");
        long red = cards("RED");
        supervise("supervisor", "SUPERVISE").is(201);
        assertThat(cards("YELLOW")).isEqualTo(yellow + 1);
        timeGoesOnUntil("2026-10-10T00:00:00+08:00");
        assertThat(cards("RED")).isEqualTo(red + 1);
        assertThat(as("hehua.handler")
                        .get("/api/v1/statistics/cards?unit=" + XINTANG)
                        .status())
                .isEqualTo(403);
    }

    private long cards(String card) {
        JsonNode answer = as("supervisor")
                .get("/api/v1/statistics/cards?unit=" + XINTANG)
                .is(200)
                .json();
        return answer.get("total").get(card.toLowerCase()).asLong();
    }
}
