package org.maplebridge.checker.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.maplebridge.checker.BpmnRule;
import org.maplebridge.checker.KnownParts;
import org.maplebridge.checker.ModelsInReach;
import org.maplebridge.checker.ProcessFile;
import org.maplebridge.checker.Rule;
import org.springframework.stereotype.Component;

/** A process that the engine runs, that forgets its history in time, and that people find, see and can read. */
@Component
class WholeProcess implements BpmnRule {

    private final KnownParts known;

    WholeProcess(KnownParts known) {
        this.known = known;
    }

    @Override
    public void look(ProcessFile file, ModelsInReach reach) {
        List<Process> processes = file.processes();
        if (processes.size() != 1) {
            file.findings().add(Rule.FILE_NAME, "文件里有 " + processes.size() + " 个流程");
        }
        for (Process process : processes) {
            whole(process, file);
        }
        Set<String> drawn = file.all(BpmnShape.class).stream()
                .map(BpmnShape::getBpmnElement)
                .filter(element -> element != null)
                .map(BaseElement::getId)
                .collect(Collectors.toSet());
        for (FlowNode node : file.all(FlowNode.class)) {
            if (!drawn.contains(node.getId())) {
                file.add(Rule.NOT_DRAWN, node, "“" + Nodes.label(node) + "”没有画出来");
            }
            if (node instanceof Activity
                    && (node.getName() == null || node.getName().isBlank())) {
                file.add(Rule.NO_NAME, node, "没有名称");
            }
        }
    }

    private void whole(Process process, ProcessFile file) {
        if (!process.isExecutable()) {
            file.add(Rule.PROCESS_NOT_EXECUTABLE, process, "流程 " + process.getId() + " 没有标为可执行");
        }
        String kept = process.getCamundaHistoryTimeToLiveString();
        if (kept == null || kept.isBlank()) {
            file.add(Rule.HISTORY_TIME_TO_LIVE, process, "流程 " + process.getId() + " 没有历史保留期");
        }
        if (!file.findings().file().stem().equals(process.getId())) {
            file.add(
                    Rule.FILE_NAME,
                    process,
                    "流程 " + process.getId() + " 在名为 " + file.findings().file().name() + " 的文件里");
        }
        if (known.belongsToNoUnit(process.getId())) {
            for (UserTask task : file.all(UserTask.class)) {
                file.add(Rule.TASK_OF_NO_UNIT, task, "“" + Nodes.label(task) + "”在不属于任何单位的流程里");
            }
        }
    }
}
