package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A unit that answers nothing is listed for everybody, for a time, and never because of what is secret (Reg. art. 40, 44). */
class PublicListingTest extends LifeCycleTest {

    private static final String LISTED = "/api/v1/public/listings";
    private static final String WORDS = "上溪村：路灯报修三个月，经督办仍不答复。编组";

    private Filed petition;
    private String path;

    @BeforeEach
    void filedOnThursdayInShangxi() {
        itIs(THURSDAY);
        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put("petitioners", List.of(Map.of("name", "陈大明", "phone", "13800000000", "representative", true)));
        petition = filed(matter);
        path = "/api/v1/petitions/" + petition.number();
    }

    @Test
    void aUnitIsListedWhenItsHeadApprovedAndOnlyUntilTheLastInstant() {
        supervised("SUPERVISE");
        assertThat(draft("supervisor", WORDS).status())
                .as("not on the highest rung")
                .isEqualTo(409);
        supervised("PUBLIC_LISTING");
        assertThat(draft("shangxi.handler", WORDS).status()).isEqualTo(403);
        assertThat(draft("supervisor", "有个村路灯不修").body()).contains("请写明被通报的单位“上溪村”");
        assertThat(draft("supervisor", "上溪村不理陈大明，他电话13800000000").body()).contains("陈大明", "13800000000");
        String own = WORDS + petition.number().replaceAll("[^0-9]", "").substring(8, 12);
        long id = draft("supervisor", own).is(201).json().get("id").asLong();
        assertThat(draft("supervisor", own).status()).isEqualTo(409);
        assertThat(listed(own)).as("nobody approved it").isFalse();
        Map<String, String> approval = Map.of("decision", "APPROVE");
        Task deciding = task(petition, "userTask_decideListing");
        assertThat(tasksSeenBy("shangxi.head")).doesNotContain(deciding.getId());
        assertThat(submit("supervisor", deciding, approval).status()).isEqualTo(403);
        assertThat(submit("shangxi.head", deciding, approval).status()).isIn(403, 404);
        assertThat(as("fenglin.head")
                        .get(path + "/public-listings")
                        .is(200)
                        .json()
                        .at("/listings/0/words")
                        .asText())
                .isEqualTo(own);
        assertThat(as("shangxi.head").get("/api/v1/public-listings").body()).contains(own);
        claim("fenglin.head", deciding).is(204);
        assertThat(submit("fenglin.head", deciding, Map.of("decision", "REFUSE"))
                        .status())
                .as("a refusal has a reason")
                .isEqualTo(400);
        submit("fenglin.head", deciding, approval).is(204);
        assertThat(listed(own)).isTrue();
        assertThat(asPetitionerOf(petition).get(LISTED).body()).doesNotContain(petition.number(), "陈大明");
        assertThat(kindsOfEvents(petition)).containsSubsequence("LISTING_DRAFTED", "LISTED_PUBLICLY");

        timeGoesOnUntil("2026-10-24T23:59:59+08:00");
        assertThat(listed(own)).isTrue();
        timeGoesOnUntil("2026-10-25T00:00:00+08:00");
        assertThat(listed(own)).isFalse();
        assertThat(kindsOfEvents(petition)).contains("LISTING_TAKEN_DOWN");
        assertThat(remove("supervisor", id).status()).isEqualTo(409);
        draft("supervisor", own + "再次").is(201);
        refused("路灯已经在修");
        assertThat(listed(own + "再次")).isFalse();
        draft("supervisor", own + "三次").is(201);
    }

    @Test
    void itIsTakenDownWithAReasonAndWhatBecomesSecretAtOnce() {
        supervised("PUBLIC_LISTING");
        String own = WORDS + "甲";
        long id = draft("supervisor", own).is(201).json().get("id").asLong();
        approved();
        assertThat(as("supervisor")
                        .post("/api/v1/public-listings/" + id + "/removal", Map.of())
                        .status())
                .isEqualTo(400);
        assertThat(remove("shangxi.head", id).status()).isIn(403, 404);
        remove("supervisor", id).is(204);
        assertThat(listed(own)).isFalse();

        assertThat(timersOfListing()).as("nothing waits for what is down").isZero();

        draft("supervisor", own + "乙").is(201);
        approved();
        as("registrar")
                .post(
                        path + "/reclassification",
                        Map.of(
                                "purpose",
                                "REPORT",
                                "against",
                                List.of(Map.of("kind", "PERSON", "name", "溪口镇负责人")),
                                "reason",
                                "材料反映路灯款被截留"))
                .is(200);
        assertThat(listed(own + "乙")).isFalse();
        assertThat(timersOfListing()).isZero();
        as("supervisor")
                .post(path + "/supervisions", Map.of("step", "PUBLIC_LISTING", "reason", "限期"))
                .is(201);
        assertThat(draft("supervisor", "枫林县拖着不办").status()).isEqualTo(422);
    }

    @Test
    void aDraftThatSomebodyLooksAtFallsAwayWithWhatBecomesSecret() {
        supervised("PUBLIC_LISTING");
        draft("supervisor", WORDS + "丙").is(201);
        claim("fenglin.head", task(petition, "userTask_decideListing")).is(204);
        as("registrar")
                .post(path + "/reclassification", Map.of("purpose", "REPORT", "reason", "材料反映路灯款被截留"))
                .is(200);
        assertThat(timersOfListing()).isZero();
        assertThat(kindsOfEvents(petition)).contains("RECLASSIFIED", "LISTING_TAKEN_DOWN");
    }

    @Test
    void theOnlyHeadOfAUnitLeavesTheDraftingToAnother() {
        supervised("PUBLIC_LISTING");
        String staff = "/api/v1/units/" + FENGLIN + "/staff";
        JsonNode before = as("admin").get(staff).is(200).json();
        JsonNode both = before.deepCopy();
        both.forEach(person -> {
            if (text(person, "username").equals("fenglin.head")) {
                ((ArrayNode) person.get("roles")).add("SUPERVISOR");
            }
        });
        try {
            as("admin").put(staff, both.toString()).is(200);
            Door.Answer alone = draft("fenglin.head", WORDS + "丁");
            assertThat(alone.status()).isEqualTo(422);
            assertThat(alone.body()).contains("枫林县", "其他督办员");
            draft("supervisor", WORDS + "丁").is(201);
            approved();
        } finally {
            as("admin").put(staff, before.toString()).is(200);
        }
    }

    private void supervised(String step) {
        as("supervisor")
                .post(path + "/supervisions", Map.of("step", step, "reason", "长期不答复"))
                .is(201);
    }

    private Door.Answer draft(String username, String words) {
        return as(username).post(path + "/public-listings", Map.of("words", words));
    }

    private void approved() {
        work("fenglin.head", task(petition, "userTask_decideListing"), Map.of("decision", "APPROVE", "note", "同意"));
    }

    private void refused(String reason) {
        work("fenglin.head", task(petition, "userTask_decideListing"), Map.of("decision", "REFUSE", "note", reason));
    }

    private long timersOfListing() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(petition.number())
                .processDefinitionKey("public-listing")
                .count();
    }

    private Door.Answer remove(String username, long id) {
        return as(username).post("/api/v1/public-listings/" + id + "/removal", Map.of("reason", "已经改正"));
    }

    private boolean listed(String words) {
        JsonNode all = asPetitionerOf(petition).get(LISTED).is(200).json().get("listings");
        return list(all).stream().anyMatch(one -> text(one, "words").equals(words));
    }
}
