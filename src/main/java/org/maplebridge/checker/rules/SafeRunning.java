package org.maplebridge.checker.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.maplebridge.checker.BpmnRule;
import org.maplebridge.checker.ModelsInReach;
import org.maplebridge.checker.ProcessFile;
import org.maplebridge.checker.Rule;
import org.springframework.stereotype.Component;

/** What is done again when something fails: not too much at once, and at the times that are set. */
@Component
class SafeRunning implements BpmnRule {

    private static final int MOST_IN_A_ROW = 8;
    private static final Pattern CYCLE = Pattern.compile(
            "(R\\d+/)?P(?=.)(\\d+[YMWD])*(T(\\d+[HMS])+)?(\\s*,\\s*P(?=.)(\\d+[YMWD])*(T(\\d+[HMS])+)?)*");

    @Override
    public void look(ProcessFile file, ModelsInReach reach) {
        for (FlowNode node : file.all(FlowNode.class)) {
            retries(node, file);
            if (isAsync(node) && "false".equals(node.getAttributeValueNs(Beans.CAMUNDA, "exclusive"))) {
                file.add(Rule.NOT_EXCLUSIVE, node, "“" + Nodes.label(node) + "”不排他");
            }
        }
        inARow(Graph.of(file), file);
    }

    private static void retries(FlowNode node, ProcessFile file) {
        boolean isJob =
                isAsync(node) || node instanceof CatchEvent event && Nodes.has(event, TimerEventDefinition.class);
        String cycle = node.getExtensionElements() == null
                ? null
                : node
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaFailedJobRetryTimeCycle.class)
                        .list()
                        .stream()
                        .map(found -> found.getTextContent().strip())
                        .findFirst()
                        .orElse(null);
        if (cycle == null && isJob && !isOfTemplate(node)) {
            file.add(Rule.RETRY_CYCLE, node, "“" + Nodes.label(node) + "”没有重试周期");
        } else if (cycle != null
                && !cycle.contains("{")
                && !CYCLE.matcher(cycle).matches()) {
            file.add(Rule.RETRY_CYCLE_INVALID, node, "“" + Nodes.label(node) + "”的重试周期是 " + cycle);
        }
    }

    private static void inARow(Graph graph, ProcessFile file) {
        Map<FlowNode, Integer> known = new HashMap<>();
        graph.nodes().stream()
                .filter(node -> length(node, graph, known, new HashSet<>()) == MOST_IN_A_ROW + 1)
                .filter(Nodes::works)
                .findFirst()
                .ifPresent(node -> file.add(
                        Rule.SAVE_POINT, node, "从“" + Nodes.label(node) + "”起一连有 " + MOST_IN_A_ROW + " 个以上的步骤没有保存点"));
    }

    private static int length(FlowNode node, Graph graph, Map<FlowNode, Integer> known, Set<FlowNode> under) {
        if (Nodes.waits(node)) {
            return 0;
        }
        Integer before = known.get(node);
        if (before != null || !under.add(node)) {
            return before == null ? 0 : before;
        }
        int longest = 0;
        for (FlowNode next : graph.next(node)) {
            longest = Math.max(longest, is(next, "asyncBefore") ? 0 : length(next, graph, known, under));
        }
        int length = longest + (Nodes.works(node) ? 1 : 0);
        known.put(node, length);
        return length;
    }

    /** Templates cannot set one; the engine's own is the same. */
    private static boolean isOfTemplate(FlowNode node) {
        String template = node.getAttributeValueNs(Beans.CAMUNDA, "modelerTemplate");
        return template != null && template.startsWith("org.maplebridge.");
    }

    private static boolean isAsync(FlowNode node) {
        return is(node, "asyncBefore") || is(node, "asyncAfter") || is(node, "async");
    }

    private static boolean is(FlowNode node, String attribute) {
        return "true".equals(node.getAttributeValueNs(Beans.CAMUNDA, attribute));
    }
}
