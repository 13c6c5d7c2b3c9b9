package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maplebridge.shared.Telephone;
import org.springframework.jdbc.core.JdbcTemplate;

/** Many petitioners with one matter: few speak for all, and what is raised again is carried on as one (Reg. art. 19, 20). */
class JointPetitionTest extends LifeCycleTest {

    private static final Map<String, String> SOLVE = Map.of("outcome", "SOLVED", "reply", "路灯已经修好。");

    @BeforeEach
    void itIsThursday() {
        itIs(THURSDAY);
    }

    private static String followers(Filed lead) {
        return "/api/v1/petitions/" + lead.number() + "/followers";
    }

    private Door.Answer merge(String username, Filed lead, Filed follower) {
        return as(username).post(followers(lead), Map.of("receiptNumber", follower.number(), "reason", "反映的是同一处路灯"));
    }

    private Door.Answer separate(String username, Filed lead, Filed follower) {
        return as(username)
                .post(followers(lead) + "/" + follower.number() + "/separation", Map.of("reason", "核实后是两处路灯"));
    }

    private List<String> suggested(String username, Filed petition) {
        return list(as(username)
                        .get("/api/v1/petitions/" + petition.number() + "/duplicates")
                        .is(200)
                        .json()
                        .get("duplicates"))
                .stream()
                .map(one -> one.at("/petition/receiptNumber").asText())
                .toList();
    }

    private Filed aPetitionThat(String field, Object value) {
        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put(field, value);
        return filed(matter);
    }

    private void withdraw(Filed petition) {
        asPetitionerOf(petition)
                .post("/api/v1/public/petitions/" + petition.number() + "/withdrawal", Map.of("reason", "不用了"))
                .is(200);
    }

    private Map<String, Object> visitOf(int people, int representatives) {
        Map<String, Object> matter = aMatterIn(SHANGXI);
        List<Map<String, Object>> petitioners = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            petitioners.add(Map.of("name", "村民" + i, "phone", "1370000000" + i, "representative", i < representatives));
        }
        matter.put("channel", "VISIT");
        matter.put("petitioners", petitioners);
        matter.put("headcount", people);
        return matter;
    }

    /** A matter that no other test files, so that these stand before all others. */
    private static Map<String, Object> ofTheirOwn(Map<String, Object> matter) {
        matter.put("title", "水塘边的石栏断了两根");
        matter.put("content", "孩子放学要从水塘边走，断了的石栏请补上。");
        return matter;
    }

    @Test
    void aJointPetitionWithMerge() {
        Filed lead = filed(ofTheirOwn(visitOf(7, 5)));
        Filed follower = filed(ofTheirOwn(aMatterIn(SHANGXI)));
        assertThat(suggested("shangxi.handler", follower)).contains(lead.number());
        assertSeenFrom(lead, SHANGXI);
        assertSeenFrom(follower, SHANGXI);

        assertThat(merge("hehua.handler", lead, follower).status()).isEqualTo(404);
        JsonNode merged = merge("shangxi.handler", lead, follower).is(200).json();
        assertThat(merged.get("count").asInt()).isEqualTo(1);
        assertThat(text(look(follower), "status")).isEqualTo("HANDLING");
        assertThat(text(look(follower), "lead")).isEqualTo(lead.number());
        assertThat(traces(follower)).isEmpty();
        assertThat(liveClocks(follower)).isEmpty();
        assertThat(articleOf(lead, "FOLLOWER_JOINED")).contains("第十九条");
        assertThat(articleOf(follower, "JOINED_LEAD")).contains("第十九条");
        assertSeenFrom(lead, SHANGXI);
        assertSeenFrom(follower, SHANGXI);
        assertThat(text(lookFromOutside(follower), "status")).isEqualTo("HANDLING");

        timeGoesOnUntil(text(look(lead), "dueAt"));
        assertThat(unit(look(lead))).isEqualTo(XIKOU);
        assertSeenFrom(follower, SHANGXI);
        assertSeenFrom(lead, XIKOU);

        handle("xikou.handler", lead, SOLVE);
        serveByLetter("xikou.handler", lead);
        for (Filed petition : List.of(lead, follower)) {
            JsonNode seen = lookFromOutside(petition);
            assertThat(text(seen, "status")).isEqualTo("REPLIED");
            assertThat(text(seen, "reply")).isEqualTo("路灯已经修好。");
            assertThat(seen.at("/links/reviews").isMissingNode()).isFalse();
            assertThat(seen.at("/links/rating").isMissingNode()).isFalse();
            assertThat(kindsOfEvents(petition)).contains("SOLVED", "SERVED", "LETTER_ISSUED");
            assertThat(unit(look(petition))).isEqualTo(XIKOU);
            assertThat(traces(petition)).isEmpty();
            assertThat(liveClocks(petition)).isEmpty();
            assertSeenFrom(petition, XIKOU);
        }
        assertThat(look(follower).has("lead")).isFalse();
        asPetitionerOf(follower)
                .post("/api/v1/public/petitions/" + follower.number() + "/reviews", Map.of("reason", "灯又灭了"))
                .is(200);
        assertThat(task(follower).getTenantId()).isEqualTo(FENGLIN);
        assertSeenFrom(follower, XIKOU);
        assertThat(text(look(lead), "status")).isEqualTo("REPLIED");
    }

    private String articleOf(Filed petition, String kind) {
        return history(petition).stream()
                .filter(event -> text(event, "kind").equals(kind))
                .map(JsonNode::toString)
                .findFirst()
                .orElseThrow();
    }

    private Filed withCodeOf(int petitioner, Filed petition) {
        JsonNode issued = as("registrar")
                .post("/api/v1/petitions/" + petition.number() + "/petitioners/" + petitioner + "/query-code", Map.of())
                .is(200)
                .json();
        return new Filed(petition.number(), text(issued, "queryCode"));
    }

    private Door.Answer rate(Filed petition, String unit) {
        return asPetitionerOf(petition)
                .post(
                        "/api/v1/public/petitions/" + petition.number() + "/rating",
                        Map.of("office", "SATISFIED", "unit", unit));
    }

    @Test
    void eachPetitionerReadsWithACodeOfHisOwnAndRatesOnce() {
        Filed petition = filed(visitOf(3, 1));
        Filed second = withCodeOf(2, petition);
        assertThat(rate(second, "SATISFIED").status()).as("before the reply").isEqualTo(409);
        if (tasksOf(petition).get(0).getTaskDefinitionKey().equals("userTask_reviewRegistration")) {
            handle("registrar", petition, Map.of("decision", "ACCEPT"));
        }
        handle("shangxi.handler", petition, SOLVE);
        serveByLetter("shangxi.handler", petition);
        assertThat(text(lookFromOutside(second), "reply")).isEqualTo("路灯已经修好。");
        assertThat(asPetitionerOf(second)
                        .get("/api/v1/public/petitions/" + petition.number() + "/letters")
                        .is(200)
                        .body())
                .contains("OPINION");
        rate(petition, "SATISFIED").is(200);
        rate(second, "MOSTLY_SATISFIED").is(200);
        assertThat(rate(second, "SATISFIED").body()).contains("第二十一条");
        assertThat(lookFromOutside(second).at("/links/rating").isMissingNode()).isTrue();
        assertThat(look(petition).at("/links/rating").isMissingNode()).isFalse();
        Map<String, Object> third = Map.of("office", "SATISFIED", "unit", "SATISFIED", "petitioner", 3);
        String rating = "/api/v1/petitions/" + petition.number() + "/rating";
        assertThat(asPetitionerOf(petition)
                        .post("/api/v1/public/petitions/" + petition.number() + "/rating", third)
                        .body())
                .contains("#/petitioner");
        as("registrar").post(rating, third).is(200);
        assertThat(as("registrar")
                        .post(rating, Map.of("office", "SATISFIED", "unit", "SATISFIED", "petitioner", 4))
                        .status())
                .isEqualTo(400);
        assertThat(look(petition).get("ratings")).hasSize(3);
        assertThat(look(petition).at("/links/rating").isMissingNode()).isTrue();
    }

    @Test
    void theCodeOfOneDoesNotActForAll() {
        Filed petition = filed(visitOf(3, 1));
        Filed third = withCodeOf(3, petition);
        Door.Answer refused = asPetitionerOf(third)
                .post("/api/v1/public/petitions/" + petition.number() + "/withdrawal", Map.of("reason", "不用了"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("第二十条");
        Filed renewed = withCodeOf(3, petition);
        asPetitionerOf(third)
                .get("/api/v1/public/petitions/" + petition.number())
                .is(404);
        asPetitionerOf(renewed)
                .get("/api/v1/public/petitions/" + petition.number())
                .is(200);
        as("registrar")
                .post("/api/v1/petitions/" + petition.number() + "/petitioners/4/query-code", Map.of())
                .is(404);
        as("xikou.head")
                .post("/api/v1/petitions/" + petition.number() + "/petitioners/1/query-code", Map.of())
                .is(403);
        withdraw(petition);
    }

    @Test
    void whatIsNotAcceptedYetIsMergedTooAndGoesBackToTheRegistrarWhenItsLeadEnds() {
        Filed lead = filedIn(SHANGXI);
        Map<String, Object> letter = aMatterIn(SHANGXI);
        letter.put("channel", "LETTER");
        Filed follower = filed(letter);
        assertThat(task(follower).getTaskDefinitionKey()).isEqualTo("userTask_reviewRegistration");
        String lawful = clocks(follower).get(0).get("dueAt").asText();
        merge("shangxi.handler", lead, follower).status();
        merge("fenglin.head", lead, follower);
        assertThat(text(look(follower), "lead")).isEqualTo(lead.number());
        assertThat(traces(follower)).isEmpty();
        assertThat(liveClocks(follower)).isEmpty();
        assertThat(asPetitionerOf(follower)
                        .get("/api/v1/public/petitions/" + follower.number() + "/letters")
                        .is(200)
                        .body())
                .contains("MERGER");
        timeGoesOnBy("P2D");
        withdraw(lead);
        assertThat(text(look(follower), "status")).isEqualTo("REGISTERED");
        assertThat(task(follower).getTaskDefinitionKey()).isEqualTo("userTask_reviewRegistration");
        assertThat(text(liveClocks(follower).get(0), "dueAt")).isEqualTo(lawful);
        withdraw(follower);
        assertThat(traces(follower)).isEmpty();
    }

    /** Reg. art. 19: what a unit below is handling is not accepted a second time by its superior. */
    @Test
    void whatIsHandledBelowIsNotAcceptedAgainAboveButMerged() {
        Filed below = filed(ofTheirOwn(raisedBy("13700000191", SHANGXI)));
        Filed again = filed(ofTheirOwn(raisedBy("+86 (137) 0000-0191", FENGLIN)));
        assertThat(text(look(again), "status")).isEqualTo("REGISTERED");
        assertThat(task(again).getTaskDefinitionKey()).isEqualTo("userTask_reviewRegistration");
        assertThat(articleOf(again, "HANDLED_BELOW")).contains(below.number(), "第十九条");
        assertThat(suggested("registrar", again)).contains(below.number());
        Task review = task(again);
        claim("registrar", review).is(204);
        Door.Answer refused = submit("registrar", review, Map.of("decision", "ACCEPT"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains(below.number(), "请写明理由", "第十九条");
        assertThat(text(look(again), "status")).isEqualTo("REGISTERED");
        Filed another = filed(ofTheirOwn(raisedBy("13700000191", FENGLIN)));
        handle("registrar", another, Map.of("decision", "ACCEPT", "note", "说的是另一个水塘"));
        assertThat(text(look(another), "status")).isEqualTo("HANDLING");
        assertThat(articleOf(another, "ACCEPTED")).contains("说的是另一个水塘");
        withdraw(another);
        merge("fenglin.head", below, again).is(200);
        assertThat(text(look(again), "lead")).isEqualTo(below.number());
        assertThat(kindsOfEvents(again)).doesNotContain("ACCEPTED");

        assertThat(text(look(filed(raisedBy("13700000191", FENGLIN))), "status"))
                .as("another matter of the same person")
                .isEqualTo("HANDLING");
        assertThat(text(look(filed(ofTheirOwn(raisedBy("13700000192", FENGLIN)))), "status"))
                .as("the same words of somebody else")
                .isEqualTo("HANDLING");
        handle("shangxi.handler", below, SOLVE);
        assertThat(text(look(filed(ofTheirOwn(raisedBy("13700000191", FENGLIN)))), "status"))
                .as("it is under handling no more")
                .isEqualTo("HANDLING");
        assertThat(text(look(filed(ofTheirOwn(raisedBy("13700000191", LIUAN)))), "status"))
                .as("not with a superior")
                .isEqualTo("HANDLING");
    }

    /** The database compares what is stored, the platform what is coming in. */
    @Test
    void aTelephoneIsOneHoweverItIsWritten() {
        Map<String, String> known = Map.of(
                "13700000191", "13700000191",
                "137-0000 0191", "13700000191",
                "+86 (137) 0000-0191", "13700000191",
                "0086 13700000191", "13700000191",
                "013700000191", "13700000191",
                "0571-86123456", "57186123456",
                "+86 571 8612 3456", "57186123456",
                "86123456", "86123456");
        known.forEach((written, number) ->
                assertThat(Telephone.of(written)).as(written).isEqualTo(number));
        List<String> none = List.of("137****0191", "12345", "-", "");
        assertThat(none).allMatch(written -> Telephone.of(written) == null);
        JdbcTemplate database = platform.getBean(JdbcTemplate.class);
        Stream.concat(known.keySet().stream(), none.stream())
                .forEach(written -> assertThat(database.queryForObject("select telephone(?)", String.class, written))
                        .as(written)
                        .isEqualTo(Telephone.of(written)));
    }

    /** Reg. art. 34: nobody is answered later, or has the time made longer without a word, because he is answered with another. */
    @Test
    void theLimitOfTheLawIsKeptForEachAndItsExtensionToldToEach() {
        Filed first = filedIn(SHANGXI);
        timeGoesOnBy("P1D");
        Filed second = filedIn(SHANGXI);
        Door.Answer longer = merge("shangxi.handler", second, first);
        assertThat(longer.status()).isEqualTo(422);
        assertThat(longer.body()).contains(first.number() + " 的法定办理期限先届满", "第三十四条");
        merge("shangxi.handler", first, second).is(200);
        assertThat(printedLetter(second, "MERGER")).contains("由枫林县溪口镇上溪村村民委员会并案办理", "办理期限：至2026年11月23日止");
        accompany("shangxi.handler", first, "EXTENSION");
        submit(
                        "shangxi.handler",
                        task(first, "userTask_requestExtension"),
                        Map.of("decision", "PROCEED", "extensionDays", 30, "note", "线路要勘查"))
                .is(204);
        work("shangxi.head", task(first, "userTask_decideExtension"), Map.of("decision", "APPROVE", "note", "同意"));
        for (Filed told : List.of(first, second)) {
            assertThat(printedLetter(told, "EXTENSION")).contains("延长办理期限30日，至2026年12月23日止", "线路要勘查");
        }
        handle("shangxi.handler", first, SOLVE);
        assertThat(text(lookFromOutside(second), "status")).isEqualTo("REPLIED");
    }

    private static Map<String, Object> raisedBy(String phone, String areaCode) {
        Map<String, Object> matter = aMatterIn(areaCode);
        matter.put("channel", "WEB");
        matter.put("petitioners", List.of(Map.of("name", "李再三", "phone", phone, "representative", true)));
        return matter;
    }

    @Test
    void aSixthRepresentativeAtAVisitIsRefused() {
        Door.Answer refused = as("registrar").post("/api/v1/petitions", visitOf(7, 6));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("#/petitioners/5/representative", "第二十条");
        Map<String, Object> fewer = visitOf(7, 5);
        fewer.put("headcount", 6);
        assertThat(as("registrar").post("/api/v1/petitions", fewer).body()).contains("#/headcount");
    }

    @Test
    void reportsAndConfidentialPetitionsAreNeitherSuggestedNorMerged() {
        Filed open = filedIn(SHANGXI);
        Filed confidential = aPetitionThat("confidential", true);
        assertThat(suggested("fenglin.head", open)).doesNotContain(confidential.number());
        assertThat(suggested("fenglin.head", confidential)).isEmpty();
        Door.Answer refused = merge("fenglin.head", open, confidential);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("第三十条");
    }

    @Test
    void nothingIsMergedWithWhatEndedOrLeadsOrFollowsOrAccusesOthers() {
        Filed lead = filedIn(SHANGXI);
        Filed follower = filedIn(SHANGXI);
        Filed third = filedIn(SHANGXI);
        Filed ended = filedIn(SHANGXI);
        withdraw(ended);
        assertThat(merge("shangxi.handler", lead, ended).status()).isEqualTo(409);
        assertThat(merge("shangxi.handler", ended, lead).status()).isEqualTo(409);
        assertThat(merge("shangxi.handler", lead, lead).body()).contains("它自己");
        merge("shangxi.handler", lead, follower).is(200);
        assertThat(merge("shangxi.handler", follower, third).status()).isEqualTo(409);
        assertThat(merge("shangxi.handler", third, lead).status()).isEqualTo(409);
        assertThat(merge("shangxi.handler", third, follower).status()).isEqualTo(409);
        Filed accusing = aPetitionThat("against", List.of(Map.of("kind", "UNIT", "name", "路灯养护公司")));
        assertThat(merge("shangxi.handler", third, accusing).body()).contains("第二十八条");
    }

    @Test
    void onlyStaffOfTheLineMergeAndOnlyWhatTheySee() {
        Filed lead = filedIn(SHANGXI);
        Filed elsewhere = filedIn(LIUAN);
        Door.Answer byNobodyOfTheLine = merge("supervisor", lead, elsewhere);
        assertThat(byNobodyOfTheLine.status()).isEqualTo(403);
        assertThat(byNobodyOfTheLine.body()).contains("第十九条");
        assertThat(merge("shangxi.handler", lead, elsewhere).status()).isEqualTo(404);
        assertThat(suggested("shangxi.handler", lead)).doesNotContain(elsewhere.number());
        merge("fenglin.head", lead, elsewhere).is(200);
        assertReaders(elsewhere, List.of("liuan.handler"), List.of("shangxi.handler"));
        JsonNode seen = as("shangxi.handler").get(followers(lead)).is(200).json();
        assertThat(seen.get("count").asInt()).isEqualTo(1);
        assertThat(seen.get("followers")).isEmpty();
    }

    @Test
    void aFollowerTakenApartIsHandledByItsUnitWithTheLimitOfTheLaw() {
        Filed lead = filedIn(SHANGXI);
        Filed follower = filedIn(SHANGXI);
        String lawful = text(clock(follower, "STATUTORY_LIMIT", "VILLAGE"), "dueAt");
        merge("shangxi.handler", lead, follower).is(200);
        timeGoesOnBy("P3D");
        separate("shangxi.handler", lead, follower).is(200);
        assertThat(separate("shangxi.handler", lead, follower).status()).isEqualTo(409);
        assertThat(look(follower).has("lead")).isFalse();
        assertThat(task(follower).getTenantId()).isEqualTo(SHANGXI);
        assertThat(text(clock(follower, "STATUTORY_LIMIT", "VILLAGE"), "state")).isEqualTo("RUNNING");
        assertThat(text(clock(follower, "STATUTORY_LIMIT", "VILLAGE"), "dueAt")).isEqualTo(lawful);
        timeGoesOnUntil(lawful);
        assertThat(kindsOfEvents(follower)).contains("STATUTORY_LIMIT_EXCEEDED");
        handle("fenglin.handler", follower, SOLVE);
        assertThat(text(look(lead), "status")).isEqualTo("HANDLING");
    }

    @Test
    void theLeadsWithdrawalFreesTheFollowersAndAFollowersOwnLeavesTheLead() {
        Filed lead = filedIn(SHANGXI);
        Filed first = filedIn(SHANGXI);
        Filed second = filedIn(SHANGXI);
        merge("shangxi.handler", lead, first).is(200);
        merge("shangxi.handler", lead, second).is(200);
        withdraw(first);
        assertThat(text(look(first), "status")).isEqualTo("WITHDRAWN");
        assertThat(kindsOfEvents(lead)).endsWith("FOLLOWER_LEFT");
        withdraw(lead);
        assertThat(text(look(second), "status")).isEqualTo("HANDLING");
        assertThat(kindsOfEvents(second)).containsSubsequence("JOINED_LEAD", "SEPARATED", "LEVEL_ENTERED");
        assertThat(task(second).getTenantId()).isEqualTo(SHANGXI);
        assertThat(traces(first)).isEmpty();
        handle("shangxi.handler", second, SOLVE);
    }

    @Test
    void urgingAFollowerUrgesItsLead() {
        Filed lead = filedIn(SHANGXI);
        Filed follower = filedIn(SHANGXI);
        merge("shangxi.handler", lead, follower).is(200);
        asPetitionerOf(follower)
                .post("/api/v1/public/petitions/" + follower.number() + "/urgings", Map.of("reason", "请尽快"))
                .is(200);
        assertThat(kindsOfEvents(lead)).contains("URGED");
        assertThat(supervisionTasksOf(follower)).isEmpty();
    }
}
