package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models and tables changed in Modeler take effect without a restart; such as cannot work are refused. */
class DeployedModelsTest extends LifeCycleTest {

    @BeforeEach
    void thursday() {
        itIs(THURSDAY);
    }

    @Test
    void aChangedLimitHoldsForTheNextPetition() {
        Filed before = filedIn(SHANGXI);
        String table = read("decisions/level-limits.dmn");
        deploy("level-limits.dmn", changed(table, "ORDINARY", "VILLAGE", "<text>5</text>", "<text>3</text>"))
                .is(200);
        try {
            Filed after = filedIn(SHANGXI);
            assertThat(text(clock(after, "LEVEL_LIMIT", "VILLAGE"), "limit")).isEqualTo("3 WORKING_DAYS");
            assertThat(text(look(after), "dueAt")).isEqualTo("2026-10-01T00:00:00+08:00");
            assertThat(text(look(before), "dueAt")).isEqualTo("2026-10-10T00:00:00+08:00");
        } finally {
            deploy("level-limits.dmn", table).is(200);
        }
        assertThat(text(look(filedIn(SHANGXI)), "dueAt")).isEqualTo("2026-10-10T00:00:00+08:00");
    }

    @Test
    void tasklistFindsItsFormsAfterModelsWereDeployedOneByOne() {
        try {
            Filed before = filedIn(SHANGXI);
            deploy("level-handling.bpmn", read("level-handling.bpmn").replace("name=\"本级办理\"", "name=\"本级办理（新）\""))
                    .is(200);
            Filed after = filedIn(SHANGXI);
            deploy("handle-petition.form", read("forms/handle-petition.form").replace("办理结果", "办理情况"))
                    .is(200);
            for (Filed petition : List.of(before, after)) {
                Task task = task(petition);
                Door.Answer form = as("shangxi.handler").get("/engine-rest/task/" + task.getId() + "/deployed-form");
                assertThat(form.is(200).body()).contains("办理情况");
                handle("shangxi.handler", petition, Map.of("outcome", "SOLVED", "reply", "已修好。"));
            }
        } finally {
            deploy("level-handling.bpmn", read("level-handling.bpmn")).is(200);
            deploy("handle-petition.form", read("forms/handle-petition.form")).is(200);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VILLAGE|<text>5</text>|<text>0</text>|正整数",
                "VILLAGE|<text>5</text>|<text>-5</text>|正整数",
                "VILLAGE|<text>5</text>|<text>2.5</text>|无法得出结果",
                "VILLAGE|<text>5</text>|<text></text>|正整数",
                "VILLAGE|\"WORKING_DAYS\"|\"WEEKS\"|时限单位只能是",
                "VILLAGE|<text>50</text>|<text>90</text>|首次提醒早于再次提醒",
                "VILLAGE|<text>50</text>|<text>100</text>|1 到 99",
                "VILLAGE|\"VILLAGE\"|\"HAMLET\"|普通程序（ORDINARY）在村(社区) VILLAGE 应当恰有一行时限",
                "VILLAGE|\"VILLAGE\"|\"TOWN\"|命中策略",
                "COUNTY|<text>20</text>|<text>40</text>|第三十四条",
                "COUNTY|\"WORKING_DAYS\"|x y z(|无法得出结果"
            })
    void aTableOfLimitsThatCannotWorkIsRefused(String level, String cell, String wrong, String reason) {
        String table = changed(read("decisions/level-limits.dmn"), "ORDINARY", level, cell, wrong);
        Door.Answer answer = deploy("level-limits.dmn", table);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(text(answer.json(), "message")).contains("流程模型不能部署", reason);
        assertThat(text(look(filedIn(SHANGXI)), "dueAt")).isEqualTo("2026-10-10T00:00:00+08:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "appeal-limits|<text>30</text>|<text>0</text>|正整数",
                "appeal-limits|<text>\"RE_REVIEW\"</text>|<text>\"REVIEW\"</text>|命中策略",
                "appeal-limits|<text>\"RE_REVIEW\"</text>|<text>\"LAST\"</text>|应当恰有一行",
                "supervision-ladder|<text>\"YELLOW\"</text>|<text>\"PINK\"</text>|黄牌红牌只能是",
                "supervision-ladder|<text>\"PUBLIC_LISTING\"</text>|<text>\"REMIND\"</text>|下一级须是",
                "supervision-ladder|<text>\"WORKING_DAYS\"</text>|<text>\"WEEKS\"</text>|时限单位只能是"
            })
    void aTableOfAppealsOrSupervisionThatCannotWorkIsRefused(String table, String cell, String wrong, String reason) {
        String text = read("decisions/" + table + ".dmn");
        int at = text.indexOf(cell, text.indexOf("<rule"));
        assertThat(at).isPositive();
        Door.Answer answer = deploy(table + ".dmn", text.substring(0, at) + wrong + text.substring(at + cell.length()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(text(answer.json(), "message")).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"ORANGE\"</text>|\"PINK\"</text>|colour 只能是",
                "\"ORDINARY\"</text>|\"FAST\"</text>|procedure 只能是",
                "hitPolicy=\"FIRST\"|hitPolicy=\"COLLECT\"|FIRST",
                "name=\"startLevel\"|name=\"startLevels\"|缺少输出列 startLevel"
            })
    void aTriageTableThatNamesWhatDoesNotExistIsRefused(String cell, String wrong, String reason) {
        String table = read("decisions/triage.dmn");
        String broken = table.replace(cell, wrong);
        assertThat(broken).isNotEqualTo(table);
        Door.Answer answer = deploy("triage.dmn", broken);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(text(answer.json(), "message")).contains(reason);
    }

    @Test
    void aTermTooShortForTheDeployedLevelLimitsIsRefused() {
        String table = read("decisions/statutory-limits.dmn");
        String shorter = table.replaceFirst("<text>60</text>", "<text>40</text>");
        assertThat(shorter).isNotEqualTo(table);
        Door.Answer answer = deploy("statutory-limits.dmn", shorter);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(text(answer.json(), "message")).contains("各级时限放不进办理时限 40");
    }

    @Test
    void levelLimitsAreHeldAgainstTheDeployedTerm() {
        String statutory = read("decisions/statutory-limits.dmn");
        String levels = read("decisions/level-limits.dmn");
        String shorter = changed(levels, "ORDINARY", "COUNTY", "<text>20</text>", "<text>5</text>");
        try {
            deploy("level-limits.dmn", shorter).is(200);
            deploy("statutory-limits.dmn", statutory.replaceFirst("<text>60</text>", "<text>45</text>"))
                    .is(200);
            Door.Answer refused = deploy("level-limits.dmn", levels);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(text(refused.json(), "message")).contains("各级时限之和", "县(市区) 20个工作日", "超过 45", "第三十四条");
        } finally {
            deploy("statutory-limits.dmn", statutory).is(200);
            deploy("level-limits.dmn", levels).is(200);
        }
    }

    @Test
    void aTableOfReplyFormsNamesLettersThatReply() {
        String table = read("decisions/reply-forms.dmn");
        int at = table.indexOf("<text>\"SUGGESTION_REPLY\"</text>", table.indexOf("<rule"));
        String broken = table.substring(0, at) + table.substring(at).replaceFirst("SUGGESTION_REPLY", "POSTCARD");
        Door.Answer answer = deploy("reply-forms.dmn", broken);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(text(answer.json(), "message")).contains("答复形式表");
    }

    @Test
    void aTriageTableMustHaveARuleForAllElse() {
        String table = read("decisions/triage.dmn");
        int rule = table.lastIndexOf("<rule ");
        int end = table.indexOf("</rule>", rule) + "</rule>".length();
        Door.Answer answer = deploy("triage.dmn", table.substring(0, rule) + table.substring(end));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(text(answer.json(), "message")).contains("兜底规则");
    }

    /** With one click in Cockpit, or a wrong call: the petition would stay in the books without task and deadline. */
    @Test
    void nobodyDeletesWhatAnOpenPetitionRestsOn() {
        Filed petition = filedIn(SHANGXI);
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(petition.number())
                .processDefinitionKey("petition")
                .singleResult()
                .getId();
        String definition = runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getProcessDefinitionId();
        String deployment = as("admin")
                .get("/engine-rest/process-definition/" + definition)
                .is(200)
                .json()
                .get("deploymentId")
                .asText();

        for (String kept : List.of(
                "/deployment/" + deployment + "?cascade=true",
                "/process-definition/" + definition + "?cascade=true",
                "/process-instance/" + instance)) {
            Door.Answer refused = as("admin").delete("/engine-rest" + kept);
            assertThat(refused.status()).as(kept).isEqualTo(409);
            assertThat(text(refused.json(), "message")).as(kept).contains("没有任务也没有期限");
        }
        assertThat(as("admin")
                        .post("/engine-rest/process-instance/delete", Map.of("processInstanceIds", List.of(instance)))
                        .status())
                .isEqualTo(422);
        Door.Answer told = as("admin")
                .post(
                        "/engine-rest/message",
                        Map.of("messageName", "petition.withdrawn", "businessKey", petition.number()));
        assertThat(told.status()).isEqualTo(409);
        assertThat(text(told.json(), "message")).contains(petition.number(), "对不上");
        handle("shangxi.handler", petition, Map.of("outcome", "SOLVED", "reply", "路灯已修好。"));
        assertThat(traces(petition)).isEmpty();
    }

    private Door.Answer deploy(String file, String content) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("deployment-name", "from the modeler");
        parts.put("deployment-source", "Camunda Modeler");
        parts.put(file, content);
        return as("admin").upload("/engine-rest/deployment/create", parts);
    }

    /** The row of the procedure and level with one cell changed. */
    private static String changed(String table, String procedure, String level, String cell, String other) {
        int row = table.indexOf(
                "\"" + level + "\"", table.indexOf("<text>\"" + procedure + "\"</text>", table.indexOf("<rule")));
        int at = table.indexOf(cell, cell.contains(level) ? row : row + 1);
        assertThat(row).isPositive();
        assertThat(at).isPositive();
        return table.substring(0, at) + other + table.substring(at + cell.length());
    }

    private static String read(String model) {
        try {
            return Files.readString(Path.of("processes", model));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
