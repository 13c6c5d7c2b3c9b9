package org.maplebridge.checker.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Output;
import org.maplebridge.checker.BpmnRule;
import org.maplebridge.checker.ModelsInReach;
import org.maplebridge.checker.ProcessFile;
import org.maplebridge.checker.Rule;
import org.springframework.stereotype.Component;

/** Other models that a model names: they exist, get what they need, and do not call in circles. */
@Component
class Named implements BpmnRule {

    private static final String LATEST = "latest";
    private static final Pattern COLUMN = Pattern.compile("decisionResult\\.singleResult\\.(\\w+)");

    @Override
    public void look(ProcessFile file, ModelsInReach reach) {
        file.all(CallActivity.class).forEach(call -> called(call, file, reach));
        file.processes().forEach(process -> circle(process, file, reach));
        file.all(BusinessRuleTask.class).forEach(task -> decided(task, file, reach));
        for (UserTask task : file.all(UserTask.class)) {
            String form = task.getCamundaFormRef();
            if (form != null && !form.contains("{") && reach.form(form).isEmpty()) {
                file.add(Rule.FORM_UNKNOWN, task, "没有表单 " + form);
            }
            if (form != null && !LATEST.equals(task.getCamundaFormRefBinding())) {
                file.add(Rule.BINDING, task, "表单 " + form + " 没有绑定最新版本");
            }
        }
    }

    private static void called(CallActivity call, ProcessFile file, ModelsInReach reach) {
        String process = call.getCalledElement();
        if (process == null || process.isBlank() || reach.process(process).isEmpty()) {
            file.add(Rule.CALLED_PROCESS, call, "没有流程 " + (process == null ? "（没有填写）" : process));
        }
        List<CamundaIn> handed = call.getExtensionElements() == null
                ? List.of()
                : call.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaIn.class)
                        .list();
        boolean all = handed.stream().anyMatch(in -> "all".equals(in.getCamundaVariables()));
        if (handed.stream().noneMatch(in -> in.getCamundaBusinessKey() != null)) {
            file.add(Rule.CALL_HANDS_OVER, call, "没有传入业务键");
        }
        if (!all && handed.stream().noneMatch(in -> "unit".equals(in.getCamundaTarget()))) {
            file.add(Rule.CALL_HANDS_OVER, call, "没有传入 unit");
        }
        String binding = call.getCamundaCalledElementBinding();
        if (binding != null && !binding.equals(LATEST)) {
            file.add(Rule.BINDING, call, "流程 " + process + " 没有绑定最新版本");
        }
    }

    private static void circle(Process process, ProcessFile file, ModelsInReach reach) {
        Set<String> reached = new HashSet<>();
        Deque<Process> open = new ArrayDeque<>(List.of(process));
        List<CallActivity> closing = new ArrayList<>();
        while (!open.isEmpty()) {
            Process caller = open.pop();
            for (CallActivity call : callsIn(caller)) {
                String called = Objects.requireNonNullElse(call.getCalledElement(), "");
                if (called.equals(process.getId())) {
                    closing.add(call);
                } else if (reached.add(called)) {
                    reach.process(called).ifPresent(open::push);
                }
            }
        }
        closing.stream()
                .findFirst()
                .ifPresent(call -> file.add(
                        Rule.CALL_CYCLE, process, "流程 " + process.getId() + " 经由“" + Nodes.label(call) + "”又调用自己"));
    }

    private static List<CallActivity> callsIn(Process process) {
        return process.getModelInstance().getModelElementsByType(CallActivity.class).stream()
                .filter(call -> process.equals(processOf(call)))
                .toList();
    }

    private static Object processOf(CallActivity call) {
        var at = call.getParentElement();
        while (at != null && !(at instanceof Process)) {
            at = at.getParentElement();
        }
        return at;
    }

    private static void decided(BusinessRuleTask task, ProcessFile file, ModelsInReach reach) {
        String id = task.getCamundaDecisionRef();
        if (id == null || id.isBlank()) {
            return;
        }
        String binding = task.getCamundaDecisionRefBinding();
        if (binding != null && !binding.equals(LATEST)) {
            file.add(Rule.BINDING, task, "决策 " + id + " 没有绑定最新版本");
        }
        Optional<Decision> decision = id.contains("{") ? Optional.empty() : reach.decision(id);
        if (decision.isEmpty()) {
            file.add(Rule.DECISION_UNKNOWN, task, "没有决策 " + id);
            return;
        }
        Set<String> outputs = new HashSet<>();
        decision.get()
                .getModelInstance()
                .getModelElementsByType(Output.class)
                .forEach(output -> outputs.add(output.getName()));
        if (task.getExtensionElements() == null) {
            return;
        }
        task.getModelInstance().getModelElementsByType(CamundaOutputParameter.class).stream()
                .filter(parameter -> parameter
                        .getParentElement()
                        .getParentElement()
                        .getParentElement()
                        .equals(task))
                .flatMap(parameter -> COLUMN.matcher(parameter.getTextContent()).results())
                .map(found -> found.group(1))
                .filter(column -> !outputs.contains(column))
                .forEach(column -> file.add(Rule.DECISION_OUTPUT, task, "决策 " + id + " 没有输出列 " + column));
    }
}
