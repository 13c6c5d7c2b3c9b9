package org.maplebridge.checker.rules;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
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
        file.all(BoundaryEvent.class).stream()
                .filter(event ->
                        graph.reachableFrom(List.of(event)).stream().anyMatch(node -> Beans.runs(node, PASS_DEADLINE)))
                .forEach(event -> deadline(event, graph, file));
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

    /** At the top the task stays when its time is up, and below it the level ends with it: nothing in between. */
    private static void deadline(BoundaryEvent event, Graph graph, ProcessFile file) {
        String called = "“" + Nodes.label(event) + "”";
        if (event.cancelActivity()) {
            file.add(Rule.LEVEL_DEADLINE, event, called + "会中断办理：最高一级的任务到期就没有了，事项无人办理");
        } else if (graph.reachableFrom(List.of(event)).stream()
                .noneMatch(node -> node instanceof EndEvent end
                        && end.getEventDefinitions().stream().anyMatch(TerminateEventDefinition.class::isInstance))) {
            file.add(Rule.LEVEL_DEADLINE, event, called + "之后没有终止结束：到期以后本级不会结束，事项不会提级");
        }
    }

    private static boolean passesDeadline(ProcessFile file, Graph graph) {
        return file.all(BoundaryEvent.class).stream()
                .filter(event -> Nodes.has(event, TimerEventDefinition.class))
                .anyMatch(event ->
                        graph.reachableFrom(List.of(event)).stream().anyMatch(node -> Beans.runs(node, PASS_DEADLINE)));
    }
}
