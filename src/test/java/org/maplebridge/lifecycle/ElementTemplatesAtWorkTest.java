package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every element template picked in Modeler for a plain task, in a process of all of its kind, deployed as Modeler does
 * and run with a petition that a village handles, to the point at which the element has done its work.
 */
@EnabledIf("isThere")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElementTemplatesAtWorkTest extends LifeCycleTest {

    /** A variable that models know, by which the process goes to one of its elements. */
    private static final String WHICH = "nextWork";

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
        ElementTemplates.committed()
                .forEach(template -> templates.put(template.get("id").asText(), template));
        try (ModelerPage modeler = new ModelerPage()) {
            assertThat(modeler.validate(ElementTemplates.committed())).isEmpty();
            for (String kind : List.of("callActivity", "serviceTask", "businessRuleTask", "userTask")) {
                Map<String, JsonNode> picks = new LinkedHashMap<>();
                of(kind).forEach((id, template) -> picks.put(task(id), picked(template)));
                ModelerPage.Saved saved = modeler.apply(drawing(kind, List.copyOf(of(kind).values())), picks);
                complaints.addAll(saved.complaints());
                parts.put(process(kind) + ".bpmn", saved.text());
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
            Task task = task(petition, task(id));
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
        variables.put(WHICH, task(id));
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
        return runtime.startProcessInstanceByKey(process(id.split("\\.")[2]), petition.number(), variables);
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

    private static String process(String kind) {
        return "try-" + kind;
    }

    private static String task(String id) {
        return "task_" + id.replaceFirst(".*\\.", "").replace("-", "_");
    }

    /**
     * A plain task for each template behind one split, and what their ways need: somebody waits after a step, whose limit
     * passes, a level can go up, and what is called has a limit.
     */
    private static String drawing(String kind, List<JsonNode> templates) {
        StringBuilder nodes = new StringBuilder("""
                <bpmn:startEvent id="startEvent_tried" name="开始" />
                <bpmn:exclusiveGateway id="gateway_which" name="试哪一个？" default="flow_none" />
                <bpmn:endEvent id="endEvent_done" name="结束" />
                """);
        nodes.append(flow("begun", "startEvent_tried", "gateway_which"));
        nodes.append(flow("none", "gateway_which", "endEvent_done"));
        StringBuilder shapes = new StringBuilder();
        shapes.append(shape("startEvent_tried", 36, 0)).append(shape("gateway_which", 50, 1));
        shapes.append(shape("endEvent_done", 36, 2));
        boolean waits = kind.equals("serviceTask") || kind.equals("businessRuleTask");
        if (waits) {
            nodes.append("""
                    <bpmn:userTask id="userTask_wait" name="等待" camunda:formRef="read-answers" camunda:formRefBinding="latest" \
                    camunda:candidateGroups="${candidates.handlersOf(unit)}" camunda:dueDate="${deadlineAt}" />
                    <bpmn:serviceTask id="serviceTask_passed" name="记录超期" camunda:delegateExpression="#{passLevelDeadline}" />
                    <bpmn:endEvent id="endEvent_passed" name="已超期" />
                    """);
            nodes.append(due("userTask_wait", false)).append(flow("waited", "userTask_wait", "endEvent_done"));
            nodes.append(flow("due", "boundaryEvent_due", "serviceTask_passed"));
            nodes.append(flow("passed", "serviceTask_passed", "endEvent_passed"));
            shapes.append(shape("userTask_wait", 100, 3)).append(shape("serviceTask_passed", 100, 4));
            shapes.append(shape("endEvent_passed", 36, 5)).append(shape("boundaryEvent_due", 36, 6));
        }
        for (int at = 0; at < templates.size(); at++) {
            String id = templates.get(at).get("id").asText();
            String task = task(id);
            nodes.append("<bpmn:task id=\"").append(task).append("\" name=\"");
            nodes.append(templates.get(at).get("name").asText()).append("\" />");
            nodes.append("<bpmn:sequenceFlow id=\"flow_to_")
                    .append(task)
                    .append("\" sourceRef=\"gateway_which\" targetRef=\"")
                    .append(task);
            nodes.append("\"><bpmn:conditionExpression>${" + WHICH + " == '")
                    .append(task)
                    .append("'}</bpmn:conditionExpression></bpmn:sequenceFlow>");
            shapes.append(shape(task, 100, 10 + at));
            String next = waits ? "userTask_wait" : "endEvent_done";
            if (id.endsWith("callActivity.level-handling")) {
                nodes.append(
                        "<bpmn:serviceTask id=\"serviceTask_up\" name=\"提级\" camunda:delegateExpression=\"#{escalateToParentUnit}\" />");
                nodes.append(flow("up", "serviceTask_up", "endEvent_done"));
                shapes.append(shape("serviceTask_up", 100, 7));
                next = "serviceTask_up";
            } else if (id.endsWith("callActivity.hearing")) {
                nodes.append(due(task, true)).append(flow("due", "boundaryEvent_due", "endEvent_done"));
                shapes.append(shape("boundaryEvent_due", 36, 6));
            }
            nodes.append(flow("from_" + task, task, next));
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" \
                xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" \
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions_tried" targetNamespace="tried">
                <bpmn:process id="%1$s" name="试用" isExecutable="true" camunda:historyTimeToLive="P30D">%2$s</bpmn:process>
                <bpmndi:BPMNDiagram id="diagram_tried"><bpmndi:BPMNPlane id="plane_tried" bpmnElement="%1$s">%3$s</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
                </bpmn:definitions>
                """.formatted(process(kind), nodes, shapes);
    }

    private static String due(String task, boolean interrupts) {
        return """
                <bpmn:boundaryEvent id="boundaryEvent_due" name="届满" cancelActivity="%s" attachedToRef="%s">
                <bpmn:extensionElements><camunda:failedJobRetryTimeCycle>PT1M</camunda:failedJobRetryTimeCycle></bpmn:extensionElements>
                <bpmn:timerEventDefinition id="timer_due"><bpmn:timeDate>${deadlineAt}</bpmn:timeDate></bpmn:timerEventDefinition>
                </bpmn:boundaryEvent>
                """.formatted(interrupts, task);
    }

    private static String flow(String id, String from, String to) {
        return "<bpmn:sequenceFlow id=\"flow_" + id + "\" sourceRef=\"" + from + "\" targetRef=\"" + to + "\" />";
    }

    private static String shape(String id, int width, int place) {
        return "<bpmndi:BPMNShape id=\"" + id + "_di\" bpmnElement=\"" + id + "\"><dc:Bounds x=\""
                + (100 + place % 10 * 150) + "\" y=\"" + (100 + place / 10 * 120) + "\" width=\"" + width
                + "\" height=\"" + (width == 100 ? 80 : width) + "\" /></bpmndi:BPMNShape>";
    }
}
