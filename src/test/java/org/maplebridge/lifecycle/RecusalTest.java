package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.routes.ReferAbove;
import org.maplebridge.routes.ReferralsAbove;

/** A petition never reaches those it accuses (Reg. art. 28, 30). */
class RecusalTest extends LifeCycleTest {

    private static final Map<String, String> TOP = Map.of("kind", "UNIT", "name", "枫林县", "unitCode", FENGLIN);
    private static final Map<String, String> DISCIPLINE = Map.of("kind", "UNIT", "name", "枫林县纪委监委", "unitCode", JIWEI);

    @BeforeEach
    void thursday() {
        itIs(THURSDAY);
    }

    @Test
    void againstAVillageItStartsAtTheTown() {
        Filed petition = against(Map.of("kind", "UNIT", "name", "村委会", "unitCode", SHANGXI));
        assertThat(unit(look(petition))).isEqualTo(XIKOU);
        assertHiddenFrom(petition, "shangxi.handler", "shangxi.head", "xiaxi.handler");
        assertSeenBy(petition, "xikou.handler");
    }

    @ParameterizedTest
    @ValueSource(strings = {"上溪村村民委员会", "溪口镇上溪村村委会", "枫林县溪口镇上溪村村民委员会", " 上溪村 "})
    void aUnitIsKnownByItsNameAlone(String name) {
        Filed petition = against(Map.of("kind", "UNIT", "name", name));
        assertThat(unit(look(petition))).isEqualTo(XIKOU);
        assertHiddenFrom(petition, "shangxi.handler", "shangxi.head");
    }

    @Test
    void againstATownItStartsAtTheCounty() {
        Filed petition = against(Map.of("kind", "UNIT", "name", "溪口镇人民政府"));
        assertThat(unit(look(petition))).isEqualTo(FENGLIN);
        assertHiddenFrom(petition, "xikou.handler", "xikou.head", "shangxi.handler");
        assertSeenBy(petition, "fenglin.handler");
    }

    @Test
    void againstADepartmentTheVillageHandlesItAndTheDepartmentSeesNothing() {
        Filed petition = against(Map.of("kind", "UNIT", "name", "枫林县公安局"));
        assertThat(unit(look(petition))).isEqualTo(SHANGXI);
        assertHiddenFrom(petition, "gongan.handler");
    }

    @Test
    void againstTheCountyItGoesToDisciplineInspectionAndNobodyElseSeesIt() {
        Map<String, Object> matter = againstMatter(Map.of("kind", "UNIT", "name", "枫林县人民政府"));
        var answer =
                as("xikou.handler").post("/api/v1/petitions", matter).is(201).json();
        Filed petition = new Filed(text(answer, "receiptNumber"), text(answer, "queryCode"));
        assertThat(unit(answer)).isEqualTo(JIWEI);
        assertThat(task(petition).getTenantId()).isEqualTo(JIWEI);
        assertHiddenFrom(petition, "fenglin.handler", "fenglin.head", "registrar", "supervisor", "shangxi.handler");
        assertSeenBy(petition, "jiwei.handler");
        as("jiwei.handler").get("/api/v1/petitions/" + petition.number()).is(200);
    }

    @Test
    void aDisciplineInspectionIsSeenByItsOwnPeopleOnlyWhateverItHandles() {
        Filed petition = against(Map.of("kind", "UNIT", "name", "枫林县"), "hotline12345");
        as("hotline12345").get("/api/v1/petitions/" + petition.number()).is(200);
        assertThat(as("fenglin.head")
                        .get("/engine-rest/task?tenantIdIn=" + JIWEI)
                        .is(200)
                        .json())
                .isEmpty();
        assertThat(as("fenglin.head")
                        .get("/engine-rest/process-instance/count?businessKey=" + petition.number())
                        .is(200)
                        .json()
                        .get("count")
                        .asInt())
                .isZero();
        assertThat(as("fenglin.head")
                        .get("/engine-rest/task?processInstanceBusinessKey=" + petition.number())
                        .is(200)
                        .json())
                .isEmpty();
        handleByJiwei(petition);
    }

    /** As in a county that has none: who accuses the discipline inspection, too, has nobody left here. */
    @Test
    void whereNobodyHereMayHaveItThePlatformRefersItAboveAndNobodyHereReadsIt() {
        Map<String, Object> matter = againstMatter(Map.of("kind", "PERSON", "name", "县负责人"));
        matter.put("purpose", "REPORT");
        matter.put("against", List.of(TOP, DISCIPLINE));
        matter.put("petitioners", List.of(Map.of("name", "石举报", "phone", "13900001112")));
        var answer =
                as("hotline12345").post("/api/v1/petitions", matter).is(201).json();
        Filed report = new Filed(text(answer, "receiptNumber"), text(answer, "queryCode"));
        assertThat(text(answer, "status")).isEqualTo("REFERRED");
        assertReferredAbove(report, "上级纪检监察机关");

        Map<String, Object> claim = againstMatter(Map.of("kind", "PERSON", "name", "县负责人"));
        claim.put("against", List.of(TOP, DISCIPLINE));
        var claimed =
                as("hotline12345").post("/api/v1/petitions", claim).is(201).json();
        assertReferredAbove(new Filed(text(claimed, "receiptNumber"), text(claimed, "queryCode")), "上级信访工作机构");
    }

    @Test
    void whatIsFoundToAccuseEverybodyWhoCouldHandleItLeavesToo() {
        for (boolean accepted : List.of(true, false)) {
            Map<String, Object> matter = againstMatter(Map.of("kind", "UNIT", "name", "枫林县公安局"));
            if (!accepted) {
                matter.put("channel", "LETTER");
            }
            Filed petition = filed(matter);
            as("registrar")
                    .post(
                            "/api/v1/petitions/" + petition.number() + "/reclassification",
                            Map.of("purpose", "REPORT", "against", List.of(TOP, DISCIPLINE), "reason", "来信说的是县里"))
                    .is(200);
            assertReferredAbove(petition, "上级纪检监察机关");
        }
    }

    private void assertReferredAbove(Filed petition, String body) {
        var seen = lookFromOutside(petition);
        assertThat(text(seen, "status")).isEqualTo("REFERRED");
        assertThat(seen.toString()).contains("转送：" + body, "直接向上级机关反映");
        assertThat(asPetitionerOf(petition)
                        .get("/api/v1/public/petitions/" + petition.number() + "/letters")
                        .is(200)
                        .body())
                .contains("REFERRAL");
        assertThat(traces(petition)).isEmpty();
        for (String username : List.of(
                "admin", "registrar", "supervisor", "fenglin.head", "xikou.head", "shangxi.handler", "jiwei.head")) {
            as(username).get("/api/v1/petitions/" + petition.number()).is(404);
            as(username)
                    .get("/api/v1/petitions/" + petition.number() + "/letters")
                    .is(404);
            assertThat(found(username, petition.number())).as(username).isEmpty();
        }
        assertThat(platform.getBean(ReferAbove.class).waiting())
                .as("an administrator is told its number and body alone")
                .anySatisfy(one -> {
                    assertThat(one.receiptNumber()).isEqualTo(petition.number());
                    assertThat(one.body()).isEqualTo(body);
                    assertThat(one.state()).isEqualTo(ReferralsAbove.State.BY_HAND);
                });
    }

    @Test
    void whereTheAccusedWorksItDoesNotGo() {
        Filed petition = against(Map.of("kind", "PERSON", "name", "上溪村经办人"));
        assertThat(unit(look(petition))).isEqualTo(XIKOU);
        assertHiddenFrom(petition, "shangxi.handler", "shangxi.head");
    }

    @Test
    void anAccusedUnitIsPassedOverOnTheWayUp() {
        Filed petition = against(Map.of("kind", "UNIT", "name", "溪口镇人民政府"));
        handle("fenglin.handler", petition, Map.of("outcome", "SOLVED", "reply", "县里已经查明并纠正。"));
        assertThat(traces(petition)).isEmpty();
    }

    private void handleByJiwei(Filed petition) {
        handle("jiwei.handler", petition, Map.of("outcome", "SOLVED", "reply", "已经核实处理。"));
        assertThat(traces(petition)).isEmpty();
    }

    private static Map<String, Object> againstMatter(Map<String, String> accused) {
        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put("title", "蓬莱阁漏雨无人管");
        matter.put("against", List.of(accused));
        return matter;
    }

    private Filed against(Map<String, String> accused) {
        return against(accused, "registrar");
    }

    private Filed against(Map<String, String> accused, String filer) {
        var answer = as(filer)
                .post("/api/v1/petitions", againstMatter(accused))
                .is(201)
                .json();
        return new Filed(text(answer, "receiptNumber"), text(answer, "queryCode"));
    }

    private void assertSeenBy(Filed petition, String username) {
        assertThat(tasksSeenBy(username)).contains(task(petition).getId());
        assertThat(found(username, petition.number())).contains(petition.number());
    }

    private void assertHiddenFrom(Filed petition, String... usernames) {
        for (String username : usernames) {
            as(username).get("/api/v1/petitions/" + petition.number()).is(404);
            as(username)
                    .get("/api/v1/petitions/" + petition.number() + "/history")
                    .is(404);
            assertThat(found(username, "蓬莱阁")).as(username).doesNotContain(petition.number());
            assertThat(found(username, petition.number())).as(username).isEmpty();
            assertThat(tasksSeenBy(username))
                    .as(username)
                    .doesNotContain(task(petition).getId());
            assertThat(as(username)
                            .get("/engine-rest/task/" + task(petition).getId())
                            .status())
                    .as(username)
                    .isIn(403, 404);
            assertThat(claim(username, task(petition)).status()).as(username).isIn(403, 404);
        }
    }

    private List<String> found(String username, String wanted) {
        return list(as(username)
                        .get("/api/v1/petitions?limit=200&sort=-filedAt&q=" + Door.encoded(wanted))
                        .is(200)
                        .json()
                        .get("petitions"))
                .stream()
                .map(petition -> text(petition, "receiptNumber"))
                .toList();
    }
}
