package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who works at a level may change; a level without people is seen at once, not skipped. */
class PeopleOfALevelTest extends LifeCycleTest {

    private static final String STAFF = "/api/v1/units/" + LIUAN + "/staff";

    private JsonNode everybody;

    @BeforeEach
    void thursday() {
        itIs(THURSDAY);
        everybody = as("admin").get(STAFF).is(200).json();
    }

    @AfterEach
    void everybodyIsBack() {
        as("admin").put(STAFF, everybody.toString()).is(200);
    }

    @Test
    void theHeadIsAskedUntilAHandlerComes() {
        nobodyIs("HANDLER");
        Filed petition = filedIn(LIUAN);
        assertThat(unit(look(petition))).isEqualTo(LIUAN);
        assertThat(look(petition).get("unattended").asBoolean()).isTrue();
        assertThat(kindsOfEvents(petition)).contains("UNATTENDED");
        assertThat(listedAsUnattended("hetang.head")).contains(petition.number());
        assertThat(tasksSeenBy("liuan.head")).contains(task(petition).getId());

        as("admin").put(STAFF, everybody.toString()).is(200);
        assertThat(look(petition).get("unattended").asBoolean()).isFalse();
        assertThat(kindsOfEvents(petition)).last().isEqualTo("ATTENDED");
        assertThat(listedAsUnattended("hetang.head")).doesNotContain(petition.number());
        assertThat(tasksSeenBy("liuan.handler")).contains(task(petition).getId());
        handle("liuan.handler", petition, Map.of("outcome", "SOLVED", "reply", "已经修好。"));
        assertThat(text(look(petition), "status")).isEqualTo("REPLIED");
    }

    @Test
    void aUnitThatLosesItsLastHandlerIsSeenAtOnce() {
        Filed petition = filedIn(LIUAN);
        assertThat(look(petition).get("unattended").asBoolean()).isFalse();
        nobodyIs("HANDLER");
        assertThat(look(petition).get("unattended").asBoolean()).isTrue();
        assertThat(kindsOfEvents(petition)).last().isEqualTo("UNATTENDED");
        assertThat(listedAsUnattended("hetang.head")).contains(petition.number());
    }

    @Test
    void theHeadAboveIsAskedWhereNobodyIsLeft() {
        nobodyIs("HANDLER", "HEAD");
        Filed petition = filedIn(LIUAN);
        assertThat(unit(look(petition))).isEqualTo(LIUAN);
        assertThat(look(petition).get("unattended").asBoolean()).isTrue();
        handle("hetang.head", petition, Map.of("outcome", "SOLVED", "reply", "由镇里代为办理，已修好。"));
        assertThat(look(petition).at("/resolvedAt/level").asText()).isEqualTo("VILLAGE");
    }

    @Test
    void theSecondOfTwoHandlersLearnsThatTheFirstHasIt() {
        JsonNode staff = everybody.deepCopy();
        staff.forEach(person -> ((ObjectNode) person).putArray("roles").add("HANDLER"));
        as("admin").put(STAFF, staff.toString()).is(200);
        Filed petition = filedIn(LIUAN);
        Task task = task(petition);
        assertThat(tasksSeenBy("liuan.handler")).contains(task.getId());
        assertThat(tasksSeenBy("liuan.head")).contains(task.getId());
        claim("liuan.handler", task).is(204);
        assertThat(claim("liuan.head", task).status()).isIn(403, 409);
        Map<String, String> solve = Map.of("outcome", "SOLVED", "reply", "已经修好。");
        assertThat(submit("liuan.head", task, solve).status()).isEqualTo(403);
        submit("liuan.handler", task, solve).is(204);
        assertThat(submit("liuan.head", task, solve).status()).isEqualTo(404);
    }

    /** Those who were do something else in the unit. */
    private void nobodyIs(String... roles) {
        JsonNode staff = everybody.deepCopy();
        for (JsonNode person : staff) {
            if (List.of(roles).contains(person.at("/roles/0").asText())) {
                ((ObjectNode) person).putArray("roles").add("GRID_WORKER");
            }
        }
        as("admin").put(STAFF, staff.toString()).is(200);
    }

    private List<String> listedAsUnattended(String username) {
        return list(as(username)
                        .get("/api/v1/petitions?unattended=true")
                        .is(200)
                        .json()
                        .get("petitions"))
                .stream()
                .map(petition -> text(petition, "receiptNumber"))
                .toList();
    }
}
