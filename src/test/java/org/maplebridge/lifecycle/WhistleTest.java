package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A village calls two departments of the county to a petition (吹哨报到); one of them is silent. */
class WhistleTest extends LifeCycleTest {

    private static final Map<String, String> SOLVE = Map.of("outcome", "SOLVED", "reply", "路灯已于今日修好。");

    private Filed petition;

    @BeforeEach
    void filedOnThursdayInShangxi() {
        itIs(THURSDAY);
        petition = filedIn(SHANGXI);
    }

    @Test
    void oneDepartmentAnswersAndTheOtherIsSilent() {
        assertReaders(List.of("shangxi.handler", "xikou.head"), List.of("zhujian.handler", "huanbao.head"));
        blow("住房和城乡建设局、生态环境局");

        assertReaders(
                List.of("shangxi.handler", "xikou.head", "zhujian.handler", "zhujian.head", "huanbao.handler"),
                List.of("renshe.handler", "xiaxi.handler", "jiwei.handler"));
        as("zhujian.handler")
                .get("/api/v1/petitions/" + petition.number() + "/history")
                .is(404);
        assertThat(as("zhujian.handler")
                        .get("/api/v1/petitions/" + petition.number())
                        .is(200)
                        .body())
                .contains("990681900001")
                .as("the limits of the other department")
                .doesNotContain("990681900003");
        Task signing = taskOf("990681900001", "userTask_signIn");
        assertThat(tasksSeenBy("zhujian.handler")).contains(signing.getId());
        assertThat(tasksSeenBy("shangxi.handler")).doesNotContain(signing.getId());
        assertThat(tasksSeenBy("huanbao.handler")).doesNotContain(signing.getId());
        assertThat(text(look(petition), "dueAt")).isEqualTo(text(clock(petition, "LEVEL_LIMIT", "VILLAGE"), "dueAt"));

        timeGoesOnUntil("2026-09-24T09:59:59+08:00");
        work("zhujian.handler", signing, Map.of());
        assertThat(text(clockOf("990681900001", "WHISTLE_SIGN_IN"), "state")).isEqualTo("MET");

        timeGoesOnUntil("2026-09-24T10:00:00+08:00");
        assertThat(text(clockOf("990681900003", "WHISTLE_SIGN_IN"), "state")).isEqualTo("EXCEEDED");
        Task pressing = taskOf("990681900003", "userTask_headPresses");
        assertThat(claim("zhujian.head", pressing).status()).isIn(403, 404);
        work("huanbao.head", pressing, Map.of("note", "已要求科室今日签收"));

        assertStaysWith("zhujian.handler", taskOf("990681900001", "userTask_contactPetitioner"));
        work("zhujian.handler", taskOf("990681900001", "userTask_contactPetitioner"), Map.of("note", "已与信访人通话"));
        assertStaysWith("zhujian.handler", taskOf("990681900001", "userTask_reportIn"));
        timeGoesOnUntil("2026-09-25T09:00:00+08:00");
        Task supervising = taskOf("990681900003", "userTask_supervisorPresses");
        assertThat(claim("huanbao.head", supervising).status()).isEqualTo(403);
        assertThat(silences()).containsExactly("HEAD", "SUPERVISOR");
        assertThat(listed(petition, "silent=true")).isTrue();
        assertThat(listed(petition, "silent=false")).isFalse();
        assertThat(listed(petition, "silent=true&setbackAt=990681900003&setbackFrom=2026-09-24&setbackTo=2026-09-25"))
                .isTrue();
        assertThat(listed(petition, "silent=true&setbackAt=990681900003&setbackFrom=2026-09-26"))
                .isFalse();
        assertThat(listed(petition, "silent=true&setbackAt=990681900001")).isFalse();
        assertThat(listed(petition, "redone=true&setbackAt=990681900003")).isFalse();

        work("zhujian.handler", taskOf("990681900001", "userTask_reportIn"), Map.of("note", "路灯线路由我局更换"));
        JsonNode answers = coHandling("shangxi.handler");
        assertThat(answers.at("/whistles/0/state").asText()).isEqualTo("OPEN");
        assertThat(answers.at("/whistles/0/departments/0/report").asText()).isEqualTo("路灯线路由我局更换");
        assertThat(answers.at("/whistles/0/departments/1/state").asText()).isEqualTo("CALLED");
        assertThat(coHandling("huanbao.handler").at("/whistles/0/departments")).hasSize(1);

        work("huanbao.handler", taskOf("990681900003", "userTask_signIn"), Map.of());
        work("huanbao.handler", taskOf("990681900003", "userTask_contactPetitioner"), Map.of("note", "已上门"));
        assertThat(tasksOf(petition))
                .noneMatch(task -> task.getTaskDefinitionKey().equals("userTask_readAnswers"));
        work("huanbao.handler", taskOf("990681900003", "userTask_reportIn"), Map.of("note", "与我局无关，无污染"));
        assertThat(tasksOf(petition)).noneMatch(task -> task.getTenantId().startsWith("9906819"));

        assertReaders(List.of("huanbao.handler"), List.of("renshe.handler"));
        work("shangxi.handler", task(petition, "userTask_readAnswers"), Map.of());
        assertReaders(
                List.of("shangxi.handler", "xikou.head"),
                List.of("zhujian.handler", "huanbao.handler", "renshe.handler"));
        assertThat(coHandling("shangxi.handler").at("/whistles/0/state").asText())
                .isEqualTo("CLOSED");

        submit("shangxi.handler", task(petition), SOLVE).is(204);
        assertThat(traces(petition)).isEmpty();
        assertThat(liveClocks(petition)).isEmpty();
        assertThat(kindsOfEvents(petition))
                .containsSubsequence(
                        "WHISTLE_BLOWN",
                        "WHISTLE_SIGNED",
                        "WHISTLE_SILENT",
                        "WHISTLE_PRESSED",
                        "WHISTLE_CONTACTED",
                        "WHISTLE_SILENT",
                        "WHISTLE_REPORTED",
                        "WHISTLE_CLOSED",
                        "SOLVED");
        assertThat(history(petition))
                .filteredOn(event -> text(event, "kind").equals("WHISTLE_REPORTED"))
                .extracting(event -> text(event, "actor"))
                .containsExactly("zhujian.handler", "huanbao.handler");
    }

    @Test
    void whatIsHardMayTakeLonger() {
        blow("住房和城乡建设局", Map.of("hard", true));
        assertThat(text(clockOf("990681900001", "WHISTLE_REPORT"), "limit")).isEqualTo("5 WORKING_DAYS");
        assertThat(text(clockOf("990681900001", "WHISTLE_REPORT"), "basis"))
                .isEqualTo("accompaniment-limits.dmn WHISTLE_REPORT_HARD");
        Filed plain = petition = filedIn(SHANGXI);
        blow("住房和城乡建设局");
        assertThat(text(clockOf("990681900001", "WHISTLE_REPORT"), "limit")).isEqualTo("3 WORKING_DAYS");
        assertThat(liveClocks(plain))
                .extracting(clock -> text(clock, "kind"))
                .contains("WHISTLE_SIGN_IN", "WHISTLE_CONTACT", "WHISTLE_REPORT", "LEVEL_LIMIT");
    }

    @Test
    void aPetitionThatMovesUpKeepsItsWhistleAndTheAnswersAreReadAbove() {
        blow("住房和城乡建设局");
        handleTask("shangxi.handler", Map.of("outcome", "HAND_UP", "reason", "NEEDS_DEPARTMENT", "note", "请镇里牵头"));
        work("zhujian.handler", taskOf("990681900001", "userTask_signIn"), Map.of());
        work("zhujian.handler", taskOf("990681900001", "userTask_contactPetitioner"), Map.of("note", "已通话"));
        work("zhujian.handler", taskOf("990681900001", "userTask_reportIn"), Map.of("note", "线路由我局更换"));
        assertThat(coHandling("xikou.handler")
                        .at("/whistles/0/departments/0/report")
                        .asText())
                .isEqualTo("线路由我局更换");
        handleTask("xikou.handler", SOLVE);
        assertThat(traces(petition)).isEmpty();
        assertReaders(List.of("xikou.handler"), List.of("zhujian.handler"));
    }

    @Test
    void aWithdrawnPetitionCallsNobodyAnyMore() {
        blow("住房和城乡建设局、生态环境局");
        asPetitionerOf(petition)
                .post("/api/v1/public/petitions/" + petition.number() + "/withdrawal", Map.of("reason", "已经修好"))
                .is(200);
        assertThat(traces(petition)).isEmpty();
        assertThat(liveClocks(petition)).isEmpty();
        assertReaders(List.of("shangxi.handler"), List.of("zhujian.handler", "huanbao.handler"));
    }

    @Test
    void theAccusedDepartmentIsNotCalled() {
        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put("against", List.of(Map.of("kind", "UNIT", "name", "枫林县公安局")));
        petition = filed(matter);
        startWhistle();
        Door.Answer answer = blowing(Map.of("departments", "住房和城乡建设局 公安局", "request", "一起查看"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("公安局", "第二十八条");
        assertReaders(List.of("shangxi.handler"), List.of("gongan.handler", "zhujian.handler"));
        blowing(Map.of("departments", "住房和城乡建设局", "request", "一起查看")).is(204);
    }

    @Test
    void whatCannotBeCalledIsRefused() {
        startWhistle();
        assertThat(blowing(Map.of("request", "一起查看")).status()).isEqualTo(400);
        assertThat(blowing(Map.of("departments", "住房和城乡建设局", "request", " ")).status())
                .isEqualTo(400);
        assertThat(blowing(Map.of("departments", "气象局", "request", "一起查看")).body())
                .contains("没有名为“气象局”的部门");
        assertThat(blowing(Map.of("departments", "纪委监委", "request", "一起查看")).status())
                .isEqualTo(400);
        blowing(Map.of("departments", "住房和城乡建设局，住房和城乡建设局", "request", "一起查看")).is(204);
        assertThat(taskOf("990681900001", "userTask_signIn")).isNotNull();

        startWhistle();
        Door.Answer twice = blowing(Map.of("departments", "生态环境局", "request", "一起查看"));
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.body()).contains("还没有阅结");
    }

    /** A handler without the role does not find the choice and is told who has it; a whistler needs no handler's task. */
    @Test
    void onlyWhistlersOfTheUnitWhistle() {
        petition = filedIn(LIUAN);
        String path = "/api/v1/petitions/" + petition.number();
        Map<String, Object> call = Map.of("departments", "住房和城乡建设局", "request", "一起查看", "hard", true);
        String form = "/engine-rest/task/" + task(petition).getId() + "/deployed-form";
        assertThat(as("liuan.handler").get(form).is(200).body())
                .contains("MEDIATION", "启动配合程序")
                .doesNotContain("CO_HANDLING");
        assertThat(as("liuan.head").get(form).is(200).body()).contains("MEDIATION", "CO_HANDLING");

        Map<String, String> start = Map.of("outcome", "ACCOMPANY", "accompaniment", "CO_HANDLING");
        claim("liuan.handler", task(petition)).is(204);
        Door.Answer refused = submit("liuan.handler", task(petition), start);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("您不是柳岸村的吹哨人", "柳岸村负责人");
        assertThat(as("liuan.handler").post(path + "/co-handling", call).is(403).body())
                .contains("柳岸村负责人");
        assertThat(as("hetang.head").post(path + "/co-handling", call).status())
                .as("a whistler above is none here")
                .isEqualTo(403);
        as("hehua.head").post(path + "/co-handling", call).is(404);
        assertThat(as("liuan.handler").get(path).json().at("/links/co-handling").isMissingNode())
                .isTrue();

        assertThat(as("liuan.head").get(path).json().at("/links/co-handling").isTextual())
                .isTrue();
        assertThat(as("liuan.head")
                        .post(path + "/co-handling", Map.of("departments", "气象局", "request", "一起查看"))
                        .is(400)
                        .body())
                .contains("气象局");
        assertThat(as("liuan.head")
                        .post(path + "/co-handling", call)
                        .is(201)
                        .json()
                        .at("/whistles/0/hard")
                        .asBoolean())
                .isTrue();
        assertThat(taskOf("990681900001", "userTask_signIn")).isNotNull();
        assertThat(as("liuan.head").get(path).json().at("/links/co-handling").isMissingNode())
                .isTrue();
        as("liuan.head").post(path + "/co-handling", call).is(409);
        assertThat(task(petition, "userTask_handlePetition").getAssignee())
                .as("the handling goes on")
                .isEqualTo("liuan.handler");
    }

    @Test
    void whoIsNoWhistlerAnyMoreBlowsNoMore() {
        String staff = "/api/v1/units/" + SHANGXI + "/staff";
        JsonNode before = as("admin").get(staff).is(200).json();
        JsonNode nobody = before.deepCopy();
        nobody.forEach(person -> {
            ArrayNode roles = (ArrayNode) person.get("roles");
            roles.removeIf(role -> role.asText().equals("WHISTLER"));
        });
        startWhistle();
        try {
            as("admin").put(staff, nobody.toString()).is(200);
            Door.Answer late = blowing(Map.of("departments", "住房和城乡建设局", "request", "一起查看"));
            assertThat(late.status()).isEqualTo(403);
            assertThat(late.body()).contains("上溪村还没有吹哨人");
        } finally {
            as("admin").put(staff, before.toString()).is(200);
        }
        blowing(Map.of("departments", "住房和城乡建设局", "request", "一起查看")).is(204);
    }

    private void startWhistle() {
        accompany("shangxi.handler", petition, "CO_HANDLING");
    }

    private void blow(String departments) {
        blow(departments, Map.of());
    }

    private void blow(String departments, Map<String, Object> more) {
        startWhistle();
        Map<String, Object> form = new HashMap<>(more);
        form.put("departments", departments);
        form.put("request", "请到现场查看路灯线路");
        blowing(form).is(204);
    }

    private Door.Answer blowing(Map<String, ?> form) {
        Map<String, Object> values = new HashMap<>(form);
        values.put("decision", "PROCEED");
        return submit("shangxi.handler", task(petition, "userTask_blowWhistle"), values);
    }

    private void handleTask(String username, Map<String, String> values) {
        work(username, task(petition, "userTask_handlePetition"), values);
    }

    private Task taskOf(String unit, String definition) {
        return tasksOf(petition).stream()
                .filter(task -> task.getTenantId().equals(unit)
                        && task.getTaskDefinitionKey().equals(definition))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode clockOf(String unit, String kind) {
        return clocks(petition).stream()
                .filter(clock -> text(clock, "kind").equals(kind)
                        && text(clock, "unitCode").equals(unit))
                .findFirst()
                .orElseThrow();
    }

    /** Whoever signed for the whistle goes on with it; a colleague does not take it from him. */
    private void assertStaysWith(String username, Task task) {
        assertThat(task.getAssignee()).isEqualTo(username);
        assertThat(claim("zhujian.head", task).status()).isEqualTo(403);
    }

    private List<String> silences() {
        return history(petition).stream()
                .filter(event -> text(event, "kind").equals("WHISTLE_SILENT"))
                .map(event -> text(event, "reason"))
                .toList();
    }

    private JsonNode coHandling(String username) {
        return as(username)
                .get("/api/v1/petitions/" + petition.number() + "/co-handling")
                .is(200)
                .json();
    }

    private void assertReaders(List<String> readers, List<String> others) {
        assertReaders(petition, readers, others);
        for (String name : others) {
            as(name).get("/api/v1/petitions/" + petition.number() + "/co-handling")
                    .is(404);
        }
    }
}
