package org.maplebridge.checker;

import static org.maplebridge.checker.Wrong.BEAN;
import static org.maplebridge.checker.Wrong.LISTENER;
import static org.maplebridge.checker.Wrong.REMIND;
import static org.maplebridge.checker.Wrong.SUPPLEMENT;
import static org.maplebridge.checker.Wrong.wrong;

import java.util.List;

/** Code that a model brings along, or an expression that reaches further than it may. */
final class ForeignCode {

    private ForeignCode() {}

    static List<Wrong> all() {
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
}
