package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A report on an official (Reg. art. 30, 46): the accused, his unit and all below them never learn of it, what it says is
 * nowhere to be read in the database, and every look at it is on record for discipline inspection.
 */
class ReportOnAnOfficialTest extends LifeCycleTest {

    private static final List<String> ACCUSED =
            List.of("xikou.head", "xikou.handler", "shangxi.head", "shangxi.handler", "xiaxi.handler", "shiqiao.head");
    private static final List<String> STRANGERS = List.of("hetang.handler", "hehua.head", "gongan.handler");

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DataSource database;

    @BeforeEach
    void thursday() {
        itIs(THURSDAY);
    }

    @Test
    void aReportOnAnOfficial() throws Exception {
        String counted = countedFor("xikou.head");
        Filed report = reported();
        assertThat(unit(look(report)))
                .as("the registrar of the county looks first")
                .isEqualTo(FENGLIN);
        seenBy(report, "registrar", "supervisor", "fenglin.head", "fenglin.handler");

        as("registrar")
                .upload("/api/v1/petitions/" + report.number() + "/attachments", Map.of("file=蟾宫照片.txt", "蟾宫合影"));
        asPetitionerOf(report)
                .post("/api/v1/public/petitions/" + report.number() + "/urgings", Map.of("reason", "蟾宫催问"))
                .is(200);
        seenBy(report, "registrar", "supervisor", "fenglin.head", "fenglin.handler");

        handle("registrar", report, Map.of("decision", "ACCEPT"));
        assertThat(unit(look(report))).as("above the accused town").isEqualTo(FENGLIN);
        seenBy(report, "registrar", "supervisor", "fenglin.head", "fenglin.handler");
        assertThat(task(report).getName()).as("its task names no subject").doesNotContain("纪检", "蟾宫");

        as("supervisor")
                .post(
                        "/api/v1/petitions/" + report.number() + "/supervisions",
                        Map.of("step", "SUPERVISE", "reason", "蟾宫限期查明"))
                .is(201);
        work("fenglin.handler", supervisionTasksOf(report).get(0), Map.of("answer", "蟾宫正在核查", "note", "蟾宫正在核查"));
        seenBy(report, "registrar", "supervisor", "fenglin.head", "fenglin.handler");

        assertThat(submitted("fenglin.handler", report, Map.of("outcome", "ACCOMPANY", "accompaniment", "MEDIATION")))
                .as("a mediation can be started, but not proposed to the other side")
                .isEqualTo(204);
        Task proposal = task(report, "userTask_proposeMediation");
        Door.Answer refused = submit(
                "fenglin.handler",
                claimed("fenglin.handler", proposal),
                Map.of("decision", "PROCEED", "otherParty", "被举报人", "dispute", "蟾宫"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("第三十条");

        work(
                "fenglin.handler",
                task(report, "userTask_handlePetition"),
                Map.of(
                        "outcome",
                        "SOLVED",
                        "conclusion",
                        "SUPPORT",
                        "facts",
                        "蟾宫事实查明",
                        "opinionReasons",
                        "蟾宫理由",
                        "legalBasis",
                        "蟾宫依据",
                        "answers",
                        "蟾宫答复",
                        "reply",
                        "蟾宫一事已经查实并处理。"));
        assertThat(text(look(report), "reply")).isEqualTo("蟾宫一事已经查实并处理。");
        assertThat(text(lookFromOutside(report), "reply")).contains("蟾宫");
        asPetitionerOf(report)
                .post(
                        "/api/v1/public/petitions/" + report.number() + "/rating",
                        Map.of("office", "SATISFIED", "unit", "SATISFIED", "comment", "蟾宫事了"))
                .is(200);
        seenBy(report, "registrar", "supervisor", "fenglin.head", "fenglin.handler");

        assertThat(countedFor("xikou.head"))
                .as("not counted where the accused counts")
                .isEqualTo(counted);

        byRawTables("蟾宫");
        byRawTables("石举报");
        byRawTables("13900001111");
        byRawTables("镇负责人收钱");

        assertThat(as("admin")
                        .get("/api/v1/records/verification?petition=" + report.number())
                        .is(200)
                        .json()
                        .get("whole")
                        .asBoolean())
                .isTrue();
        assertThat(history(report))
                .allSatisfy(entry -> assertThat(entry.get("intact").asBoolean()).isTrue());
        assertThat(list(look(report).get("attachments")))
                .singleElement()
                .satisfies(file -> assertThat(text(file, "fileName")).isEqualTo("蟾宫照片.txt"));
        String file = look(report).at("/attachments/0/id").asText();
        assertThat(as("registrar")
                        .get("/api/v1/petitions/" + report.number() + "/attachments/" + file)
                        .body())
                .isEqualTo("蟾宫合影");
    }

    @Test
    void everyLookIsOnRecordForDisciplineInspectionAlone() {
        Filed report = reported();
        as("fenglin.head").get("/api/v1/petitions/" + report.number()).is(200);
        as("fenglin.head")
                .get("/api/v1/petitions/" + report.number() + "/history")
                .is(200);
        as("fenglin.head")
                .get("/api/v1/petitions/" + report.number() + "/clocks")
                .is(200);
        as("fenglin.head")
                .get("/api/v1/petitions/" + report.number() + "/letters")
                .is(200);
        as("fenglin.head")
                .get("/api/v1/petitions/" + report.number() + "/archive")
                .is(200);
        as("fenglin.head").get("/api/v1/petitions?q=" + report.number()).is(200);
        as("xikou.head").get("/api/v1/petitions/" + report.number()).is(404);
        asPetitionerOf(report)
                .get("/api/v1/public/petitions/" + report.number())
                .is(200);

        List<JsonNode> looks = list(as("jiwei.head")
                .get("/api/v1/petitions/" + report.number() + "/looks")
                .is(200)
                .json()
                .get("looks"));
        assertThat(looks)
                .extracting(look -> text(look, "who") + " " + text(look, "door") + " " + text(look, "what"))
                .containsExactly(
                        "petitioner REST GET /api/v1/public/petitions/{receiptNumber}",
                        "fenglin.head REST GET /api/v1/petitions",
                        "fenglin.head REST GET /api/v1/petitions/{receiptNumber}/archive",
                        "fenglin.head REST GET /api/v1/petitions/{receiptNumber}/letters",
                        "fenglin.head REST GET /api/v1/petitions/{receiptNumber}/clocks",
                        "fenglin.head REST GET /api/v1/petitions/{receiptNumber}/history",
                        "fenglin.head REST GET /api/v1/petitions/{receiptNumber}");
        assertThat(text(looks.get(0), "at")).isEqualTo(THURSDAY);
        assertThat(list(as("jiwei.handler")
                        .get("/api/v1/looks?from=2026-09-24&to=2026-09-24&limit=200")
                        .is(200)
                        .json()
                        .get("looks")))
                .extracting(look -> text(look, "receiptNumber"))
                .contains(report.number());
        for (String other : List.of("admin", "fenglin.head", "registrar", "supervisor", "xikou.head", "hotline12345")) {
            as(other).get("/api/v1/petitions/" + report.number() + "/looks").is(403);
            as(other).get("/api/v1/looks").is(403);
        }
        assertThatThrownBy(() -> jdbc.update("delete from petition_look where receipt_number = ?", report.number()))
                .hasMessageContaining("never changed");
        as("jiwei.head")
                .get("/api/v1/petitions/" + filedIn(SHANGXI).number() + "/looks")
                .is(422);
    }

    @Test
    void itsWordsAreFoundByNobody() {
        Filed report = reported();
        for (String name : List.of("registrar", "fenglin.head", "admin", "xikou.head", "jiwei.head")) {
            assertThat(as(name).get("/api/v1/petitions?limit=200&q=" + Door.encoded("蟾宫"))
                            .is(200)
                            .json()
                            .get("petitions"))
                    .as(name)
                    .isEmpty();
        }
        assertThat(numbers(as("fenglin.head").get("/api/v1/petitions?q=" + report.number())))
                .containsExactly(report.number());
    }

    @Test
    void whatARegistrarFindsToBeAReportIsClosedFromThenOn() throws Exception {
        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put("title", "瑶池之事");
        matter.put("content", "瑶池来信，未署名。");
        matter.put("channel", "LETTER");
        matter.put("location", Map.of("latitude", 29.5, "longitude", 120.5));
        Filed petition = filed(matter);
        as("registrar").upload("/api/v1/petitions/" + petition.number() + "/attachments", Map.of("file=页.txt", "瑶池附页"));
        handle(
                "registrar",
                petition,
                Map.of(
                        "decision",
                        "ACCEPT",
                        "purpose",
                        "REPORT",
                        "petitionerName",
                        "瑶池人",
                        "address",
                        "瑶池路九号",
                        "note",
                        "瑶池一信反映干部"));
        byRawTables("瑶池");
        assertThat(text(look(petition), "title")).isEqualTo("瑶池之事");
        assertThat(text(look(petition), "address")).isEqualTo("瑶池路九号");
        assertThat(look(petition).at("/petitioners/0/name").asText()).isEqualTo("瑶池人");
        assertThat(look(petition).at("/location/latitude").asDouble()).isEqualTo(29.5);
        assertThat(as("registrar")
                        .get("/api/v1/petitions/" + petition.number() + "/attachments/"
                                + look(petition).at("/attachments/0/id").asText())
                        .body())
                .isEqualTo("瑶池附页");
    }

    private Filed reported() {
        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put("title", "镇负责人收钱蟾宫");
        matter.put("content", "镇负责人收钱，蟾宫酒楼有账。");
        matter.put("address", "蟾宫酒楼");
        matter.put("purpose", "REPORT");
        matter.put("channel", "LETTER");
        matter.put("category", "纪检监察");
        matter.put("against", List.of(Map.of("kind", "PERSON", "name", "溪口镇负责人")));
        matter.put(
                "petitioners",
                List.of(Map.of("name", "石举报", "phone", "13900001111", "idNumber", "990681蟾宫", "address", "蟾宫巷")));
        matter.put("requests", List.of("查清蟾宫的账"));
        return filed(matter);
    }

    /** Whoever is named sees it, in a list too; the accused, all below them and strangers see no trace of it. */
    private void seenBy(Filed report, String... readers) {
        assertReaders(report, List.of(readers), concat(ACCUSED, STRANGERS));
        for (String reader : readers) {
            assertThat(numbers(as(reader).get("/api/v1/petitions?limit=200&sort=-filedAt")))
                    .as(reader)
                    .contains(report.number());
        }
        List<Task> open = tasks.createTaskQuery()
                .processInstanceBusinessKey(report.number())
                .list();
        for (String other : concat(ACCUSED, STRANGERS)) {
            String path = "/api/v1/petitions/" + report.number();
            for (String part : List.of("/history", "/clocks", "/letters", "/archive", "/duplicates", "/followers")) {
                assertThat(as(other).get(path + part).status()).as(other + part).isEqualTo(404);
            }
            assertThat(numbers(as(other).get("/api/v1/petitions?limit=200&sort=-filedAt&q=" + report.number())))
                    .as(other)
                    .isEmpty();
            assertThat(as(other).get("/api/v1/supervisions?limit=200").body())
                    .as(other)
                    .doesNotContain(report.number());
            assertThat(tasksSeenBy(other)).as(other).doesNotContainAnyElementsOf(ids(open));
            open.forEach(
                    task -> assertThat(claim(other, task).status()).as(other).isIn(403, 404));
        }
    }

    /** All that the statistics tell of a year, his own units only. */
    private String countedFor(String username) {
        return as(username).get("/api/v1/statistics/yearly-report/2026").is(200).body()
                + as(username)
                        .get("/api/v1/statistics/resolution-by-level")
                        .is(200)
                        .body();
    }

    private Task claimed(String username, Task task) {
        if (!username.equals(task.getAssignee())) {
            claim(username, task).is(204);
        }
        return task;
    }

    private int submitted(String username, Filed petition, Map<String, ?> values) {
        return submit(username, claimed(username, task(petition, "userTask_handlePetition")), values)
                .status();
    }

    private static List<String> ids(List<Task> open) {
        List<String> ids = new ArrayList<>(open.stream().map(Task::getId).toList());
        ids.add("none");
        return ids;
    }

    private static List<String> concat(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static List<String> numbers(Door.Answer answer) {
        return list(answer.is(200).json().get("petitions")).stream()
                .map(petition -> text(petition, "receiptNumber"))
                .toList();
    }

    /** Looks for the words in every column of every table, as a dump has them: as text, or as bytes in hexadecimal. */
    private void byRawTables(String words) throws Exception {
        assertThat(new RawTables(database).rowsWith(words)).isEmpty();
    }
}
