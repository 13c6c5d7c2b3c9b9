package org.maplebridge.checker.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.maplebridge.checker.BpmnRule;
import org.maplebridge.checker.ModelsInReach;
import org.maplebridge.checker.ProcessFile;
import org.maplebridge.checker.Rule;
import org.springframework.stereotype.Component;

/** A split must always know where to go on. */
@Component
class Splits implements BpmnRule {

    @Override
    public void look(ProcessFile file, ModelsInReach reach) {
        Graph graph = Graph.of(file);
        for (ExclusiveGateway split : file.all(ExclusiveGateway.class)) {
            exclusive(split, graph.outgoing(split), file);
        }
        for (Activity activity : file.all(Activity.class)) {
            activity(activity, graph.outgoing(activity), file);
        }
        for (InclusiveGateway split : file.all(InclusiveGateway.class)) {
            List<SequenceFlow> flows = graph.outgoing(split);
            boolean always = flows.stream().anyMatch(flow -> condition(flow).isEmpty());
            if (flows.size() > 1 && split.getDefault() == null && !always) {
                file.add(Rule.SPLIT_DEFAULT, split, noDefault(split));
            }
        }
    }

    /** An activity whose ways all ask for something goes nowhere when none of it holds. */
    private static void activity(Activity activity, List<SequenceFlow> flows, ProcessFile file) {
        boolean asks = !flows.isEmpty()
                && flows.stream().noneMatch(flow -> condition(flow).isEmpty());
        if (asks && activity.getAttributeValue("default") == null) {
            file.add(Rule.SPLIT_DEFAULT, activity, "“" + Nodes.label(activity) + "”的每条出路都有条件，没有默认流");
        }
    }

    private static void exclusive(ExclusiveGateway split, List<SequenceFlow> flows, ProcessFile file) {
        if (flows.size() == 1 && !condition(flows.get(0)).isEmpty()) {
            file.add(Rule.SPLIT_CONDITION, split, "网关“" + Nodes.label(split) + "”只有一条出路，却带有条件");
        }
        if (flows.size() < 2) {
            return;
        }
        if (split.getDefault() == null) {
            file.add(Rule.SPLIT_DEFAULT, split, noDefault(split));
        }
        Set<String> seen = new HashSet<>();
        for (SequenceFlow flow : flows) {
            boolean isDefault = flow.equals(split.getDefault());
            String condition = condition(flow);
            if (isDefault != condition.isEmpty()) {
                file.add(Rule.SPLIT_CONDITION, flow, isDefault ? "默认流带有条件" : "网关“" + Nodes.label(split) + "”的这条分支没有条件");
            } else if (!isDefault && !seen.add(condition)) {
                file.add(Rule.SPLIT_TWICE, flow, "条件 " + condition + " 在同一网关出现两次");
            }
        }
    }

    private static String noDefault(Gateway split) {
        return "网关“" + Nodes.label(split) + "”没有默认流";
    }

    private static String condition(SequenceFlow flow) {
        return flow.getConditionExpression() == null
                ? ""
                : flow.getConditionExpression().getTextContent().strip();
    }
}
