package org.maplebridge.checker;

import static org.maplebridge.checker.Wrong.PROCESS_END;
import static org.maplebridge.checker.Wrong.wrong;

import java.util.List;

/** What the administrator of a county does by accident: steps that were taken out, drawn anew, or put where nothing was given yet. */
final class WrongOrder {

    private static final String OWN_TASK =
            "<bpmn:userTask id=\"userTask_check\" name=\"负责人审核\" camunda:formRef=\"handle-petition\""
                    + " camunda:formRefBinding=\"latest\" camunda:candidateGroups=\"${candidates.headsOf(unit)}\""
                    + " camunda:dueDate=\"${deadlineAt}\" />";

    private WrongOrder() {}

    static List<Wrong> all() {
        String handle = "userTask_handlePetition";
        return List.of(
                wrong(
                        "a clock for which no limit was looked up",
                        Rule.NOT_GIVEN_YET,
                        "serviceTask_startLevelClock",
                        "sourceRef=\"startEvent_levelEntered\" targetRef=\"businessRuleTask_levelLimit\"",
                        "sourceRef=\"startEvent_levelEntered\" targetRef=\"serviceTask_startLevelClock\""),
                wrong(
                        "a task before its clock",
                        Rule.NOT_GIVEN_YET,
                        handle,
                        "sourceRef=\"businessRuleTask_levelLimit\" targetRef=\"serviceTask_startLevelClock\"",
                        "sourceRef=\"businessRuleTask_levelLimit\" targetRef=\"userTask_handlePetition\""),
                wrong(
                        "a clock that does not go on when material came",
                        Rule.NOT_GIVEN_YET,
                        handle,
                        "sourceRef=\"catchEvent_materialReceived\" targetRef=\"serviceTask_resumeAfterMaterial\"",
                        "sourceRef=\"catchEvent_materialReceived\" targetRef=\"userTask_handlePetition\""),
                wrong(
                        "a check by the head with the limit that the handler had",
                        Rule.NOT_GIVEN_YET,
                        "userTask_check",
                        "sourceRef=\"userTask_handlePetition\" targetRef=\"serviceTask_recordOutcome\" />",
                        "sourceRef=\"userTask_handlePetition\" targetRef=\"userTask_check\" />" + OWN_TASK
                                + "<bpmn:sequenceFlow id=\"flow_checked\" sourceRef=\"userTask_check\" targetRef=\"serviceTask_recordOutcome\" />"),
                wrong(
                        "a reminder at an instant of another process",
                        Rule.NOT_GIVEN_YET,
                        "boundaryEvent_firstReminder",
                        "${firstReminderAt}",
                        "${promiseDueAt}"),
                wrong(
                        "due at a number",
                        Rule.NOT_GIVEN_YET,
                        handle,
                        "camunda:dueDate=\"${deadlineAt}\"",
                        "camunda:dueDate=\"${limitAmount}\""),
                wrong(
                        "a field of one's own, asked for when it is forgotten",
                        Rule.NOT_GIVEN_YET,
                        "flow_visited",
                        "sourceRef=\"serviceTask_recordOutcome\" targetRef=\"gateway_next\" />",
                        "sourceRef=\"serviceTask_recordOutcome\" targetRef=\"gateway_visited\" />"
                                + "<bpmn:exclusiveGateway id=\"gateway_visited\" name=\"去过？\" default=\"flow_on\" />"
                                + "<bpmn:sequenceFlow id=\"flow_on\" sourceRef=\"gateway_visited\" targetRef=\"gateway_next\" />"
                                + "<bpmn:sequenceFlow id=\"flow_visited\" sourceRef=\"gateway_visited\" targetRef=\"endEvent_levelDone\">"
                                + "<bpmn:conditionExpression>${visited == 'YES'}</bpmn:conditionExpression></bpmn:sequenceFlow>",
                        "camunda:dueDate=\"${deadlineAt}\">",
                        "camunda:dueDate=\"${deadlineAt}\" camunda:resultVariable=\"visited\">"),
                wrong(
                        "a petition that is accepted without the law's term",
                        "petition.bpmn",
                        Rule.STEP_LEFT_OUT,
                        "petition",
                        "#{recordAcceptance}",
                        "#{findSuperior}"),
                wrong(
                        "a deadline that takes the task away",
                        Rule.LEVEL_DEADLINE,
                        "boundaryEvent_deadline",
                        "name=\"时限届满\" cancelActivity=\"false\"",
                        "name=\"时限届满\""),
                wrong(
                        "a deadline after which the level goes on",
                        Rule.LEVEL_DEADLINE,
                        "boundaryEvent_deadline",
                        "<bpmn:terminateEventDefinition id=\"terminate_deadlineExceeded\" />",
                        ""),
                wrong(
                        "a level that is handled by no level's model",
                        "petition.bpmn",
                        Rule.STEP_LEFT_OUT,
                        "petition",
                        "id=\"callActivity_village\" name=\"村（社区）办理\" calledElement=\"level-handling\"",
                        "id=\"callActivity_village\" name=\"村（社区）办理\" calledElement=\"acceptance\""),
                wrong(
                        "a level that does not say how it ended",
                        "petition.bpmn",
                        Rule.CALL_HANDS_OVER,
                        "callActivity_village",
                        "<camunda:out source=\"outcome\" target=\"outcome\" />",
                        ""),
                wrong(
                        "nobody is reminded first",
                        Rule.STEP_MISSING,
                        "level-handling",
                        "#{remindFirst}",
                        "#{remindSecond}"),
                wrong(
                        "the gateway of the levels drawn anew",
                        "petition.bpmn",
                        Rule.STEP_ID,
                        "petition",
                        "gateway_level\"",
                        "Gateway_1kx3j2e\"",
                        ">gateway_level<",
                        ">Gateway_1kx3j2e<"),
                wrong(
                        "the task drawn anew",
                        Rule.STEP_ID,
                        "level-handling",
                        "\"userTask_handlePetition\"",
                        "\"Activity_0q1w2e3\""),
                wrong(
                        "nobody hears of a withdrawal",
                        "petition.bpmn",
                        Rule.MESSAGE_UNHEARD,
                        "petition",
                        "name=\"petition.withdrawn\"",
                        "name=\"petition.ended\""),
                wrong(
                        "a withdrawal heard of twice",
                        Rule.MESSAGE_NOT_HERE,
                        "catchEvent_materialReceived",
                        "name=\"petition.materialReceived\"",
                        "name=\"petition.withdrawn\""),
                wrong(
                        "a process that a message starts",
                        "review.bpmn",
                        Rule.START_BY_NOBODY,
                        "startEvent_own",
                        PROCESS_END,
                        "<bpmn:startEvent id=\"startEvent_own\" name=\"事项结束\"><bpmn:messageEventDefinition id=\"definition_own\" messageRef=\"message_own\" /></bpmn:startEvent>"
                                + "<bpmn:sequenceFlow id=\"flow_own\" sourceRef=\"startEvent_own\" targetRef=\"endEvent_reviewed\" />"
                                + PROCESS_END,
                        "  <bpmndi:BPMNDiagram",
                        "<bpmn:message id=\"message_own\" name=\"petition.ended\" /><bpmndi:BPMNDiagram"),
                wrong(
                        "a process that begins every day",
                        "promise.bpmn",
                        Rule.START_BY_NOBODY,
                        "startEvent_daily",
                        PROCESS_END,
                        "<bpmn:startEvent id=\"startEvent_daily\" name=\"每天\"><bpmn:timerEventDefinition id=\"timer_daily\"><bpmn:timeCycle>0 0 8 * * ?</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>"
                                + PROCESS_END),
                new Wrong(
                        "a reason that nobody knows",
                        Rule.FORM_CHOICE,
                        "field_reason",
                        "handle-petition.form",
                        text -> text.replace("\"value\": \"MAJOR\"", "\"value\": \"FESTIVAL\"")),
                new Wrong(
                        "nowhere to write the reply",
                        Rule.FORM_FIELD_MISSING,
                        null,
                        "handle-petition.form",
                        text -> text.replace("\"key\": \"reply\"", "\"key\": \"note2\"")));
    }
}
