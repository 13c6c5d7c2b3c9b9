package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A matter that belongs before an arbitrator, a court or a reviewing authority goes there, and its result comes back. */
class ExternalRouteTest extends LifeCycleTest {

    private static final List<String> SEES = List.of("shangxi.handler", "xikou.head");
    private static final List<String> DOES_NOT = List.of("xiaxi.handler", "zhujian.handler");
    private static final Map<String, String> ARBITRATION =
            Map.of("decision", "PROCEED", "route", "ARBITRATION", "body", "枫林县劳动人事争议仲裁委员会", "note", "拖欠工资，应先仲裁");

    private Filed petition;

    @BeforeEach
    void filedOnThursdayInShangxi() {
        itIs(THURSDAY);
        petition = filedIn(SHANGXI);
        accompany("shangxi.handler", petition, "EXTERNAL_ROUTE");
    }

    @Test
    void theResultComesBack() {
        submit("shangxi.handler", task(petition, "userTask_nameRoute"), ARBITRATION)
                .is(204);
        assertReaders(petition, SEES, DOES_NOT);
        assertThat(text(routes("xikou.head").get(0), "state")).isEqualTo("AWAITED");
        work("shangxi.handler", task(petition, "userTask_recordRouteResult"), Map.of("note", "裁决支付工资 8000 元"));
        assertThat(text(routes("xikou.head").get(0), "result")).isEqualTo("裁决支付工资 8000 元");
        assertThat(task(petition).getTaskDefinitionKey()).isEqualTo("userTask_handlePetition");
        assertThat(kindsOfEvents(petition)).containsSubsequence("ROUTE_NAMED", "ROUTE_RETURNED");
        DOES_NOT.forEach(name -> as(name).get("/api/v1/petitions/" + petition.number() + "/external-routes")
                .is(404));
    }

    @Test
    void aBodyOnTheListWithAnAddressGetsALetter() {
        as("admin")
                .put("/api/v1/receiving-bodies", Map.of("bodies", ARBITRATION.get("body") + "；zc@fenglin.example"))
                .is(200);
        submit("shangxi.handler", task(petition, "userTask_nameRoute"), ARBITRATION)
                .is(204);
        assertThat(kindsOfEvents(petition)).containsSubsequence("ROUTE_NAMED", "HANDED_TO_BODY", "LETTER_ISSUED");
        assertThat(as("xikou.head")
                        .get("/api/v1/petitions/" + petition.number() + "/letters")
                        .is(200)
                        .body())
                .contains("信访事项转送函", ARBITRATION.get("body"));
        assertThat(asPetitionerOf(petition)
                        .get("/api/v1/public/petitions/" + petition.number() + "/letters")
                        .is(200)
                        .body())
                .doesNotContain("转送函");
        as("admin").put("/api/v1/receiving-bodies", Map.of("bodies", "")).is(200);
    }

    @Test
    void withoutWayBodyAndReasonItIsRefused() {
        assertThat(submit(
                                "shangxi.handler",
                                task(petition, "userTask_nameRoute"),
                                Map.of("decision", "PROCEED", "route", "FIGHT"))
                        .status())
                .isEqualTo(400);
        assertThat(routes("shangxi.handler")).isEmpty();
    }

    @Test
    void aSolvedPetitionAwaitsNothing() {
        submit("shangxi.handler", task(petition, "userTask_nameRoute"), ARBITRATION)
                .is(204);
        work(
                "shangxi.handler",
                task(petition, "userTask_handlePetition"),
                Map.of("outcome", "SOLVED", "reply", "双方已自行解决。"));
        assertThat(text(routes("shangxi.handler").get(0), "state")).isEqualTo("FALLEN_AWAY");
    }

    private JsonNode routes(String username) {
        return as(username)
                .get("/api/v1/petitions/" + petition.number() + "/external-routes")
                .is(200)
                .json()
                .get("routes");
    }
}
