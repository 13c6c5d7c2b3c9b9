package org.maplebridge.checker.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.maplebridge.checker.BpmnRule;
import org.maplebridge.checker.ModelsInReach;
import org.maplebridge.checker.ProcessFile;
import org.maplebridge.checker.Rule;
import org.springframework.stereotype.Component;

/**
 * The time of a hearing is not counted in a re-review (Reg. art. 36): whoever decides that there is one pauses the clock, and
 * nothing may wait between that step and the hearing; behind the hearing the clock goes on before anything waits again.
 */
@Component
class HearingClock implements BpmnRule {

    static final String HEARING = "hearing";
    static final String START_REVIEW_CLOCK = "startReviewClock";
    static final String PAUSE = "recordReviewDecision";
    static final String RESUME = "resumeAfterHearing";

    private static final Pattern IS_DECIDED = asks("==");
    private static final Pattern IS_NOT_DECIDED = asks("!=");

    @Override
    public void look(ProcessFile file, ModelsInReach reach) {
        Graph graph = Graph.of(file);
        if (graph.nodes().stream().noneMatch(node -> Beans.runs(node, START_REVIEW_CLOCK))) {
            return;
        }
        file.all(CallActivity.class).stream()
                .filter(call -> HEARING.equals(call.getCalledElement()))
                .forEach(call -> look(call, file, graph));
    }

    private static void look(CallActivity call, ProcessFile file, Graph graph) {
        String called = "“" + Nodes.label(call) + "”";
        if (!pauses(call, false, graph, new HashSet<>())) {
            file.add(Rule.HEARING_CLOCK, call, called + "之前没有暂停计时：不是从“先举行听证”的决定直接过来的");
        }
        if (!resumes(call, graph, new HashSet<>())) {
            file.add(Rule.HEARING_CLOCK, call, called + "之后没有恢复计时");
        }
    }

    /** @param decided whether the way from here to the hearing is taken only where one was decided */
    private static boolean pauses(FlowNode at, boolean decided, Graph graph, Set<List<Object>> under) {
        List<SequenceFlow> arriving = graph.incoming(at);
        return !arriving.isEmpty()
                && arriving.stream().allMatch(flow -> {
                    boolean asked = decided || isDecided(flow, graph);
                    FlowNode before = flow.getSource();
                    if (Beans.runs(before, PAUSE)) {
                        return asked;
                    }
                    return !Nodes.waits(before)
                            && (!under.add(List.of(before, asked)) || pauses(before, asked, graph, under));
                });
    }

    private static boolean isDecided(SequenceFlow flow, Graph graph) {
        return flow.getConditionExpression() != null
                ? says(flow, IS_DECIDED)
                : graph.outgoing(flow.getSource()).stream().anyMatch(other -> says(other, IS_NOT_DECIDED));
    }

    private static boolean says(SequenceFlow flow, Pattern condition) {
        return flow.getConditionExpression() != null
                && condition
                        .matcher(flow.getConditionExpression().getTextContent())
                        .find();
    }

    private static Pattern asks(String operator) {
        return Pattern.compile("\\{\\s*decision\\s*" + operator + "\\s*['\"]HEARING['\"]\\s*}");
    }

    private static boolean resumes(FlowNode from, Graph graph, Set<FlowNode> under) {
        List<FlowNode> next =
                graph.outgoing(from).stream().map(SequenceFlow::getTarget).toList();
        return !next.isEmpty()
                && next.stream()
                        .allMatch(node -> Beans.runs(node, RESUME)
                                || !Nodes.waits(node) && (!under.add(node) || resumes(node, graph, under)));
    }
}
