package org.maplebridge.checker.rules;

import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaList;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaMap;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.maplebridge.checker.BpmnRule;
import org.maplebridge.checker.KnownParts;
import org.maplebridge.checker.ModelsInReach;
import org.maplebridge.checker.ProcessFile;
import org.maplebridge.checker.Rule;
import org.springframework.stereotype.Component;

/** What is filled in where the engine wants a number, a date, a condition or a plain value, and falls over others when it comes there. */
@Component
class UsableValues implements BpmnRule {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern DAYS = Pattern.compile("P\\d{1,6}D|\\d{1,6}");
    private static final Pattern VARIABLE = Pattern.compile("\\s*[$#]\\{\\s*(\\w+)\\s*}\\s*");

    private final KnownParts known;

    UsableValues(KnownParts known) {
        this.known = known;
    }

    @Override
    public void look(ProcessFile file, ModelsInReach reach) {
        for (Process process : file.processes()) {
            String kept = process.getCamundaHistoryTimeToLiveString();
            if (kept != null && !kept.isBlank() && !DAYS.matcher(kept.strip()).matches()) {
                file.add(Rule.VALUE_UNUSABLE, process, "历史保留期是 " + kept + "，要写成 P30D 这样的天数");
            }
        }
        for (UserTask task : file.all(UserTask.class)) {
            String called = "“" + Nodes.label(task) + "”";
            if (isNoNumber(task.getCamundaPriority())) {
                file.add(Rule.VALUE_UNUSABLE, task, called + "的优先级是 " + task.getCamundaPriority() + "，要写数字");
            }
            String followUp = task.getCamundaFollowUpDate();
            if (followUp != null
                    && !followUp.isBlank()
                    && !VARIABLE.matcher(followUp).matches()) {
                file.add(Rule.TIMER_LITERAL, task, called + "的跟进日期是 " + followUp);
            }
        }
        for (MultiInstanceLoopCharacteristics loop : file.all(MultiInstanceLoopCharacteristics.class)) {
            if (loop.getLoopCardinality() != null
                    && isNoNumber(loop.getLoopCardinality().getTextContent())) {
                file.add(
                        Rule.VALUE_UNUSABLE,
                        loop.getParentElement(),
                        "多实例的次数是 " + loop.getLoopCardinality().getTextContent() + "，要写数字");
            }
            String collection = loop.getCamundaCollection();
            if (collection != null && !collection.isBlank()) {
                file.add(Rule.VALUE_UNUSABLE, loop.getParentElement(), "多实例的集合 " + collection + " 不会有，平台的变量都是单个的值");
            }
        }
        for (BusinessRuleTask task : file.all(BusinessRuleTask.class)) {
            if (task.getCamundaResultVariable() != null && !"singleEntry".equals(task.getCamundaMapDecisionResult())) {
                file.add(
                        Rule.VALUE_UNUSABLE,
                        task,
                        "“" + Nodes.label(task) + "”的结果变量 " + task.getCamundaResultVariable()
                                + " 会是整张结果表，流程里存不下；映射选 singleEntry，或者在输出参数里一列一列地取");
            }
        }
        file.all(CamundaList.class)
                .forEach(list -> collection(list.getParentElement().getParentElement(), list, file));
        file.all(CamundaMap.class)
                .forEach(map -> collection(map.getParentElement().getParentElement(), map, file));
        file.all(SequenceFlow.class).forEach(flow -> condition(flow, file));
    }

    private static void collection(ModelElementInstance at, ModelElementInstance value, ProcessFile file) {
        if (at instanceof CamundaInputOutput) {
            file.add(Rule.VALUE_UNUSABLE, value, "参数的类型是列表或者映射，流程里只存得下文字、数字、是否和日期");
        }
    }

    private void condition(SequenceFlow flow, ProcessFile file) {
        ConditionExpression condition = flow.getConditionExpression();
        if (condition == null || condition.getTextContent().isBlank()) {
            return;
        }
        String text = condition.getTextContent().strip();
        if (!text.startsWith("${") && !text.startsWith("#{") || !text.endsWith("}")) {
            file.add(Rule.EXPRESSION_INVALID, flow, "条件 " + text + " 不是表达式，要写成 ${outcome == 'SOLVED'} 这样");
        } else if (VARIABLE.matcher(text).matches()) {
            String name = VARIABLE.matcher(text).replaceFirst("$1");
            if (known.knowsVariable(name) && !known.isYesNo(name)) {
                file.add(Rule.EXPRESSION_INVALID, flow, "条件 " + text + " 不是“是”或“否”，要和一个值比较");
            }
        }
    }

    private static boolean isNoNumber(String value) {
        return value != null
                && !value.isBlank()
                && !value.contains("{")
                && !NUMBER.matcher(value.strip()).matches();
    }
}
