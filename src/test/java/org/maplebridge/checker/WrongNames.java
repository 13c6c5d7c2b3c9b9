package org.maplebridge.checker;

import static org.maplebridge.checker.Wrong.BEAN;
import static org.maplebridge.checker.Wrong.SUPPLEMENT;
import static org.maplebridge.checker.Wrong.letter;
import static org.maplebridge.checker.Wrong.notice;
import static org.maplebridge.checker.Wrong.wrong;

import java.util.List;

/** Names of what there is not. */
final class WrongNames {

    private WrongNames() {}

    static List<Wrong> all() {
        String remind = "serviceTask_remindFirst";
        return List.of(
                wrong("no implementation", Rule.IMPLEMENTATION, remind, BEAN, ""),
                wrong(
                        "an unknown bean",
                        Rule.BEAN_UNKNOWN,
                        remind,
                        BEAN,
                        "camunda:delegateExpression=\"#{remindFirts}\""),
                wrong(
                        "an expression as bean",
                        Rule.BEAN_UNKNOWN,
                        remind,
                        BEAN,
                        "camunda:delegateExpression=\"#{candidates.handlersOf(unit)}\""),
                wrong(
                        "a listener as step",
                        Rule.BEAN_KIND,
                        remind,
                        BEAN,
                        "camunda:delegateExpression=\"#{describeTask}\""),
                wrong(
                        "a step as listener",
                        Rule.BEAN_KIND,
                        "userTask_handlePetition",
                        "#{describeTask}\" event=\"create\" id=\"taskListener_handle\"",
                        "#{remindFirst}\" event=\"create\" id=\"taskListener_handle\""),
                wrong(
                        "an unknown method",
                        Rule.BEAN_MEMBER,
                        "userTask_handlePetition",
                        "candidates.handlersOf(unit)",
                        "candidates.workersOf(unit)"),
                wrong(
                        "an argument too many",
                        Rule.BEAN_MEMBER,
                        "userTask_handlePetition",
                        "candidates.handlersOf(unit)",
                        "candidates.handlersOf(unit, level)"),
                wrong(
                        "an unknown variable",
                        Rule.VARIABLE_UNKNOWN,
                        "flow_supplement",
                        SUPPLEMENT,
                        "${outcom == 'SUPPLEMENT'}"),
                wrong(
                        "handing over an unknown variable",
                        "petition.bpmn",
                        Rule.VARIABLE_UNKNOWN,
                        "callActivity_county",
                        "<camunda:in source=\"level\" target=\"level\" />",
                        "<camunda:in source=\"lewel\" target=\"level\" />"),
                wrong(
                        "getting back an unknown variable",
                        "petition.bpmn",
                        Rule.VARIABLE_UNKNOWN,
                        "callActivity_county",
                        "<camunda:out source=\"outcome\" target=\"outcome\" />\n      </bpmn:extensionElements>\n      <bpmn:incoming>flow_toCounty",
                        "<camunda:out source=\"result1\" target=\"outcome\" />\n      </bpmn:extensionElements>\n      <bpmn:incoming>flow_toCounty"),
                wrong("a broken expression", Rule.EXPRESSION_INVALID, "flow_supplement", SUPPLEMENT, "${outcome == }"),
                wrong(
                        "a letter that says nothing",
                        Rule.LETTER_WORDS,
                        remind,
                        BEAN,
                        "camunda:delegateExpression=\"#{writeLetter}\""),
                letter("a letter with a name that nobody fills in", "告知书", "{姓名}：请到场。"),
                letter("a letter with half a brace", "告知书", "{信访编号 已经办结。"),
                letter("a letter whose text is computed", "告知书", "${note}"),
                letter("a heading that is a path", "../../告知书", "已经办结。"),
                wrong(
                        "a notice to nobody",
                        Rule.NOTICE_CHOICE,
                        remind,
                        BEAN,
                        "camunda:delegateExpression=\"#{sendNotice}\""),
                notice("a notice to somebody whom nobody knows", "MAYOR", "STEP"),
                notice("a notice with a text that nobody worded", "HEAD", "STAFF_STEPS"),
                notice("a text for residents that goes to the staff", "HANDLERS", "STEP"),
                notice("a text for the staff that goes to residents", "PETITIONER", "STAFF_URGED"),
                notice("a text that needs what only its own step knows", "PETITIONER", "HEARING_CONVENED"),
                notice("a notice whose addressee is computed", "${unit}", "STEP"),
                wrong(
                        "an unknown form",
                        Rule.FORM_UNKNOWN,
                        "userTask_handlePetition",
                        "camunda:formRef=\"handle-petition\"",
                        "camunda:formRef=\"handle-petitions\""),
                wrong(
                        "a form of the same deployment",
                        Rule.BINDING,
                        "userTask_handlePetition",
                        "camunda:formRefBinding=\"latest\"",
                        "camunda:formRefBinding=\"deployment\""),
                wrong(
                        "an unknown decision",
                        Rule.DECISION_UNKNOWN,
                        "businessRuleTask_levelLimit",
                        "camunda:decisionRef=\"level-limits\"",
                        "camunda:decisionRef=\"level-limit\""),
                wrong(
                        "an unknown column",
                        Rule.DECISION_OUTPUT,
                        "businessRuleTask_levelLimit",
                        "decisionResult.singleResult.limitAmount",
                        "decisionResult.singleResult.amount"),
                wrong(
                        "an unknown message",
                        Rule.MESSAGE_UNKNOWN,
                        "catchEvent_materialReceived",
                        "name=\"petition.materialReceived\"",
                        "name=\"petition.material\""),
                wrong(
                        "no message",
                        Rule.MESSAGE_UNKNOWN,
                        "catchEvent_materialReceived",
                        " messageRef=\"message_materialReceived\"",
                        ""),
                wrong(
                        "a signal nobody sends",
                        Rule.SIGNAL_UNKNOWN,
                        "catchEvent_materialReceived",
                        "<bpmn:messageEventDefinition id=\"messageEventDefinition_material\" messageRef=\"message_materialReceived\" />",
                        "<bpmn:signalEventDefinition signalRef=\"signal_x\" />",
                        "  <bpmndi:BPMNDiagram",
                        "<bpmn:signal id=\"signal_x\" name=\"x\" /><bpmndi:BPMNDiagram"),
                wrong(
                        "an unknown process",
                        "petition.bpmn",
                        Rule.CALLED_PROCESS,
                        "callActivity_county",
                        "name=\"县级办理\" calledElement=\"level-handling\"",
                        "name=\"县级办理\" calledElement=\"county-handling\""),
                wrong(
                        "a process by expression",
                        "petition.bpmn",
                        Rule.CALLED_PROCESS,
                        "callActivity_county",
                        "name=\"县级办理\" calledElement=\"level-handling\"",
                        "name=\"县级办理\" calledElement=\"${level}\""),
                wrong(
                        "no unit handed over",
                        "petition.bpmn",
                        Rule.CALL_HANDS_OVER,
                        "callActivity_county",
                        "<camunda:in source=\"unit\" target=\"unit\" />",
                        ""),
                wrong(
                        "no key handed over",
                        "petition.bpmn",
                        Rule.CALL_HANDS_OVER,
                        "callActivity_county",
                        "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />",
                        ""),
                wrong(
                        "a process that calls itself",
                        "review.bpmn",
                        Rule.CALL_CYCLE,
                        "review",
                        "calledElement=\"hearing\"",
                        "calledElement=\"review\""),
                wrong(
                        "two processes that call each other",
                        "review.bpmn",
                        Rule.CALL_CYCLE,
                        "review",
                        "calledElement=\"hearing\"",
                        "calledElement=\"appeal\""));
    }
}
