package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.maplebridge.pages.ModelerPage;
import org.maplebridge.process.ElementTemplates;

/**
 * Element templates picked in Modeler for plain tasks, all of a kind in one process that goes to one of them, and deployed
 * as Modeler deploys.
 */
final class TriedTemplates {

    /** A variable that models know, by which the process goes to one of its elements. */
    static final String WHICH = "nextWork";

    /** Steps that hand the instants of a level to the task behind them, and to nothing else. */
    private static final Set<String> WAKING =
            Set.of("startLevelClock", "startAccompaniment", "resumeAfterMaterial", "resumeAfterDeadline");

    /** What is written where nothing can be chosen. */
    private static final Map<String, String> WORDS =
            Map.of("letterTitle", "听证告知书", "letterText", "您反映的“{信访事项}”（{信访编号}）将举行听证。\n请按时到场。");

    private final Map<String, JsonNode> templates = new TreeMap<>();
    private final String deployment;

    /** Draws, checks and deploys the templates of the kinds. */
    TriedTemplates(Door admin, String... kinds) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("deployment-name", "element templates");
        parts.put("deployment-source", "Camunda Modeler");
        List<String> complaints = new ArrayList<>();
        ElementTemplates.committed()
                .forEach(template -> templates.put(template.get("id").asText(), template));
        try (ModelerPage modeler = new ModelerPage()) {
            assertThat(modeler.validate(ElementTemplates.committed())).isEmpty();
            for (String kind : kinds) {
                Map<String, JsonNode> picks = new LinkedHashMap<>();
                of(kind).forEach((id, template) -> picks.put(task(id), picked(template)));
                ModelerPage.Saved saved = modeler.apply(drawing(kind, List.copyOf(of(kind).values())), picks);
                complaints.addAll(saved.complaints());
                parts.put(process(kind) + ".bpmn", saved.text());
                parts.put("call-" + process(kind) + ".bpmn", caller(kind));
            }
        }
        assertThat(complaints).isEmpty();
        Door.Answer answer = admin.upload("/engine-rest/deployment/create", parts);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        deployment = answer.json().get("id").asText();
    }

    String deployment() {
        return deployment;
    }

    Map<String, JsonNode> of(String kind) {
        return templates.entrySet().stream()
                .filter(template -> template.getKey().startsWith("org.maplebridge." + kind + "."))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }

    /** What the templates of a kind are called behind it, beans or processes for example. */
    Set<String> names(String kind) {
        return of(kind).keySet().stream()
                .map(id -> id.replaceFirst(".*\\.", ""))
                .collect(Collectors.toSet());
    }

    static List<JsonNode> properties(JsonNode template) {
        return StreamSupport.stream(template.get("properties").spliterator(), false)
                .toList();
    }

    static String process(String kind) {
        return "try-" + kind;
    }

    static String task(String id) {
        return "task_" + id.replaceFirst(".*\\.", "").replace("-", "_");
    }

    /** With the first choice where nothing is chosen yet, and the form that asks for nothing. */
    private static JsonNode picked(JsonNode template) {
        ObjectNode picked = template.deepCopy();
        for (JsonNode property : picked.get("properties")) {
            if (WORDS.containsKey(property.at("/binding/name").asText())) {
                ((ObjectNode) property)
                        .put("value", WORDS.get(property.at("/binding/name").asText()));
            } else if (property.at("/binding/name").asText().equals("camunda:formRef")) {
                ((ObjectNode) property).put("value", "read-answers");
            } else if (property.has("choices") && !property.has("value")) {
                ((ObjectNode) property).set("value", property.at("/choices/0/value"));
            } else if (property.at("/binding/name").asText().equals("camunda:dueDate")) {
                ((ObjectNode) property).put("value", "${deadlineAt}");
            }
        }
        return picked;
    }

    /**
     * A plain task for each template behind one split, and what their ways need: it waits after a step, the limit of a level
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
        if (kind.equals("businessRuleTask") || kind.equals("serviceTask")) {
            nodes.append("<bpmn:receiveTask id=\"receiveTask_wait\" name=\"等待\" messageRef=\"message_ended\" />");
            nodes.append(flow("waited", "receiveTask_wait", "endEvent_done"));
            shapes.append(shape("receiveTask_wait", 100, 3));
        }
        if (kind.equals("serviceTask")) {
            nodes.append("""
                    <bpmn:userTask id="userTask_handle" name="办理" camunda:formRef="read-answers" camunda:formRefBinding="latest" \
                    camunda:candidateGroups="${candidates.handlersOf(unit)}" camunda:dueDate="${deadlineAt}" />
                    <bpmn:serviceTask id="serviceTask_passed" name="记录超期" camunda:delegateExpression="#{passLevelDeadline}" />
                    <bpmn:endEvent id="endEvent_passed" name="已超期"><bpmn:terminateEventDefinition id="terminate_passed" /></bpmn:endEvent>
                    """);
            nodes.append(due("userTask_handle", false)).append(flow("handled", "userTask_handle", "endEvent_done"));
            nodes.append(flow("due", "boundaryEvent_due", "serviceTask_passed"));
            nodes.append(flow("passed", "serviceTask_passed", "endEvent_passed"));
            shapes.append(shape("userTask_handle", 100, 4)).append(shape("serviceTask_passed", 100, 5));
            shapes.append(shape("endEvent_passed", 36, 8)).append(shape("boundaryEvent_due", 36, 6));
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
            String next =
                    kind.endsWith("RuleTask") || kind.equals("serviceTask") ? "receiveTask_wait" : "endEvent_done";
            if (WAKING.contains(id.replaceFirst(".*\\.", ""))) {
                next = "userTask_handle";
            }
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
                <bpmn:message id="message_ended" name="petition.ended" />
                <bpmn:process id="%1$s" name="试用" isExecutable="true" camunda:historyTimeToLive="P30D">%2$s</bpmn:process>
                <bpmndi:BPMNDiagram id="diagram_tried"><bpmndi:BPMNPlane id="plane_tried" bpmnElement="%1$s">%3$s</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
                </bpmn:definitions>
                """.formatted(process(kind), nodes, shapes);
    }

    /** Hands in what a trial begins with, so that nothing in it lacks what a step before would have given; it is never started. */
    private static String caller(String kind) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" \
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions_caller" targetNamespace="tried">
                <bpmn:process id="call-%1$s" name="试用的外层" isExecutable="true" camunda:historyTimeToLive="P30D">
                <bpmn:startEvent id="startEvent_call" name="开始" />
                <bpmn:sequenceFlow id="flow_call" sourceRef="startEvent_call" targetRef="callActivity_tried" />
                <bpmn:callActivity id="callActivity_tried" name="试用" calledElement="%1$s"><bpmn:extensionElements>
                <camunda:in businessKey="#{execution.processBusinessKey}" /><camunda:in variables="all" />
                </bpmn:extensionElements></bpmn:callActivity>
                <bpmn:sequenceFlow id="flow_called" sourceRef="callActivity_tried" targetRef="endEvent_called" />
                <bpmn:endEvent id="endEvent_called" name="结束" />
                </bpmn:process>
                </bpmn:definitions>
                """.formatted(process(kind));
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
