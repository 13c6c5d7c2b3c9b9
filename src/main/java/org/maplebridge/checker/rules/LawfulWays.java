package org.maplebridge.checker.rules;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.maplebridge.checker.BpmnRule;
import org.maplebridge.checker.ModelsInReach;
import org.maplebridge.checker.ProcessFile;
import org.maplebridge.checker.Rule;
import org.springframework.stereotype.Component;

/** What the way up the levels asks of models: that no petition is stuck at a level, and none late there unseen (Reg. art. 34). */
@Component
class LawfulWays implements BpmnRule {

    static final String LEVEL = "level-handling";
    static final String ESCALATE = "escalateToParentUnit";
    static final String START_CLOCK = "startLevelClock";
    static final String PASS_DEADLINE = "passLevelDeadline";

    @Override
    public void look(ProcessFile file, ModelsInReach reach) {
        Graph graph = Graph.of(file);
        for (CallActivity call : file.all(CallActivity.class)) {
            if (LEVEL.equals(call.getCalledElement())) {
                level(call, graph, file);
            }
        }
        graph.nodes().stream()
                .filter(node -> Beans.runs(node, START_CLOCK))
                .filter(node -> !passesDeadline(file, graph))
                .forEach(node -> file.add(Rule.LEVEL_DEADLINE, node, "本级开始计时，但时限届满没有后续"));
    }

    private static void level(CallActivity call, Graph graph, ProcessFile file) {
        Set<FlowNode> after = graph.reachableFrom(List.of(call));
        if (after.stream().noneMatch(node -> Beans.runs(node, ESCALATE))) {
            file.add(Rule.LEVEL_WAY_UP, call, "“" + Nodes.label(call) + "”之后没有提级的路");
        }
        if (after.stream().noneMatch(EndEvent.class::isInstance)) {
            file.add(Rule.LEVEL_WAY_OUT, call, "“" + Nodes.label(call) + "”之后没有结束");
        }
    }

    private static boolean passesDeadline(ProcessFile file, Graph graph) {
        return file.all(BoundaryEvent.class).stream()
                .filter(event -> Nodes.has(event, TimerEventDefinition.class))
                .anyMatch(event ->
                        graph.reachableFrom(List.of(event)).stream().anyMatch(node -> Beans.runs(node, PASS_DEADLINE)));
    }
}
