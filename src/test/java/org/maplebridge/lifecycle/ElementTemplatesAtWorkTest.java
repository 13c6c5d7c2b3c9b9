package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.maplebridge.pages.ModelerPage;
import org.maplebridge.process.ElementTemplates;
import org.maplebridge.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every element template picked in Modeler for a plain task, in a small process of its own, deployed as Modeler does and
 * run with a petition that a village handles, to the point at which the element has done its work.
 */
@EnabledIf("isThere")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElementTemplatesAtWorkTest extends LifeCycleTest {

    private static final Path ALONE = Path.of("src/test/resources/templates/steps-alone.csv");

    @Autowired
    RepositoryService repository;

    private final Map<String, JsonNode> templates = new TreeMap<>();
    private String deployment;

    static boolean isThere() {
        return ModelerPage.isThere();
    }

    @BeforeAll
    void drawAndDeployThemAll() {
        itIs(THURSDAY);
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("deployment-name", "element templates");
        parts.put("deployment-source", "Camunda Modeler");
        List<String> complaints = new ArrayList<>();
        try (ModelerPage modeler = new ModelerPage()) {
            assertThat(modeler.validate(ElementTemplates.committed())).isEmpty();
            for (JsonNode template : ElementTemplates.committed()) {
                templates.put(template.get("id").asText(), template);
                String process = process(template.get("id").asText());
                ModelerPage.Saved saved = modeler.apply(around(process, template), "task_it", picked(template));
                complaints.addAll(saved.complaints());
                parts.put(process + ".bpmn", saved.text());
            }
        }
        assertThat(complaints).isEmpty();
        Door.Answer answer = as("admin").upload("/engine-rest/deployment/create", parts);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        deployment = text(answer.json(), "id");
    }

    @AfterAll
    void takeThemBack() {
        if (deployment != null) {
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    void everyTaskIsBeforeItsRoleWithItsFormAndLimit() {
        Date due = Date.from(Instant.parse("2026-10-09T16:00:00Z"));
        of("userTask").forEach((id, template) -> {
            Filed petition = filedIn(SHANGXI);
            start(id, petition, Map.of("deadlineAt", due));
            Task task = task(petition, "task_it");
            assertThat(task.getTenantId()).isEqualTo(SHANGXI);
            assertThat(task.getDueDate()).isEqualTo(due);
            assertThat(task.getName()).as("named by the platform").contains(petition.number());
            assertThat(tasks.createTaskQuery()
                            .taskId(task.getId())
                            .initializeFormKeys()
                            .singleResult()
                            .getCamundaFormRef()
                            .getKey())
                    .isEqualTo("read-answers");
            assertThat(tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId))
                    .as(id)
                    .isNotEmpty()
                    .allMatch(group -> group.matches("\\w+\\.(handler|head|registrar|supervisor|mediator)"));
        });
    }

    @Test
    void everyTableGivesWhatItDecides() {
        Map<String, Map<String, Object>> decided = new TreeMap<>();
        of("businessRuleTask").forEach((id, template) -> {
            ProcessInstance instance = start(id, filedIn(SHANGXI), Map.of());
            Map<String, Object> values = new TreeMap<>();
            properties(template).stream()
                    .filter(property -> property.at("/binding/type").asText().equals("camunda:outputParameter"))
                    .map(property -> property.get("value").asText())
                    .forEach(name -> values.put(name, runtime.getVariable(instance.getId(), name)));
            decided.put(id.replaceFirst(".*\\.", ""), values);
        });
        assertThat(decided.get("level-limits"))
                .containsEntry("limitAmount", 5)
                .containsEntry("limitUnit", "WORKING_DAYS")
                .containsEntry("firstReminder", 50)
                .containsEntry("secondReminder", 80);
        assertThat(decided.get("statutory-limits"))
                .containsEntry("limitAmount", 60)
                .containsEntry("article", "《信访工作条例》第三十四条");
        assertThat(decided.get("appeal-limits")).containsEntry("limitAmount", 30);
        assertThat(decided.get("accompaniment-limits"))
                .containsEntry("limitAmount", 1)
                .containsEntry("limitUnit", "WORKING_HOURS");
        assertThat(decided.get("supervision-ladder"))
                .containsEntry("card", "NONE")
                .containsEntry("nextStep", "URGE");
        assertThat(decided.get("triage")).containsEntry("startLevel", "VILLAGE").containsEntry("procedure", "ORDINARY");
        assertThat(decided.get("registration")).containsEntry("way", "OTHER").containsEntry("review", "RULE");
        assertThat(decided).hasSameSizeAs(of("businessRuleTask"));
    }

    @Test
    void everyCallStartsItsModelForTheUnit() {
        of("callActivity").forEach((id, template) -> {
            Filed petition = filedIn(SHANGXI);
            String called = id.replaceFirst(".*\\.", "");
            start(id, petition, Map.of());
            assertThat(runtime.createProcessInstanceQuery()
                            .processInstanceBusinessKey(petition.number())
                            .processDefinitionKey(called)
                            .tenantIdIn(SHANGXI)
                            .count())
                    .as(called)
                    .isGreaterThanOrEqualTo(called.equals("level-handling") ? 2 : 1);
        });
    }

    /** What each step does when it stands where its model would not have it: its work, or a refusal in words. */
    @Test
    void everyStepDoesItsWorkOrSaysWhyNot() throws IOException {
        List<String> done = new ArrayList<>();
        for (String id : of("serviceTask").keySet()) {
            done.add(id.replaceFirst(".*\\.", "") + ": " + run(id));
        }
        if (System.getProperty("templates.write") != null) {
            Files.createDirectories(ALONE.getParent());
            Files.write(ALONE, done);
        }
        assertThat(done).isEqualTo(Files.readAllLines(ALONE));
    }

    private String run(String id) {
        Filed petition = filedIn(SHANGXI);
        List<String> before = kindsOfEvents(petition);
        try {
            ProcessInstance instance = start(id, petition, Map.of());
            String now = kindsOfEvents(petition).stream().skip(before.size()).collect(Collectors.joining(" "));
            Object outcome = runtime.getVariable(instance.getId(), "unit");
            return now.isEmpty() ? "goes on, unit " + outcome : now;
        } catch (Refusal refusal) {
            assertThat(kindsOfEvents(petition)).isEqualTo(before);
            return "refused, " + refusal.slug();
        }
    }

    private ProcessInstance start(String id, Filed petition, Map<String, Object> more) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("unit", SHANGXI);
        variables.put("level", "VILLAGE");
        variables.put("procedure", "ORDINARY");
        variables.put("stage", "REVIEW");
        variables.put("step", "REMIND");
        variables.put("superior", XIKOU);
        variables.put("targetUnit", SHIQIAO);
        variables.put(
                "deadlineAt", Date.from(Instant.parse("2026-09-24T01:00:00Z").plus(Duration.ofDays(30))));
        variables.putAll(more);
        if (id.contains("triage") || id.contains("registration")) {
            variables.putAll(
                    Map.of("purpose", "CLAIM", "text", "路灯坏了", "headcount", 1, "accused", "NONE", "channel", "GRID"));
            variables.putAll(Map.of("trusted", "NO", "names", "GIVEN"));
            variables.put("category", null);
            variables.put("requestedProcedure", null);
        }
        if (id.contains("serviceTask")) {
            variables.putAll(
                    Map.of("limitAmount", 5, "limitUnit", "WORKING_DAYS", "firstReminder", 50, "secondReminder", 80));
            variables.putAll(Map.of("outcome", "SOLVED", "reply", "已修好。", "note", "说明", "decision", "PROCEED"));
        }
        return runtime.startProcessInstanceByKey(process(id), petition.number(), variables);
    }

    private Map<String, JsonNode> of(String kind) {
        return templates.entrySet().stream()
                .filter(template -> template.getKey().startsWith("org.maplebridge." + kind + "."))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }

    /** With the first choice where nothing is chosen yet, the form that asks for nothing, and a name for one's own. */
    private static JsonNode picked(JsonNode template) {
        ObjectNode picked = template.deepCopy();
        for (JsonNode property : picked.get("properties")) {
            if (property.at("/binding/name").asText().equals("camunda:formRef")) {
                ((ObjectNode) property).put("value", "read-answers");
            } else if (property.has("choices") && !property.has("value")) {
                ((ObjectNode) property).set("value", property.at("/choices/0/value"));
            } else if (property.at("/binding/name").asText().equals("camunda:dueDate")) {
                ((ObjectNode) property).put("value", "${deadlineAt}");
            }
        }
        return picked;
    }

    private static List<JsonNode> properties(JsonNode template) {
        return StreamSupport.stream(template.get("properties").spliterator(), false)
                .toList();
    }

    private static String process(String id) {
        String[] names = id.split("\\.");
        return "try-" + names[names.length - 2] + "-" + names[names.length - 1];
    }

    /** A plain task, and what the way needs around it: after it somebody waits, and a level can go up. */
    private static String around(String process, JsonNode template) {
        String id = template.get("id").asText();
        boolean level = id.endsWith("callActivity.level-handling");
        boolean waits = id.contains("serviceTask") || id.contains("businessRuleTask");
        String next = level ? "serviceTask_escalate" : waits ? "userTask_wait" : "endEvent_done";
        StringBuilder nodes = new StringBuilder();
        nodes.append("<bpmn:startEvent id=\"startEvent_tried\" name=\"开始\" />");
        nodes.append("<bpmn:task id=\"task_it\" name=\"")
                .append(template.get("name").asText())
                .append("\" />");
        nodes.append(flow("one", "startEvent_tried", "task_it")).append(flow("two", "task_it", next));
        StringBuilder shapes = new StringBuilder(shape("startEvent_tried", 100, 36)).append(shape("task_it", 200, 100));
        if (level) {
            nodes.append(
                    "<bpmn:serviceTask id=\"serviceTask_escalate\" name=\"提级\" camunda:delegateExpression=\"#{escalateToParentUnit}\" />");
            nodes.append(flow("three", "serviceTask_escalate", "endEvent_done"));
            shapes.append(shape("serviceTask_escalate", 350, 100));
        } else if (waits) {
            nodes.append("""
                    <bpmn:userTask id="userTask_wait" name="等待" camunda:formRef="read-answers" camunda:formRefBinding="latest" \
                    camunda:candidateGroups="${candidates.handlersOf(unit)}" camunda:dueDate="${deadlineAt}" />
                    <bpmn:boundaryEvent id="boundaryEvent_due" name="届满" cancelActivity="false" attachedToRef="userTask_wait">
                    <bpmn:extensionElements><camunda:failedJobRetryTimeCycle>PT1M</camunda:failedJobRetryTimeCycle></bpmn:extensionElements>
                    <bpmn:timerEventDefinition id="timer_due"><bpmn:timeDate>${deadlineAt}</bpmn:timeDate></bpmn:timerEventDefinition>
                    </bpmn:boundaryEvent>
                    <bpmn:serviceTask id="serviceTask_passed" name="记录超期" camunda:delegateExpression="#{passLevelDeadline}" />
                    <bpmn:endEvent id="endEvent_passed" name="已超期" />
                    """);
            nodes.append(flow("three", "userTask_wait", "endEvent_done"))
                    .append(flow("four", "boundaryEvent_due", "serviceTask_passed"))
                    .append(flow("five", "serviceTask_passed", "endEvent_passed"));
            shapes.append(shape("userTask_wait", 350, 100))
                    .append(shape("boundaryEvent_due", 380, 36))
                    .append(shape("serviceTask_passed", 500, 100))
                    .append(shape("endEvent_passed", 620, 36));
        }
        nodes.append("<bpmn:endEvent id=\"endEvent_done\" name=\"结束\" />");
        shapes.append(shape("endEvent_done", 700, 36));
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" \
                xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" \
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions_tried" targetNamespace="tried">
                <bpmn:process id="%1$s" name="试用" isExecutable="true" camunda:historyTimeToLive="P30D">%2$s</bpmn:process>
                <bpmndi:BPMNDiagram id="diagram_tried"><bpmndi:BPMNPlane id="plane_tried" bpmnElement="%1$s">%3$s</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
                </bpmn:definitions>
                """.formatted(process, nodes, shapes);
    }

    private static String flow(String id, String from, String to) {
        return "<bpmn:sequenceFlow id=\"flow_" + id + "\" sourceRef=\"" + from + "\" targetRef=\"" + to + "\" />";
    }

    private static String shape(String id, int x, int width) {
        return "<bpmndi:BPMNShape id=\"" + id + "_di\" bpmnElement=\"" + id + "\"><dc:Bounds x=\"" + x
                + "\" y=\"100\" width=\"" + width + "\" height=\"" + (width == 36 ? 36 : 80)
                + "\" /></bpmndi:BPMNShape>";
    }
}
