package org.maplebridge.checker.rules;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.maplebridge.checker.BpmnRule;
import org.maplebridge.checker.ModelsInReach;
import org.maplebridge.checker.ProcessFile;
import org.maplebridge.checker.Rule;
import org.springframework.stereotype.Component;

/** A loop must rest somewhere, and what it rests at must have a limit. */
@Component
class Loops implements BpmnRule {

    @Override
    public void look(ProcessFile file, ModelsInReach reach) {
        Graph graph = Graph.of(file);
        first(graph, node -> !Nodes.waits(node), Nodes::works)
                .ifPresent(node -> file.add(Rule.ENDLESS_LOOP, node, "“" + Nodes.label(node) + "”所在的循环没有停顿"));
        first(graph, node -> !isLimited(node, graph, reach), node -> Nodes.waits(node) && !(node instanceof UserTask))
                .ifPresent(node -> file.add(Rule.LOOP_LIMIT, node, "“" + Nodes.label(node) + "”所在的循环没有时限"));
    }

    private static Optional<FlowNode> first(Graph graph, Predicate<FlowNode> through, Predicate<FlowNode> told) {
        Set<FlowNode> circles = graph.circles(through);
        return circles.stream().filter(told).findFirst();
    }

    private static boolean isLimited(FlowNode node, Graph graph, ModelsInReach reach) {
        if (!Nodes.waits(node)) {
            return false;
        }
        if (Nodes.isBoundedFromOutside(node, reach)) {
            return true;
        }
        if (node instanceof UserTask task) {
            return WorkedTasks.isLimited(task, reach);
        }
        if (node instanceof CallActivity call) {
            return Nodes.hasTimer(call)
                    || !reach.process(call.getCalledElement())
                            .map(process ->
                                    process.getModelInstance().getModelElementsByType(TimerEventDefinition.class))
                            .map(Collection::isEmpty)
                            .orElse(false);
        }
        if (node instanceof EventBasedGateway) {
            return graph.next(node).stream().anyMatch(Loops::isTimer);
        }
        return isTimer(node);
    }

    private static boolean isTimer(FlowNode node) {
        return node instanceof IntermediateCatchEvent event && Nodes.has(event, TimerEventDefinition.class);
    }
}
