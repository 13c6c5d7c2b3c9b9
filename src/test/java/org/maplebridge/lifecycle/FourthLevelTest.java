package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maplebridge.pages.Chromium;
import org.springframework.test.context.TestPropertySource;

/**
 * A city above the county, by files alone while petitions are running: rows in the table of limits, a call activity in
 * {@code petition.bpmn}, units and people over REST. Has a platform of its own, since a tree of units that petitions went
 * up in is not taken back. Leaves what the guide shows.
 */
@TestPropertySource(properties = "maplebridge.test=fourth-level")
class FourthLevelTest extends LifeCycleTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SNIPPETS = Path.of("target/generated-snippets/fourth-level");
    private static final String CITY = "990600000000";
    private static final Map<String, String> SOLVE = Map.of("outcome", "SOLVED", "reply", "已办结，路灯已修好。");

    /** One row of the table for each procedure and purpose that it tells apart; together not longer than 60 days. */
    private static final List<List<String>> ROWS = List.of(
            List.of("\"SIMPLIFIED\"", "", "2"),
            List.of("\"ORDINARY\"", "\"CLAIM\"", "8"),
            List.of("\"ORDINARY\"", "\"SUGGESTION\",\"INFORMATION\"", "10"),
            List.of("\"ORDINARY\"", "\"REPORT\"", "15"),
            List.of("\"URGENT\"", "", "3"));

    @Test
    void aCityIsAddedWhilePetitionsAreRunningAndAPetitionClimbsToIt() throws IOException {
        itIs(THURSDAY);
        Filed atTheVillage = filedIn(SHANGXI);
        Filed atTheCounty = filedIn(SHANGXI);
        handUp("shangxi.handler", atTheCounty);
        handUp("xikou.handler", atTheCounty);
        String countyEnds = text(look(atTheCounty), "dueAt");
        String villageEnds = text(look(atTheVillage), "dueAt");

        String tooEarly = as("admin").put("/api/v1/units", cityAbove()).is(400).body();
        assertThat(tooEarly).contains("\"pointer\":\"#/level\"", "CITY 应当恰有一行时限");
        deploy("level-limits.dmn", withCity(read("decisions/level-limits.dmn"), "20"))
                .is(200);
        assertThat(as("admin").put("/api/v1/units", cityAbove()).is(400).body())
                .as("the table was in order as long as there were three levels")
                .contains("第三十四条");
        deploy("level-limits.dmn", withCity(read("decisions/level-limits.dmn"), "12"))
                .is(200);
        Door.Answer deployed = deploy("petition.bpmn", withCity(read("petition.bpmn")));
        deployed.is(200);
        addTheCity();

        assertThat(text(look(atTheCounty), "dueAt")).isEqualTo(countyEnds);
        assertThat(text(look(atTheVillage), "dueAt")).isEqualTo(villageEnds);
        assertThat(tasksSeenBy("shangxi.handler")).contains(task(atTheVillage).getId());
        assertThat(tasksSeenBy("fenglin.handler")).contains(task(atTheCounty).getId());
        Door.Answer refused = deploy("level-limits.dmn", read("decisions/level-limits.dmn"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(text(refused.json(), "message")).contains("CITY 应当恰有一行时限");
        Door.Answer tooLong = deploy("level-limits.dmn", withCity(read("decisions/level-limits.dmn"), "20"));
        assertThat(text(tooLong.is(400).json(), "message"))
                .as("35 working days fit into the law's term, 43 do not")
                .contains("第三十四条");

        aNewPetitionIsHandedUpToTheCity();
        Filed untouched = filedIn(SHANGXI);
        aRunningOneGoesOnAndClimbsWhenItsTimeIsUp(atTheCounty, countyEnds);
        anUntouchedOneClimbsAllTheWayAndStays(untouched);
        handleWherever(atTheVillage);
        write("deployed.json", pretty(deployed.json()));
        write("refused.json", pretty(refused.json()));
    }

    private void aNewPetitionIsHandedUpToTheCity() throws IOException {
        Filed fresh = filedIn(SHANGXI);
        handUp("shangxi.handler", fresh);
        handUp("xikou.handler", fresh);
        assertThat(text(clock(fresh, "LEVEL_LIMIT", "COUNTY"), "limit")).isEqualTo("12 WORKING_DAYS");
        handUp("fenglin.handler", fresh);
        JsonNode there = look(fresh);
        assertThat(unit(there)).isEqualTo(CITY);
        assertThat(text(there, "level")).isEqualTo("CITY");
        assertThat(text(there, "levelLabel")).isEqualTo("市");
        assertThat(text(clock(fresh, "LEVEL_LIMIT", "CITY"), "limit")).isEqualTo("8 WORKING_DAYS");
        assertThat(text(clock(fresh, "LEVEL_LIMIT", "CITY"), "basis")).isEqualTo("level-limits.dmn ORDINARY/CITY");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(fresh.number())
                        .processDefinitionKey("petition")
                        .activityIdIn("callActivity_city")
                        .count())
                .isEqualTo(1);
        assertThat(task(fresh).getTenantId()).isEqualTo(CITY);
        assertReaders(fresh, List.of("qingfeng.handler", "qingfeng.head"), List.of("hetang.handler"));
        write("climbed.json", pretty(there));
        lookAt(fresh);
        handle("qingfeng.handler", fresh, SOLVE);
        assertThat(look(fresh).at("/resolvedAt/level").asText()).isEqualTo("CITY");
        assertThat(numberOfReply(fresh)).startsWith("清");
        Filed below = filedIn(SHANGXI);
        handle("shangxi.handler", below, SOLVE);
        assertThat(numberOfReply(below))
                .as("the county goes on with the numbers that it gave before")
                .startsWith("枫");
        assertThat(traces(fresh)).isEmpty();
        JsonNode levels = as("qingfeng.head")
                .get("/api/v1/statistics/resolution-by-level")
                .is(200)
                .json();
        assertThat(levels.toString()).contains("\"level\":\"CITY\",\"levelLabel\":\"市\",\"resolved\":1");
    }

    /** The record of a petition at the city, as the guide shows it. */
    private void lookAt(Filed petition) throws IOException {
        if (!Chromium.isThere()) {
            return;
        }
        try (Chromium chromium = new Chromium()) {
            Page page = chromium.page(1400, 900);
            page.navigate("http://localhost:" + port + "/login");
            page.fill("#username", "qingfeng.head");
            page.fill("#password", "Lantern-by-the-pond");
            page.click("main button");
            page.navigate("http://localhost:" + port + "/petitions/" + petition.number());
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("清风市");
            Chromium.guidePicture(page, "at-the-city", "A petition that climbed to the city");
        }
    }

    /** It was started by the model that knew no city, and ends at the instant that it was given. */
    private void aRunningOneGoesOnAndClimbsWhenItsTimeIsUp(Filed petition, String ends) {
        timeGoesOnUntil(ends);
        assertThat(unit(look(petition))).isEqualTo(CITY);
        assertThat(text(clock(petition, "LEVEL_LIMIT", "CITY"), "startedAt")).isEqualTo(ends);
        assertThat(kindsOfEvents(petition)).containsSubsequence("DEADLINE_EXCEEDED", "LEVEL_ENTERED");
        handle("qingfeng.handler", petition, SOLVE);
        assertThat(text(look(petition), "status")).isEqualTo("REPLIED");
        assertThat(traces(petition)).isEmpty();
    }

    private void anUntouchedOneClimbsAllTheWayAndStays(Filed petition) {
        timeGoesOnUntil("2026-12-20T09:00:00+08:00");
        assertThat(clocks(petition).stream()
                        .filter(clock -> text(clock, "kind").equals("LEVEL_LIMIT"))
                        .map(clock -> text(clock, "level") + " " + text(clock, "state")))
                .containsExactlyInAnyOrder("VILLAGE EXCEEDED", "TOWN EXCEEDED", "COUNTY EXCEEDED", "CITY EXCEEDED");
        assertThat(unit(look(petition))).isEqualTo(CITY);
        assertThat(look(petition).get("overdue").asBoolean()).isTrue();
        handle("qingfeng.handler", petition, SOLVE);
        assertThat(traces(petition)).isEmpty();
    }

    private void handleWherever(Filed petition) {
        assertThat(unit(look(petition))).isEqualTo(CITY);
        handle("qingfeng.handler", petition, SOLVE);
        assertThat(traces(petition)).isEmpty();
    }

    /** The county's tree hung below a new top. */
    private ObjectNode cityAbove() {
        JsonNode county = as("admin").get("/api/v1/units").is(200).json();
        ObjectNode city = JSON.createObjectNode();
        city.put("code", CITY).put("name", "清风市").put("level", "CITY");
        city.putArray("children").add(county);
        return city;
    }

    /** The city and people in it. */
    private void addTheCity() throws IOException {
        ObjectNode city = cityAbove();
        as("admin").put("/api/v1/units", city).is(200);
        String staff = """
                [
                  {"username": "qingfeng.handler", "name": "钱立", "roles": ["HANDLER"], "password": "Lantern-by-the-pond"},
                  {"username": "qingfeng.head", "name": "孙敏", "roles": ["HEAD"], "password": "Lantern-by-the-pond"}
                ]
                """;
        as("admin").put("/api/v1/units/" + CITY + "/staff", staff).is(200);
        ((ObjectNode) city.at("/children/0"))
                .removeAll()
                .put("code", FENGLIN)
                .put("//", "as GET /api/v1/units gave it");
        write("units.json", pretty(city));
        write("staff.json", staff);
    }

    @Override
    Door as(String username) {
        return username.startsWith("qingfeng") ? Door.of(port, username, "Lantern-by-the-pond") : super.as(username);
    }

    private String numberOfReply(Filed petition) {
        return list(as("qingfeng.head")
                        .get("/api/v1/petitions/" + petition.number() + "/letters")
                        .is(200)
                        .json()
                        .get("letters"))
                .stream()
                .filter(letter -> !text(letter, "kind").equals("REGISTRATION"))
                .map(letter -> text(letter, "number"))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private void handUp(String username, Filed petition) {
        handle(username, petition, Map.of("outcome", "HAND_UP", "reason", "BEYOND_AUTHORITY", "note", "须由上级协调"));
    }

    private Door.Answer deploy(String file, String content) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("deployment-name", "fourth level");
        parts.put("deployment-source", "Camunda Modeler");
        parts.put(file, content);
        return as("admin").upload("/engine-rest/deployment/create", parts);
    }

    /** @param county working days that the county keeps for an ordinary claim, so that all fit into the law's term */
    private static String withCity(String table, String county) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < ROWS.size(); row++) {
            List<String> cells = ROWS.get(row);
            String id = "level_limits_city_" + (char) ('a' + row);
            rows.append("      <rule id=\"rule_").append(id).append("\">\n");
            List<String> inputs = List.of(cells.get(0), "\"CITY\"", cells.get(1));
            List<String> outputs = List.of(cells.get(2), "\"WORKING_DAYS\"", "50", "80");
            inputs.forEach(cell -> rows.append(entry("inputEntry", id, cell, inputs.indexOf(cell))));
            outputs.forEach(cell -> rows.append(entry("outputEntry", id, cell, outputs.indexOf(cell))));
            rows.append("      </rule>\n");
        }
        write("rows.xml", rows.toString());
        int at = table.indexOf("<text>20</text>");
        String shorter = table.substring(0, at) + "<text>" + county + "</text>" + table.substring(at + 15);
        return shorter.replace("    </decisionTable>", rows + "    </decisionTable>");
    }

    private static String entry(String kind, String row, String text, int at) {
        return "        <" + kind + " id=\"" + kind + "_" + row + "_" + (char) ('a' + at) + "\">\n          <text>"
                + text + "</text>\n        </" + kind + ">\n";
    }

    /** As Modeler draws it: the call, the way to it by its level, and the way on, as those of the county. */
    private static String withCity(String petition) throws IOException {
        int start = petition.indexOf("    <bpmn:callActivity id=\"callActivity_county\"");
        int end = petition.indexOf("    <bpmn:callActivity", start + 1);
        String county = petition.substring(start, end);
        String city = county.replace("callActivity_county", "callActivity_city")
                .replace("县级办理", "市级办理")
                .replaceFirst(
                        "<bpmn:documentation>.*</bpmn:documentation>", "<bpmn:documentation>市一级。</bpmn:documentation>")
                .replace("flow_toCounty", "flow_toCity")
                .replace("flow_countyDone", "flow_cityDone");
        String flows = """
                    <bpmn:sequenceFlow id="flow_toCity" name="市" sourceRef="gateway_level" targetRef="callActivity_city">
                      <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${level == 'CITY'}</bpmn:conditionExpression>
                    </bpmn:sequenceFlow>
                    <bpmn:sequenceFlow id="flow_cityDone" sourceRef="callActivity_city" targetRef="gateway_outcome" />
                """;
        write("call.xml", city + flows);
        String drawn = """
                      <bpmndi:BPMNShape id="callActivity_city_di" bpmnElement="callActivity_city">
                        <dc:Bounds x="1285" y="70" width="110" height="80" />
                      </bpmndi:BPMNShape>
                      <bpmndi:BPMNEdge id="flow_toCity_di" bpmnElement="flow_toCity">
                        <di:waypoint x="1190" y="345" />
                        <di:waypoint x="1190" y="110" />
                        <di:waypoint x="1285" y="110" />
                      </bpmndi:BPMNEdge>
                      <bpmndi:BPMNEdge id="flow_cityDone_di" bpmnElement="flow_cityDone">
                        <di:waypoint x="1395" y="110" />
                        <di:waypoint x="1415" y="110" />
                        <di:waypoint x="1415" y="370" />
                        <di:waypoint x="1465" y="370" />
                      </bpmndi:BPMNEdge>
                """;
        return petition.replace(county, county + city)
                .replace(
                        "      <bpmn:outgoing>flow_toCounty</bpmn:outgoing>\n",
                        "      <bpmn:outgoing>flow_toCounty</bpmn:outgoing>\n      <bpmn:outgoing>flow_toCity</bpmn:outgoing>\n")
                .replace(
                        "      <bpmn:incoming>flow_countyDone</bpmn:incoming>\n",
                        "      <bpmn:incoming>flow_countyDone</bpmn:incoming>\n      <bpmn:incoming>flow_cityDone</bpmn:incoming>\n")
                .replace("  </bpmn:process>", flows + "  </bpmn:process>")
                .replace("    </bpmndi:BPMNPlane>", drawn + "    </bpmndi:BPMNPlane>");
    }

    private static String read(String model) throws IOException {
        return Files.readString(Path.of("processes", model));
    }

    private static String pretty(JsonNode json) throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
    }

    private static void write(String name, String text) throws IOException {
        Files.createDirectories(SNIPPETS);
        Files.writeString(SNIPPETS.resolve(name), text);
    }
}
