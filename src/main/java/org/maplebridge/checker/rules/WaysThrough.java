package org.maplebridge.checker.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ManualTask;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.maplebridge.checker.BpmnRule;
import org.maplebridge.checker.ModelsInReach;
import org.maplebridge.checker.ProcessFile;
import org.maplebridge.checker.Rule;
import org.springframework.stereotype.Component;

/** From a start everything can be reached, and from everything an end. */
@Component
class WaysThrough implements BpmnRule {

    @Override
    public void look(ProcessFile file, ModelsInReach reach) {
        for (Process process : file.processes()) {
            if (process.getChildElementsByType(StartEvent.class).isEmpty()) {
                file.add(Rule.NO_START, process, "流程“" + Nodes.label(process) + "”没有开始事件");
            }
        }
        Graph graph = Graph.of(file);
        List<FlowNode> starts = new ArrayList<>(file.all(StartEvent.class));
        List<FlowNode> ends = new ArrayList<>();
        for (FlowNode node : graph.nodes()) {
            if (standsAside(node)) {
                starts.add(node);
                ends.add(node);
            } else if (node instanceof EndEvent || graph.outgoing(node).isEmpty()) {
                ends.add(node);
            }
        }
        Set<FlowNode> reachable = graph.reachableFrom(starts);
        Set<FlowNode> ending = graph.leadingTo(ends);
        for (FlowNode node : graph.nodes()) {
            String called = "“" + Nodes.label(node) + "”";
            if (!reachable.contains(node)) {
                file.add(Rule.UNREACHABLE, node, called + "从开始走不到");
            } else if (!ending.contains(node)) {
                file.add(Rule.NO_END, node, called + "之后走不到结束");
            } else if (graph.outgoing(node).isEmpty()
                    && !(node instanceof EndEvent)
                    && !standsAside(node)
                    && !goesOn(node)) {
                file.add(Rule.DEAD_END, node, called + "之后没有步骤");
            }
            if (node.getElementType().getTypeName().equals("task") || node instanceof ManualTask) {
                file.add(Rule.DOES_NOTHING, node, ((Task) node).getName() == null ? "没有类型的任务" : called + "没有类型");
            }
        }
    }

    /** What is started by something else than a sequence flow. */
    private static boolean standsAside(FlowNode node) {
        return node instanceof SubProcess inner && inner.triggeredByEvent()
                || node instanceof Activity activity && activity.isForCompensation();
    }

    private static boolean goesOn(FlowNode node) {
        return node instanceof IntermediateThrowEvent thrown
                        && thrown.getEventDefinitions().stream().anyMatch(LinkEventDefinition.class::isInstance)
                || node instanceof BoundaryEvent event && Nodes.has(event, CompensateEventDefinition.class);
    }
}
