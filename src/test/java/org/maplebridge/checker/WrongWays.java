package org.maplebridge.checker;

import static org.maplebridge.checker.Wrong.BEAN;
import static org.maplebridge.checker.Wrong.PROCESS_END;
import static org.maplebridge.checker.Wrong.REMIND;
import static org.maplebridge.checker.Wrong.SUPPLEMENT;
import static org.maplebridge.checker.Wrong.wrong;

import java.util.List;

/** Ways that end nowhere, go round for ever or are taken by chance. */
final class WrongWays {

    private WrongWays() {}

    static List<Wrong> all() {
        String loop =
                "<bpmn:sequenceFlow id=\"flow_firstReminded\" sourceRef=\"serviceTask_remindFirst\" targetRef=\"endEvent_firstReminded\" />";
        return List.of(
                wrong("no default", Rule.SPLIT_DEFAULT, "gateway_next", " default=\"flow_levelDone\"", ""),
                wrong(
                        "no default at an inclusive split",
                        Rule.SPLIT_DEFAULT,
                        "gateway_next",
                        "<bpmn:exclusiveGateway id=\"gateway_next\" name=\"如何继续？\" default=\"flow_levelDone\">",
                        "<bpmn:inclusiveGateway id=\"gateway_next\" name=\"如何继续？\">",
                        "<bpmn:outgoing>flow_object</bpmn:outgoing>\n    </bpmn:exclusiveGateway>",
                        "<bpmn:outgoing>flow_object</bpmn:outgoing>\n    </bpmn:inclusiveGateway>",
                        "sourceRef=\"gateway_next\" targetRef=\"endEvent_levelDone\" />",
                        "sourceRef=\"gateway_next\" targetRef=\"endEvent_levelDone\"><bpmn:conditionExpression>"
                                + "${outcome == 'SOLVED'}</bpmn:conditionExpression></bpmn:sequenceFlow>"),
                wrong(
                        "no condition",
                        Rule.SPLIT_CONDITION,
                        "flow_supplement",
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">" + SUPPLEMENT
                                + "</bpmn:conditionExpression>",
                        ""),
                wrong(
                        "the same condition twice",
                        Rule.SPLIT_TWICE,
                        "flow_accompany",
                        "${outcome == 'ACCOMPANY'}",
                        SUPPLEMENT),
                wrong(
                        "nothing leads there",
                        Rule.UNREACHABLE,
                        "serviceTask_remindFirst",
                        "id=\"flow_firstDue\" sourceRef=\"boundaryEvent_firstReminder\" targetRef=\"serviceTask_remindFirst\"",
                        "id=\"flow_firstDue\" sourceRef=\"boundaryEvent_firstReminder\" targetRef=\"endEvent_firstReminded\""),
                wrong(
                        "an end nothing leads to",
                        Rule.UNREACHABLE,
                        "endEvent_lost",
                        PROCESS_END,
                        "<bpmn:endEvent id=\"endEvent_lost\" name=\"办结\" />" + PROCESS_END),
                wrong(
                        "no way out",
                        Rule.NO_END,
                        "serviceTask_remindFirst",
                        loop,
                        loop.replace("endEvent_firstReminded", "serviceTask_remindFirst")),
                wrong(
                        "going round without a rest",
                        Rule.ENDLESS_LOOP,
                        "serviceTask_remindFirst",
                        loop,
                        loop.replace("endEvent_firstReminded", "serviceTask_remindFirst")),
                wrong(
                        "waiting round and round",
                        "petition.bpmn",
                        Rule.LOOP_LIMIT,
                        "receiveTask_more",
                        "<bpmn:sequenceFlow id=\"flow_escalated\" sourceRef=\"serviceTask_escalate\" targetRef=\"gateway_level\" />",
                        "<bpmn:receiveTask id=\"receiveTask_more\" name=\"等待\" messageRef=\"message_withdrawn\" /><bpmn:sequenceFlow id=\"flow_escalated\" sourceRef=\"serviceTask_escalate\" targetRef=\"receiveTask_more\" />"
                                + "<bpmn:sequenceFlow id=\"flow_more\" sourceRef=\"receiveTask_more\" targetRef=\"gateway_more\" /><bpmn:exclusiveGateway id=\"gateway_more\" default=\"flow_on\" />"
                                + "<bpmn:sequenceFlow id=\"flow_on\" sourceRef=\"gateway_more\" targetRef=\"gateway_level\" /><bpmn:sequenceFlow id=\"flow_again\" sourceRef=\"gateway_more\" targetRef=\"receiveTask_more\"><bpmn:conditionExpression>${level == 'TOWN'}</bpmn:conditionExpression></bpmn:sequenceFlow>",
                        "triggeredByEvent=\"true\"",
                        "triggeredByEvent=\"false\""),
                wrong(
                        "a parallel join of one branch at a time",
                        "petition.bpmn",
                        Rule.JOIN_WAITS,
                        "gateway_join",
                        "sourceRef=\"callActivity_county\" targetRef=\"gateway_outcome\"",
                        "sourceRef=\"callActivity_county\" targetRef=\"gateway_join\"",
                        "sourceRef=\"callActivity_town\" targetRef=\"gateway_outcome\"",
                        "sourceRef=\"callActivity_town\" targetRef=\"gateway_join\"",
                        PROCESS_END,
                        "<bpmn:parallelGateway id=\"gateway_join\" /><bpmn:sequenceFlow id=\"flow_joined\" sourceRef=\"gateway_join\" targetRef=\"gateway_outcome\" />"
                                + PROCESS_END,
                        "<bpmn:inclusiveGateway",
                        "<bpmn:exclusiveGateway",
                        "</bpmn:inclusiveGateway>",
                        "</bpmn:exclusiveGateway>"),
                wrong(
                        "an error nobody catches",
                        Rule.UNCAUGHT_ERROR,
                        "endEvent_levelDone",
                        "<bpmn:endEvent id=\"endEvent_levelDone\" name=\"本级结束\">\n      <bpmn:incoming>flow_levelDone</bpmn:incoming>",
                        "<bpmn:endEvent id=\"endEvent_levelDone\" name=\"本级结束\">\n      <bpmn:incoming>flow_levelDone</bpmn:incoming><bpmn:errorEventDefinition errorRef=\"error_x\" />",
                        "  <bpmndi:BPMNDiagram",
                        "<bpmn:error id=\"error_x\" name=\"x\" errorCode=\"X\" /><bpmndi:BPMNDiagram"),
                wrong(
                        "an escalation nobody catches",
                        Rule.UNCAUGHT_ESCALATION,
                        "endEvent_levelDone",
                        "<bpmn:endEvent id=\"endEvent_levelDone\" name=\"本级结束\">\n      <bpmn:incoming>flow_levelDone</bpmn:incoming>",
                        "<bpmn:endEvent id=\"endEvent_levelDone\" name=\"本级结束\">\n      <bpmn:incoming>flow_levelDone</bpmn:incoming><bpmn:escalationEventDefinition escalationRef=\"escalation_x\" />",
                        "  <bpmndi:BPMNDiagram",
                        "<bpmn:escalation id=\"escalation_x\" name=\"x\" escalationCode=\"X\" /><bpmndi:BPMNDiagram"),
                wrong(
                        "catching what nobody throws",
                        Rule.NEVER_THROWN,
                        "boundaryEvent_firstReminder",
                        "<bpmn:timerEventDefinition id=\"timer_firstReminder\">\n        <bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${firstReminderAt}</bpmn:timeDate>\n      </bpmn:timerEventDefinition>",
                        "<bpmn:escalationEventDefinition escalationRef=\"escalation_x\" />",
                        "  <bpmndi:BPMNDiagram",
                        "<bpmn:escalation id=\"escalation_x\" name=\"x\" escalationCode=\"X\" /><bpmndi:BPMNDiagram"),
                wrong(
                        "a task that is nothing",
                        Rule.DOES_NOTHING,
                        "serviceTask_remindFirst",
                        REMIND,
                        REMIND.replace("serviceTask id", "task id").replace(BEAN, ""),
                        "<bpmn:outgoing>flow_firstReminded</bpmn:outgoing>\n    </bpmn:serviceTask>",
                        "<bpmn:outgoing>flow_firstReminded</bpmn:outgoing>\n    </bpmn:task>"),
                wrong(
                        "nothing after it",
                        Rule.DEAD_END,
                        "serviceTask_remindFirst",
                        loop,
                        "",
                        "<bpmn:endEvent id=\"endEvent_firstReminded\" name=\"已提醒\">\n      <bpmn:incoming>flow_firstReminded</bpmn:incoming>\n    </bpmn:endEvent>",
                        "",
                        "<bpmn:outgoing>flow_firstReminded</bpmn:outgoing>",
                        "",
                        "bpmnElement=\"endEvent_firstReminded\"",
                        "bpmnElement=\"serviceTask_remindFirst\"",
                        "bpmnElement=\"flow_firstReminded\"",
                        "bpmnElement=\"flow_firstDue\""));
    }
}
