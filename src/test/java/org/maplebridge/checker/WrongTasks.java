package org.maplebridge.checker;

import static org.maplebridge.checker.Wrong.HANDLE_GROUPS;
import static org.maplebridge.checker.Wrong.wrong;

import java.util.List;
import org.maplebridge.process.engine.CheckerWithoutPlatform;

/** Processes that nobody can start, and tasks that nobody sees, finds a form in or has a limit for. */
final class WrongTasks {

    private WrongTasks() {}

    static List<Wrong> all() {
        String handle = "userTask_handlePetition";
        return List.of(
                wrong(
                        "not executable",
                        Rule.PROCESS_NOT_EXECUTABLE,
                        "level-handling",
                        "isExecutable=\"true\"",
                        "isExecutable=\"false\""),
                wrong(
                        "kept for ever",
                        Rule.HISTORY_TIME_TO_LIVE,
                        "level-handling",
                        " camunda:historyTimeToLive=\"P30D\"",
                        ""),
                wrong(
                        "table kept for ever",
                        "level-limits.dmn",
                        Rule.HISTORY_TIME_TO_LIVE,
                        "level-limits",
                        " camunda:historyTimeToLive=\"P30D\"",
                        ""),
                wrong(
                        "no start",
                        Rule.NO_START,
                        "level-handling",
                        "startEvent id=\"startEvent_levelEntered\"",
                        "intermediateThrowEvent id=\"startEvent_levelEntered\"",
                        "</bpmn:startEvent>",
                        "</bpmn:intermediateThrowEvent>"),
                wrong("no candidates", Rule.TASK_CANDIDATES, handle, HANDLE_GROUPS, ""),
                wrong("blank candidates", Rule.TASK_CANDIDATES, handle, HANDLE_GROUPS, "camunda:candidateGroups=\" \""),
                wrong(
                        "a group of no role",
                        Rule.GROUP_UNKNOWN,
                        handle,
                        HANDLE_GROUPS,
                        "camunda:candidateGroups=\"sales\""),
                wrong(
                        "a group of no unit",
                        Rule.GROUP_UNKNOWN,
                        handle,
                        HANDLE_GROUPS,
                        "camunda:candidateGroups=\"123.handler\""),
                wrong(
                        "a group of nobody",
                        Rule.GROUP_EMPTY,
                        handle,
                        HANDLE_GROUPS,
                        "camunda:candidateGroups=\"" + CheckerWithoutPlatform.VILLAGE + ".mediator\""),
                wrong("one person", Rule.PERSON_LITERAL, handle, HANDLE_GROUPS, "camunda:assignee=\"zhangsan\""),
                wrong(
                        "no form",
                        Rule.TASK_FORM,
                        handle,
                        "camunda:formRef=\"handle-petition\" camunda:formRefBinding=\"latest\"",
                        ""),
                wrong(
                        "no limit",
                        "rerouting.bpmn",
                        Rule.TASK_LIMIT,
                        "userTask_reroutePetition",
                        " camunda:dueDate=\"${deadlineAt}\"",
                        "",
                        "<bpmn:timerEventDefinition id=\"timer_rerouting\">\n        <bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${deadlineAt}</bpmn:timeDate>\n      </bpmn:timerEventDefinition>",
                        "<bpmn:escalationEventDefinition id=\"escalation_none\" />"),
                wrong(
                        "a hearing before which nothing paused the clock",
                        "review.bpmn",
                        Rule.HEARING_CLOCK,
                        "callActivity_hearing",
                        "#{recordReviewDecision}",
                        "#{markReviewOverdue}"),
                wrong(
                        "a hearing that was not decided",
                        "review.bpmn",
                        Rule.HEARING_CLOCK,
                        "callActivity_hearing",
                        "${decision == 'HEARING'}",
                        "${decision == 'REVOKE_REDO'}"),
                wrong(
                        "a hearing that is called without asking what was decided",
                        "review.bpmn",
                        Rule.HEARING_CLOCK,
                        "callActivity_hearing",
                        "id=\"flow_recorded\" sourceRef=\"serviceTask_recordReviewDecision\" targetRef=\"gateway_hearing\"",
                        "id=\"flow_recorded\" sourceRef=\"serviceTask_recordReviewDecision\" targetRef=\"callActivity_hearing\""),
                wrong(
                        "somebody who waits between the decision and the hearing",
                        "review.bpmn",
                        Rule.HEARING_CLOCK,
                        "callActivity_hearing",
                        "id=\"flow_hearing\" name=\"是\" sourceRef=\"gateway_hearing\" targetRef=\"callActivity_hearing\"",
                        "id=\"flow_hearing\" name=\"是\" sourceRef=\"gateway_hearing\" targetRef=\"userTask_prepare\"",
                        "<bpmn:callActivity id=\"callActivity_hearing\"",
                        "<bpmn:userTask id=\"userTask_prepare\" name=\"准备听证\" camunda:formRef=\"hold-hearing\""
                                + " camunda:formRefBinding=\"latest\" camunda:candidateGroups=\"${candidates.reviewersOf(unit)}\""
                                + " camunda:dueDate=\"${deadlineAt}\" /><bpmn:sequenceFlow id=\"flow_prepared\""
                                + " sourceRef=\"userTask_prepare\" targetRef=\"callActivity_hearing\" />"
                                + "<bpmn:callActivity id=\"callActivity_hearing\""),
                wrong(
                        "a hearing that nobody limits any more",
                        "review.bpmn",
                        Rule.HEARING_CLOCK,
                        "callActivity_hearing",
                        "#{resumeAfterHearing}",
                        "#{markReviewOverdue}"),
                wrong("no name", Rule.NO_NAME, handle, "name=\"办理\"", ""),
                wrong(
                        "not drawn",
                        Rule.NOT_DRAWN,
                        handle,
                        "bpmnElement=\"userTask_handlePetition\"",
                        "bpmnElement=\"serviceTask_remindFirst\""),
                wrong(
                        "a task that everybody sees",
                        "petition.bpmn",
                        Rule.TASK_OF_NO_UNIT,
                        "serviceTask_escalate",
                        "<bpmn:serviceTask id=\"serviceTask_escalate\" name=\"提级到上级单位\" camunda:delegateExpression=\"#{escalateToParentUnit}\">",
                        "<bpmn:userTask id=\"serviceTask_escalate\" name=\"提级到上级单位\" camunda:candidateGroups=\"${candidates.handlersOf(unit)}\" camunda:dueDate=\"${deadlineAt}\">",
                        "<bpmn:outgoing>flow_escalated</bpmn:outgoing>\n    </bpmn:serviceTask>",
                        "<bpmn:outgoing>flow_escalated</bpmn:outgoing>\n    </bpmn:userTask>"));
    }
}
