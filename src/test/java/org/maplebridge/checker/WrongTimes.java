package org.maplebridge.checker;

import static org.maplebridge.checker.Wrong.BEAN;
import static org.maplebridge.checker.Wrong.RETRIES;
import static org.maplebridge.checker.Wrong.tenSteps;
import static org.maplebridge.checker.Wrong.wrong;

import java.util.List;

/** Limits and levels: what is late without anybody knowing, and what is tried again the wrong way. */
final class WrongTimes {

    private WrongTimes() {}

    static List<Wrong> all() {
        String date = "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${deadlineAt}</bpmn:timeDate>";
        String up = "camunda:delegateExpression=\"#{escalateToParentUnit}\"";
        return List.of(
                wrong(
                        "a literal period",
                        Rule.TIMER_LITERAL,
                        "boundaryEvent_deadline",
                        date,
                        "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">P5D</bpmn:timeDuration>"),
                wrong(
                        "a literal date",
                        Rule.TIMER_LITERAL,
                        "boundaryEvent_deadline",
                        date,
                        "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">2027-01-01T00:00:00</bpmn:timeDate>"),
                wrong(
                        "a computed date",
                        Rule.TIMER_LITERAL,
                        "boundaryEvent_deadline",
                        date,
                        "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${now()}</bpmn:timeDate>"),
                wrong(
                        "a literal due date",
                        Rule.TIMER_LITERAL,
                        "userTask_handlePetition",
                        "camunda:dueDate=\"${deadlineAt}\"",
                        "camunda:dueDate=\"P5D\""),
                wrong(
                        "again and again",
                        Rule.TIMER_REPEATS,
                        "boundaryEvent_deadline",
                        date,
                        "<bpmn:timeCycle xsi:type=\"bpmn:tFormalExpression\">R3/PT10H</bpmn:timeCycle>"),
                wrong(
                        "a deadline nobody passes",
                        Rule.LEVEL_DEADLINE,
                        "serviceTask_startLevelClock",
                        "#{passLevelDeadline}",
                        "#{remindSecond}"),
                wrong(
                        "a level with no way up",
                        "petition.bpmn",
                        Rule.LEVEL_WAY_UP,
                        "callActivity_county",
                        up,
                        "camunda:delegateExpression=\"#{findSuperior}\""),
                wrong(
                        "a level with no way out",
                        "petition.bpmn",
                        Rule.LEVEL_WAY_OUT,
                        "callActivity_county",
                        "id=\"flow_solved\" name=\"已解决\" sourceRef=\"gateway_outcome\" targetRef=\"endEvent_replied\"",
                        "id=\"flow_solved\" name=\"已解决\" sourceRef=\"gateway_outcome\" targetRef=\"serviceTask_escalate\""),
                wrong("no retries", Rule.RETRY_CYCLE, "boundaryEvent_firstReminder", RETRIES, ""),
                wrong(
                        "no retries of a step of its own",
                        Rule.RETRY_CYCLE,
                        "serviceTask_remindFirst",
                        BEAN,
                        BEAN + " camunda:asyncBefore=\"true\""),
                wrong(
                        "retries written wrong",
                        Rule.RETRY_CYCLE_INVALID,
                        "boundaryEvent_firstReminder",
                        RETRIES,
                        "<camunda:failedJobRetryTimeCycle>every five minutes</camunda:failedJobRetryTimeCycle>"),
                wrong(
                        "side by side with others",
                        Rule.NOT_EXCLUSIVE,
                        "serviceTask_remindFirst",
                        BEAN,
                        BEAN + " camunda:asyncBefore=\"true\" camunda:exclusive=\"false\""),
                wrong(
                        "ten steps at once",
                        Rule.SAVE_POINT,
                        null,
                        "id=\"flow_firstDue\" sourceRef=\"boundaryEvent_firstReminder\" targetRef=\"serviceTask_remindFirst\" />",
                        "id=\"flow_firstDue\" sourceRef=\"boundaryEvent_firstReminder\" targetRef=\"serviceTask_n1\" />"
                                + tenSteps()));
    }
}
