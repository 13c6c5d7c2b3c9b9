package org.maplebridge.checker;

import static org.maplebridge.checker.Wrong.wrong;

import java.util.List;

/** Values that Modeler takes and the engine falls over, some when they are deployed and some when somebody comes there. */
final class WrongValues {

    private static final String CONDITION = "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">"
            + Wrong.SUPPLEMENT + "</bpmn:conditionExpression>";

    private WrongValues() {}

    static List<Wrong> all() {
        String handle = "userTask_handlePetition";
        String due = "camunda:dueDate=\"${deadlineAt}\"";
        return List.of(
                wrong("a priority in words", Rule.VALUE_UNUSABLE, handle, due, due + " camunda:priority=\"高\""),
                wrong(
                        "kept for a month in words",
                        Rule.VALUE_UNUSABLE,
                        "level-handling",
                        "historyTimeToLive=\"P30D\"",
                        "historyTimeToLive=\"一个月\""),
                wrong(
                        "a literal day to look at it again",
                        Rule.TIMER_LITERAL,
                        handle,
                        due,
                        due + " camunda:followUpDate=\"P3D\""),
                wrong(
                        "as many as there are units",
                        Rule.VALUE_UNUSABLE,
                        handle,
                        "<bpmn:outgoing>flow_handled</bpmn:outgoing>",
                        "<bpmn:outgoing>flow_handled</bpmn:outgoing><bpmn:multiInstanceLoopCharacteristics camunda:collection=\"units\" camunda:elementVariable=\"one\" />"),
                wrong(
                        "three times in words",
                        Rule.VALUE_UNUSABLE,
                        handle,
                        "<bpmn:outgoing>flow_handled</bpmn:outgoing>",
                        "<bpmn:outgoing>flow_handled</bpmn:outgoing><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>三</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>"),
                wrong(
                        "a whole table in a variable",
                        Rule.VALUE_UNUSABLE,
                        "businessRuleTask_levelLimit",
                        "name=\"查时限表\" camunda:decisionRef=\"level-limits\"",
                        "name=\"查时限表\" camunda:decisionRef=\"level-limits\" camunda:resultVariable=\"limits\""),
                wrong(
                        "a list in a parameter",
                        Rule.VALUE_UNUSABLE,
                        "businessRuleTask_levelLimit",
                        "<camunda:inputParameter name=\"purpose\">${matters.purposeOf(execution.processBusinessKey)}</camunda:inputParameter>",
                        "<camunda:inputParameter name=\"purpose\"><camunda:list><camunda:value>CLAIM</camunda:value></camunda:list></camunda:inputParameter>"),
                wrong(
                        "a condition that is only words",
                        Rule.EXPRESSION_INVALID,
                        "flow_supplement",
                        CONDITION,
                        CONDITION.replace("${", "").replace("}", "")),
                wrong(
                        "a condition that is a text",
                        Rule.EXPRESSION_INVALID,
                        "flow_supplement",
                        CONDITION,
                        CONDITION.replace(" == 'SUPPLEMENT'", "")),
                wrong(
                        "a step with nothing but conditions behind it",
                        Rule.SPLIT_DEFAULT,
                        "serviceTask_recordObjection",
                        "sourceRef=\"serviceTask_recordObjection\" targetRef=\"endEvent_objected\" />",
                        "sourceRef=\"serviceTask_recordObjection\" targetRef=\"endEvent_objected\">" + CONDITION
                                + "</bpmn:sequenceFlow>"),
                wrong(
                        "a gateway of one way that asks",
                        Rule.SPLIT_CONDITION,
                        "gateway_one",
                        "sourceRef=\"serviceTask_recordObjection\" targetRef=\"endEvent_objected\" />",
                        "sourceRef=\"serviceTask_recordObjection\" targetRef=\"gateway_one\" /><bpmn:exclusiveGateway id=\"gateway_one\" name=\"登记了？\"><bpmn:outgoing>flow_one</bpmn:outgoing></bpmn:exclusiveGateway>"
                                + "<bpmn:sequenceFlow id=\"flow_one\" sourceRef=\"gateway_one\" targetRef=\"endEvent_objected\">"
                                + CONDITION + "</bpmn:sequenceFlow>"));
    }
}
