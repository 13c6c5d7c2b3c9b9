package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A petition that is found after triage to be a report on an official, or urgent (Reg. art. 25, 30). */
class ReclassificationTest extends LifeCycleTest {

    private static final List<String> ACCUSED =
            List.of("xikou.head", "xikou.handler", "shangxi.head", "shangxi.handler");

    @Autowired
    DataSource database;

    @BeforeEach
    void thursday() {
        itIs(THURSDAY);
    }

    @Test
    void whatWasWrittenBeforeIsClosedAndTheAccusedLoseIt() throws Exception {
        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put("title", "广寒路灯款");
        matter.put("content", "广寒路灯款去向不明。");
        matter.put("petitioners", List.of(Map.of("name", "广寒人", "phone", "13900007777", "representative", true)));
        Filed petition = filed(matter);
        as("registrar")
                .upload("/api/v1/petitions/" + petition.number() + "/attachments", Map.of("file=广寒账.txt", "广寒账目"));
        as("supervisor")
                .post(
                        "/api/v1/petitions/" + petition.number() + "/supervisions",
                        Map.of("step", "SUPERVISE", "reason", "广寒限期"))
                .is(201);
        work("shangxi.handler", supervisionTasksOf(petition).get(0), Map.of("answer", "广寒正在核对", "note", "广寒正在核对"));
        accompany("shangxi.handler", petition, "EXTENSION");
        work(
                "shangxi.handler",
                task(petition, "userTask_requestExtension"),
                Map.of("decision", "PROCEED", "extensionDays", 20, "note", "广寒须审计"));
        work("shangxi.head", task(petition, "userTask_decideExtension"), Map.of("decision", "APPROVE", "note", "广寒可延"));
        accompany("shangxi.handler", petition, "MEDIATION");
        work(
                "shangxi.handler",
                task(petition, "userTask_proposeMediation"),
                Map.of("decision", "PROCEED", "otherParty", "广寒施工队", "dispute", "广寒工程款"));
        handlePetition(petition, Map.of("outcome", "SUPPLEMENT", "note", "请补广寒发票"));
        assertThat(new RawTables(database).rowsWith("广寒")).as("open until now").hasSizeGreaterThan(8);

        JsonNode answer = as("registrar")
                .post(
                        "/api/v1/petitions/" + petition.number() + "/reclassification",
                        Map.of(
                                "purpose",
                                "REPORT",
                                "against",
                                List.of(Map.of("kind", "PERSON", "name", "溪口镇负责人")),
                                "reason",
                                "材料反映广寒款被截留"))
                .is(200)
                .json();
        assertThat(answer.get("secret").asBoolean()).isTrue();
        assertThat(answer.at("/unit/code").asText())
                .as("above the accused town")
                .isEqualTo(FENGLIN);

        assertThat(new RawTables(database).rowsWith("广寒")).isEmpty();
        assertThat(new RawTables(database).rowsWith("13900007777")).isEmpty();
        assertReaders(petition, List.of("registrar", "supervisor", "fenglin.handler"), ACCUSED);
        for (String accused : ACCUSED) {
            assertThat(as(accused)
                            .get("/api/v1/petitions?limit=200&sort=-filedAt")
                            .body())
                    .doesNotContain(petition.number());
        }
        assertThat(tasksOf(petition)).as("what accompanied it ended").hasSize(1);
        assertThat(supervisionTasksOf(petition)).isEmpty();
        assertThat(claim("xikou.handler", task(petition)).status()).isIn(403, 404);
        assertThat(liveClocks(petition))
                .extracting(clock -> text(clock, "kind"))
                .as("no claim any more")
                .containsExactly("LEVEL_LIMIT", "OBJECTION");

        assertThat(text(look(petition), "title")).isEqualTo("广寒路灯款");
        assertThat(history(petition))
                .anySatisfy(entry -> assertThat(entry.toString()).contains("广寒发票"))
                .allSatisfy(entry -> assertThat(entry.get("intact").asBoolean()).isTrue());
        assertThat(kindsOfEvents(petition)).containsSubsequence("MATERIAL_REQUESTED", "RECLASSIFIED", "SORTED_AGAIN");
        assertThat(as("admin")
                        .get("/api/v1/records/verification?petition=" + petition.number())
                        .is(200)
                        .json()
                        .get("whole")
                        .asBoolean())
                .isTrue();
        assertThat(list(as("registrar")
                        .get("/api/v1/petitions/" + petition.number() + "/letters")
                        .is(200)
                        .json()
                        .get("letters")))
                .extracting(letter -> text(letter, "recipient"))
                .contains("广寒人");
        handle("fenglin.handler", petition, Map.of("outcome", "SOLVED", "reply", "广寒一事已查明。"));
        assertThat(new RawTables(database).rowsWith("广寒")).isEmpty();
        assertThat(traces(petition)).isEmpty();
    }

    @Test
    void aHandlerAccusesHisOwnUnitOnlyWhereThePetitionerDoes() {
        Filed petition = filedIn(SHANGXI);
        String path = "/api/v1/petitions/" + petition.number();
        Map<String, Object> ownUnit = Map.of(
                "against", List.of(Map.of("kind", "UNIT", "name", "上溪村村民委员会", "unitCode", SHANGXI)), "reason", "想不办");
        Door.Answer refused = as("shangxi.handler").post(path + "/reclassification", ownUnit);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("回避", "第二十八条");
        assertThat(unit(look(petition))).isEqualTo(SHANGXI);
        assertThat(kindsOfEvents(petition)).doesNotContain("RECLASSIFIED");
        as("registrar").post(path + "/reclassification", ownUnit).is(200);
        assertThat(unit(look(petition))).as("found by the registrar").isEqualTo(XIKOU);

        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put("content", "上溪村村民委员会收了钱不修灯。");
        Filed named = filed(matter);
        as("shangxi.handler")
                .post("/api/v1/petitions/" + named.number() + "/reclassification", ownUnit)
                .is(200);
        assertThat(unit(look(named))).as("said by the petitioner").isEqualTo(XIKOU);
    }

    @Test
    void whatIsFoundUrgentIsReportedAtOnceAndKeepsItsStatutoryLimit() {
        Filed petition = filedIn(SHANGXI);
        String statutory = text(clock(petition, "STATUTORY_LIMIT", "VILLAGE"), "dueAt");
        timeGoesOnBy("P1D");
        claim("shangxi.handler", task(petition)).is(204);
        as("supervisor")
                .post(
                        "/api/v1/petitions/" + petition.number() + "/reclassification",
                        Map.of("procedure", "URGENT", "reason", "路灯杆漏电"))
                .is(200);

        JsonNode now = look(petition);
        assertThat(text(now, "procedure")).isEqualTo("URGENT");
        assertThat(text(now, "colour")).isEqualTo("RED");
        assertThat(unit(now)).isEqualTo(SHANGXI);
        assertThat(text(clock(petition, "LEVEL_LIMIT", "VILLAGE"), "basis")).contains("URGENT");
        assertThat(list(now.get("clocks")))
                .filteredOn(clock -> text(clock, "kind").equals("STATUTORY_LIMIT"))
                .singleElement()
                .satisfies(clock -> assertThat(text(clock, "dueAt")).isEqualTo(statutory))
                .satisfies(clock -> assertThat(text(clock, "state")).isEqualTo("RUNNING"));
        work("shangxi.handler", tasksBeside(petition).get(0), Map.of("situation", "灯杆漏电", "measures", "已断电"));
        assertThat(kindsOfEvents(petition)).containsSubsequence("RECLASSIFIED", "SORTED_AGAIN", "URGENT_REPORTED");
        handle("shangxi.handler", petition, Map.of("outcome", "SOLVED", "reply", "灯杆已修好。"));
        assertThat(traces(petition)).isEmpty();
    }

    @Test
    void theHandlerFindsItUrgentWhileHeWorksAtItAndRaisesItsColour() {
        Filed petition = filedIn(SHANGXI);
        claim("shangxi.handler", task(petition)).is(204);
        String path = "/api/v1/petitions/" + petition.number();
        assertThat(as("shangxi.handler")
                        .get(path)
                        .is(200)
                        .json()
                        .at("/links/reclassification")
                        .isTextual())
                .isTrue();
        assertThat(as("xikou.handler")
                        .get(path)
                        .is(200)
                        .json()
                        .at("/links/reclassification")
                        .isTextual())
                .isFalse();
        as("shangxi.handler")
                .post(path + "/reclassification", Map.of("colour", "ORANGE", "reason", "几户都受影响"))
                .is(200);
        assertThat(task(petition).getAssignee()).as("still at it").isEqualTo("shangxi.handler");
        as("shangxi.handler")
                .post(path + "/reclassification", Map.of("procedure", "URGENT", "reason", "到现场看，灯杆漏电"))
                .is(200);
        assertThat(text(look(petition), "colour")).isEqualTo("RED");
        work("shangxi.handler", tasksBeside(petition).get(0), Map.of("situation", "灯杆漏电", "measures", "已断电"));
        handle("shangxi.handler", petition, Map.of("outcome", "SOLVED", "reply", "灯杆已修好。"));
        assertThat(traces(petition)).isEmpty();
    }

    @Test
    void whoMayNotAndWhatDoesNotFitIsRefused() {
        Filed petition = filedIn(SHANGXI);
        String path = "/api/v1/petitions/" + petition.number() + "/reclassification";
        assertThat(as("xikou.handler")
                        .post(path, Map.of("purpose", "REPORT", "reason", "像是举报"))
                        .status())
                .as("neither of the unit nor over it")
                .isEqualTo(403);
        assertThat(as("shangxi.handler")
                        .post(path, Map.of("colour", "BLUE", "reason", "小事"))
                        .body())
                .contains("#/colour", "只能把颜色调高");
        Door.Answer refused = as("registrar").post(path, Map.of("purpose", "SUGGESTION"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("#/purpose", "#/reason");
        assertThat(as("registrar").post(path, Map.of("reason", "看看")).status()).isEqualTo(400);
        assertThat(kindsOfEvents(petition)).doesNotContain("RECLASSIFIED");

        Filed other = filedIn(SHANGXI);
        as("registrar")
                .post(
                        "/api/v1/petitions/" + petition.number() + "/followers",
                        Map.of("receiptNumber", other.number(), "reason", "同一盏灯"))
                .is(200);
        assertThat(as("registrar")
                        .post(path, Map.of("purpose", "REPORT", "reason", "像是举报"))
                        .status())
                .isEqualTo(409);
    }

    private void handlePetition(Filed petition, Map<String, ?> values) {
        work("shangxi.handler", task(petition, "userTask_handlePetition"), values);
    }
}
