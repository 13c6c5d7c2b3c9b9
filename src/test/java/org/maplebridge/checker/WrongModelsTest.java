package org.maplebridge.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maplebridge.process.engine.CheckerWithoutPlatform;

/** Shipped models, each broken in one way, beside all the others; the checker says what is broken and where. */
class WrongModelsTest {

    private static final List<ModelFile> SHIPPED = ShippedModels.all();
    private static final CheckModels CHECK = CheckerWithoutPlatform.beside(SHIPPED);

    private static final String LEVEL = "level-handling.bpmn";
    private static final String REMIND =
            "<bpmn:serviceTask id=\"serviceTask_remindFirst\" name=\"提醒经办人\" camunda:delegateExpression=\"#{remindFirst}\">";
    private static final String BEAN = "camunda:delegateExpression=\"#{remindFirst}\"";
    private static final String HANDLE_GROUPS = "camunda:candidateGroups=\"${candidates.handlersOf(unit)}\"";
    private static final String SUPPLEMENT = "${outcome == 'SUPPLEMENT'}";
    private static final String LISTENER =
            "<camunda:taskListener delegateExpression=\"#{describeTask}\" event=\"create\" id=\"taskListener_handle\" />";
    private static final String PROCESS_END = "  </bpmn:process>";
    private static final String RETRIES =
            "<camunda:failedJobRetryTimeCycle>PT1M,PT5M,PT30M,PT2H,PT8H</camunda:failedJobRetryTimeCycle>";

    /**
     * @param element where it must be found; null for the file as a whole
     */
    record Wrong(String what, Rule rule, String element, String file, UnaryOperator<String> breakIt) {

        @Override
        public String toString() {
            return rule.id() + ": " + what;
        }
    }

    static List<Wrong> models() {
        List<Wrong> all = new ArrayList<>();
        all.addAll(files());
        all.addAll(foreignCode());
        all.addAll(processesAndTasks());
        all.addAll(ways());
        all.addAll(names());
        all.addAll(time());
        all.addAll(tables());
        all.addAll(forms());
        return all;
    }

    private static List<Wrong> files() {
        return List.of(
                new Wrong("cut off", Rule.FILE_UNREADABLE, null, LEVEL, text -> text.substring(0, text.length() / 2)),
                new Wrong("no XML", Rule.FILE_UNREADABLE, null, LEVEL, text -> "hello"),
                new Wrong("empty", Rule.FILE_UNREADABLE, null, LEVEL, text -> ""),
                wrong(
                        "an element that BPMN has not",
                        Rule.FILE_UNREADABLE,
                        null,
                        PROCESS_END,
                        "<bpmn:wish/>" + PROCESS_END),
                new Wrong("XML bomb", Rule.FILE_DOCTYPE, null, LEVEL, text -> """
                        <?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><a>&c;</a>"""),
                new Wrong("external entity", Rule.FILE_DOCTYPE, null, LEVEL, text -> """
                        <?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>"""),
                new Wrong("ten thousand elements", Rule.FILE_TOO_LARGE, null, LEVEL, WrongModelsTest::huge),
                new Wrong("nested without end", Rule.FILE_TOO_LARGE, null, LEVEL, WrongModelsTest::deep),
                new Wrong("three megabytes", Rule.FILE_TOO_LARGE, null, LEVEL, text -> text + " ".repeat(3 << 20)),
                new Wrong(
                        "for Camunda 8",
                        Rule.OTHER_ENGINE,
                        null,
                        LEVEL,
                        text -> text.replace(
                                "executionPlatform=\"Camunda Platform\"", "executionPlatform=\"Camunda Cloud\"")),
                wrong(
                        "with parts of Camunda 8",
                        Rule.OTHER_ENGINE,
                        null,
                        "xmlns:modeler=",
                        "xmlns:zeebe=\"http://camunda.org/schema/zeebe/1.0\" xmlns:modeler="),
                new Wrong("a case model", Rule.FILE_KIND, null, "case.cmmn", text -> "<case/>"),
                wrong(
                        "two processes",
                        Rule.FILE_NAME,
                        null,
                        PROCESS_END,
                        PROCESS_END
                                + "<bpmn:process id=\"second\" name=\"第二个\" isExecutable=\"true\" camunda:historyTimeToLive=\"P30D\">"
                                + "<bpmn:startEvent id=\"startEvent_second\" /></bpmn:process>"));
    }

    private static List<Wrong> foreignCode() {
        String remind = "serviceTask_remindFirst";
        return List.of(
                wrong(
                        "script task",
                        Rule.SCRIPT,
                        remind,
                        REMIND,
                        REMIND.replace("serviceTask id", "scriptTask id").replace(BEAN, "scriptFormat=\"groovy\""),
                        "按需提醒",
                        "",
                        "<bpmn:outgoing>flow_firstReminded</bpmn:outgoing>\n    </bpmn:serviceTask>",
                        "<bpmn:outgoing>flow_firstReminded</bpmn:outgoing>\n<bpmn:script>1</bpmn:script>    </bpmn:scriptTask>"),
                wrong(
                        "script listener",
                        Rule.SCRIPT,
                        "userTask_handlePetition",
                        LISTENER,
                        "<camunda:taskListener event=\"create\"><camunda:script scriptFormat=\"javascript\">1</camunda:script></camunda:taskListener>"),
                wrong(
                        "script as condition",
                        Rule.SCRIPT,
                        "flow_supplement",
                        "xsi:type=\"bpmn:tFormalExpression\">" + SUPPLEMENT,
                        "xsi:type=\"bpmn:tFormalExpression\" language=\"groovy\">true"),
                wrong(
                        "script as parameter",
                        Rule.SCRIPT,
                        "businessRuleTask_supplementLimit",
                        "<camunda:inputParameter name=\"level\">SUPPLEMENT</camunda:inputParameter>",
                        "<camunda:inputParameter name=\"level\"><camunda:script scriptFormat=\"groovy\">1</camunda:script></camunda:inputParameter>"),
                wrong("class", Rule.JAVA_CLASS, remind, BEAN, "camunda:class=\"java.lang.Runtime\""),
                wrong(
                        "class as listener",
                        Rule.JAVA_CLASS,
                        "userTask_handlePetition",
                        "delegateExpression=\"#{describeTask}\" event=\"create\" id=\"taskListener_handle\"",
                        "class=\"a.B\" event=\"create\" id=\"taskListener_handle\""),
                wrong(
                        "connector",
                        Rule.CONNECTOR,
                        remind,
                        REMIND + "\n",
                        REMIND
                                + "<bpmn:extensionElements><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></bpmn:extensionElements>",
                        "<bpmn:documentation>时限过半（默认 50%）时提醒，一次。</bpmn:documentation>",
                        ""),
                wrong("shell command", Rule.IMPLEMENTATION, remind, BEAN, "camunda:type=\"shell\""),
                wrong(
                        "external worker",
                        Rule.IMPLEMENTATION,
                        remind,
                        BEAN,
                        "camunda:type=\"external\" camunda:topic=\"x\""),
                wrong(
                        "engine services",
                        Rule.EXPRESSION_REACH,
                        remind,
                        BEAN,
                        "camunda:expression=\"${execution.processEngineServices}\""),
                wrong(
                        "the class of a text",
                        Rule.EXPRESSION_REACH,
                        remind,
                        BEAN,
                        "camunda:expression=\"${''.getClass().forName('java.lang.Runtime')}\""),
                wrong(
                        "the class in brackets",
                        Rule.EXPRESSION_REACH,
                        "flow_supplement",
                        SUPPLEMENT,
                        "${outcome['class'] == 'x'}"),
                wrong(
                        "the class of an execution",
                        Rule.EXPRESSION_REACH,
                        remind,
                        BEAN,
                        "camunda:expression=\"${execution.getClass()}\""),
                wrong(
                        "a computed member",
                        Rule.EXPRESSION_REACH,
                        "flow_supplement",
                        SUPPLEMENT,
                        "${execution[outcome] == 'x'}"),
                wrong(
                        "setting a variable",
                        Rule.EXPRESSION_REACH,
                        remind,
                        BEAN,
                        "camunda:expression=\"${execution.setVariable('unit', '1')}\""),
                wrong("a function", Rule.EXPRESSION_REACH, "flow_supplement", SUPPLEMENT, "${JSON(outcome) == 'x'}"),
                wrong(
                        "an unpublished bean",
                        Rule.BEAN_UNKNOWN,
                        remind,
                        BEAN,
                        "camunda:expression=\"${dataSource.connection}\""),
                wrong(
                        "a published bean further in",
                        Rule.EXPRESSION_REACH,
                        remind,
                        BEAN,
                        "camunda:expression=\"${candidates.handlersOf(unit).clear()}\""),
                wrong(
                        "a page as form",
                        Rule.TASK_FORM_KIND,
                        "userTask_handlePetition",
                        "camunda:formRef=\"handle-petition\" camunda:formRefBinding=\"latest\"",
                        "camunda:formKey=\"embedded:app:forms/a.html\""),
                wrong(
                        "generated form",
                        Rule.TASK_FORM_KIND,
                        "userTask_handlePetition",
                        LISTENER,
                        LISTENER
                                + "<camunda:formData><camunda:formField id=\"a\" type=\"string\" /></camunda:formData>"),
                new Wrong(
                        "other language in a table",
                        Rule.TABLE_LANGUAGE,
                        "inputExpression_level_limits_1",
                        "level-limits.dmn",
                        text -> text.replace(
                                "id=\"inputExpression_level_limits_1\"",
                                "id=\"inputExpression_level_limits_1\" expressionLanguage=\"groovy\"")));
    }

    private static List<Wrong> processesAndTasks() {
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

    private static List<Wrong> ways() {
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

    private static List<Wrong> names() {
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

    private static List<Wrong> time() {
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

    private static List<Wrong> tables() {
        return List.of(
                table(
                        "level-limits",
                        "no limit for a level",
                        Rule.TABLE_LIMITS,
                        "level-limits",
                        "<text>\"VILLAGE\"</text>",
                        "<text>\"HAMLET\"</text>"),
                table(
                        "level-limits",
                        "no whole number",
                        Rule.TABLE_LIMITS,
                        "level-limits",
                        "<text>5</text>",
                        "<text>0</text>"),
                table(
                        "level-limits",
                        "longer than the law allows",
                        Rule.LIMITS_SUM,
                        "level-limits",
                        "<text>20</text>",
                        "<text>60</text>"),
                table(
                        "level-limits",
                        "two rows for one case",
                        Rule.TABLE_OVERLAP,
                        "rule_level_limits_2",
                        "<text>\"TOWN\"</text>",
                        "<text>\"VILLAGE\"</text>"),
                table(
                        "level-limits",
                        "not to be computed",
                        Rule.TABLE_UNUSABLE,
                        "level-limits",
                        "<text>\"WORKING_DAYS\"</text>",
                        "<text>x y z(</text>"),
                table(
                        "level-limits",
                        "an input of nobody",
                        Rule.TABLE_INPUT,
                        "input_level_limits_2",
                        "<text>level</text>",
                        "<text>lewel</text>"),
                table(
                        "triage",
                        "a colour there is not",
                        Rule.TABLE_VALUE,
                        "triage",
                        "<text>\"ORANGE\"</text>",
                        "<text>\"PINK\"</text>"),
                new Wrong(
                        "no rule for all else",
                        Rule.TABLE_GAP,
                        "triage",
                        "triage.dmn",
                        text -> text.substring(0, text.lastIndexOf("<rule "))
                                + text.substring(text.lastIndexOf("</rule>") + 7)),
                new Wrong(
                        "a rule after the one for all else",
                        Rule.TABLE_RULE_DEAD,
                        "rule_late",
                        "triage.dmn",
                        text -> text.substring(0, text.lastIndexOf("</rule>") + 7)
                                + text.substring(text.lastIndexOf("<rule "), text.lastIndexOf("</rule>") + 7)
                                        .replaceAll(" id=\"[^\"]*\"", "")
                                        .replace("<rule", "<rule id=\"rule_late\"")
                                + text.substring(text.lastIndexOf("</rule>") + 7)),
                new Wrong("no table", Rule.FILE_UNREADABLE, null, "triage.dmn", text -> "<definitions/>"),
                new Wrong(
                        "XML bomb",
                        Rule.FILE_DOCTYPE,
                        null,
                        "triage.dmn",
                        text -> "<!DOCTYPE a [<!ENTITY b \"c\">]>" + text.substring(text.indexOf("<definitions"))));
    }

    private static List<Wrong> forms() {
        return List.of(
                new Wrong(
                        "broken",
                        Rule.FILE_UNREADABLE,
                        null,
                        "handle-petition.form",
                        text -> text.substring(0, text.length() / 2)),
                new Wrong("without content", Rule.FILE_UNREADABLE, null, "handle-petition.form", text -> "[]"),
                new Wrong(
                        "for Camunda 8",
                        Rule.OTHER_ENGINE,
                        null,
                        "handle-petition.form",
                        text -> text.replace("\"Camunda Platform\"", "\"Camunda Cloud\"")),
                new Wrong(
                        "a field nobody reads",
                        Rule.FORM_FIELD,
                        "field_reply",
                        "handle-petition.form",
                        text -> text.replace("\"key\": \"reply\"", "\"key\": \"replyy\"")),
                new Wrong(
                        "a condition on nothing",
                        Rule.FORM_CONDITION,
                        "field_reply",
                        "handle-petition.form",
                        text -> text.replace("=outcome != \\\"SOLVED\\\"", "=outcom != \\\"SOLVED\\\"")));
    }

    @ParameterizedTest
    @MethodSource("models")
    void isCaught(Wrong wrong) {
        ModelFile right = SHIPPED.stream()
                .filter(file -> file.name().equals(wrong.file()))
                .findFirst()
                .orElse(ShippedModels.file(wrong.file(), "-"));
        ModelFile broken = ShippedModels.file(wrong.file(), wrong.breakIt().apply(right.text()));
        assertThat(broken.text()).as("it is broken").isNotEqualTo(right.text());
        List<Finding> found = CHECK.check(List.of(broken));
        assertThat(found)
                .as(wrong + "\n" + found.stream().map(Finding::sentence).collect(Collectors.joining("\n")))
                .anyMatch(finding -> finding.rule() == wrong.rule()
                        && finding.file().equals(wrong.file())
                        && (wrong.element() == null || wrong.element().equals(finding.element())));
        assertThat(found).noneMatch(finding -> finding.rule() == Rule.NOT_CHECKED);
        assertThat(found).allSatisfy(finding -> assertThat(finding.sentence()).contains("运行时：", "改法："));
    }

    @Test
    void everyRuleIsBroken() {
        Set<Rule> broken = models().stream().map(Wrong::rule).collect(Collectors.toSet());
        assertThat(broken).containsAll(EnumSet.complementOf(EnumSet.of(Rule.NOT_CHECKED, Rule.PROCESS_TWICE)));
        assertThat(models()).hasSizeGreaterThan(100);
    }

    @Test
    void oneProcessInTwoFilesIsCaught() {
        String text = ShippedModels.text(LEVEL);
        assertThat(CHECK.check(List.of(ShippedModels.file("a/" + LEVEL, text), ShippedModels.file("b/" + LEVEL, text))))
                .anyMatch(finding -> finding.rule() == Rule.PROCESS_TWICE);
    }

    @Test
    void aModelJustSmallEnoughIsCheckedInTime() {
        String steps = IntStream.rangeClosed(1, 300)
                .mapToObj(n -> "<bpmn:userTask id=\"userTask_n" + n + "\" name=\"第" + n
                        + "步\" camunda:formRef=\"handle-petition\""
                        + " camunda:formRefBinding=\"latest\" " + HANDLE_GROUPS + " />"
                        + "<bpmn:sequenceFlow id=\"flow_n" + n + "\" sourceRef=\"userTask_n" + n + "\" targetRef=\""
                        + (n == 300 ? "userTask_n1" : "userTask_n" + (n + 1)) + "\" />")
                .collect(Collectors.joining());
        ModelFile large =
                ShippedModels.file(LEVEL, ShippedModels.text(LEVEL).replace(PROCESS_END, steps + PROCESS_END));
        long begun = System.nanoTime();
        assertThat(CHECK.check(List.of(large))).anyMatch(finding -> finding.rule() == Rule.TASK_LIMIT);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void whatIsFoundSaysWhereInTheFile() {
        String text = ShippedModels.text(LEVEL).replace(HANDLE_GROUPS, "");
        Finding finding = CHECK.check(List.of(ShippedModels.file(LEVEL, text))).stream()
                .filter(found -> found.rule() == Rule.TASK_CANDIDATES)
                .findFirst()
                .orElseThrow();
        assertThat(text.lines().toList().get(finding.line() - 1)).contains("id=\"userTask_handlePetition\"");
        assertThat(finding.elementName()).isEqualTo("办理");
    }

    private static Wrong wrong(String what, Rule rule, String element, String... changes) {
        return new Wrong(what, rule, element, LEVEL, text -> change(text, changes));
    }

    private static Wrong wrong(String what, String file, Rule rule, String element, String... changes) {
        return new Wrong(what, rule, element, file, text -> change(text, changes));
    }

    private static Wrong table(String table, String what, Rule rule, String element, String cell, String other) {
        return new Wrong(what, rule, element, table + ".dmn", text -> {
            int at = text.indexOf(cell, cell.contains(">level<") ? 0 : text.indexOf("<rule"));
            assertThat(at).isPositive();
            return text.substring(0, at) + other + text.substring(at + cell.length());
        });
    }

    /** Changes in pairs, what is there and what comes instead; the first must be there. */
    private static String change(String text, String... changes) {
        assertThat(text).contains(changes[0]);
        String changed = text.replace(changes[0], changes[1]);
        for (int i = 2; i < changes.length; i += 2) {
            changed = changed.replace(changes[i], changes[i + 1]);
        }
        return changed;
    }

    private static String tenSteps() {
        return IntStream.rangeClosed(1, 10)
                .mapToObj(n -> "<bpmn:serviceTask id=\"serviceTask_n" + n + "\" name=\"第" + n + "步\" " + BEAN + " />"
                        + "<bpmn:sequenceFlow id=\"flow_n" + n + "\" sourceRef=\"serviceTask_n" + n + "\" targetRef=\""
                        + (n == 10 ? "serviceTask_remindFirst" : "serviceTask_n" + (n + 1)) + "\" />")
                .collect(Collectors.joining());
    }

    private static String deep(String text) {
        return text.replace(LISTENER, LISTENER + "<camunda:list>".repeat(3_000) + "</camunda:list>".repeat(3_000));
    }

    private static String huge(String text) {
        String many = IntStream.range(0, 10_000)
                .mapToObj(n -> "<bpmn:endEvent id=\"e" + n + "\"/>")
                .collect(Collectors.joining());
        return text.replace(PROCESS_END, many + PROCESS_END);
    }
}
