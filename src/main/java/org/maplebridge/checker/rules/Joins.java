package org.maplebridge.checker.rules;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.maplebridge.checker.BpmnRule;
import org.maplebridge.checker.ModelsInReach;
import org.maplebridge.checker.ProcessFile;
import org.maplebridge.checker.Rule;
import org.springframework.stereotype.Component;

/** A parallel join waits for all its branches; they must come from one place that goes all of them. */
@Component
class Joins implements BpmnRule {

    @Override
    public void look(ProcessFile file, ModelsInReach reach) {
        Graph graph = Graph.of(file);
        for (ParallelGateway join : file.all(ParallelGateway.class)) {
            List<FlowNode> incoming = file.all(SequenceFlow.class).stream()
                    .filter(flow -> join.equals(flow.getTarget()))
                    .map(SequenceFlow::getSource)
                    .toList();
            if (incoming.size() > 1 && !isForked(incoming, graph)) {
                file.add(Rule.JOIN_WAITS, join, "并行汇合“" + Nodes.label(join) + "”前面没有并行分开");
            }
        }
    }

    private static boolean isForked(List<FlowNode> incoming, Graph graph) {
        List<Set<FlowNode>> before =
                incoming.stream().map(node -> graph.leadingTo(List.of(node))).toList();
        return graph.nodes().stream()
                .filter(node -> goesSeveralWays(node, graph))
                .anyMatch(node -> before.stream().allMatch(branch -> branch.contains(node)));
    }

    private static boolean goesSeveralWays(FlowNode node, Graph graph) {
        boolean staysBehind = graph.next(node).stream()
                .anyMatch(next -> next instanceof BoundaryEvent event && !event.cancelActivity());
        return staysBehind
                || graph.outgoing(node).size() > 1
                        && !(node instanceof ExclusiveGateway)
                        && !(node instanceof EventBasedGateway);
    }
}
