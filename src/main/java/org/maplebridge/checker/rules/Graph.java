package org.maplebridge.checker.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.maplebridge.checker.ProcessFile;

/** How work moves through a process: along sequence flows, from an activity to its boundary events, from link to link. */
final class Graph {

    private final Map<FlowNode, Set<FlowNode>> next = new LinkedHashMap<>();
    private final Map<FlowNode, Set<FlowNode>> previous = new LinkedHashMap<>();
    private final Map<FlowNode, List<SequenceFlow>> outgoing = new LinkedHashMap<>();
    private final Map<FlowNode, List<SequenceFlow>> incoming = new LinkedHashMap<>();

    private Graph() {}

    static Graph of(ProcessFile file) {
        Graph graph = new Graph();
        for (FlowNode node : file.all(FlowNode.class)) {
            graph.next.put(node, new LinkedHashSet<>());
            graph.previous.put(node, new LinkedHashSet<>());
            graph.outgoing.put(node, new ArrayList<>());
            graph.incoming.put(node, new ArrayList<>());
        }
        for (SequenceFlow flow : file.all(SequenceFlow.class)) {
            if (flow.getSource() != null && flow.getTarget() != null) {
                graph.link(flow.getSource(), flow.getTarget());
                graph.outgoing.get(flow.getSource()).add(flow);
                graph.incoming.get(flow.getTarget()).add(flow);
            }
        }
        for (BoundaryEvent event : file.all(BoundaryEvent.class)) {
            if (event.getAttachedTo() != null) {
                graph.link(event.getAttachedTo(), event);
            }
        }
        graph.links(file);
        return graph;
    }

    private void link(FlowNode from, FlowNode to) {
        next.get(from).add(to);
        previous.get(to).add(from);
    }

    private void links(ProcessFile file) {
        for (IntermediateThrowEvent from : file.all(IntermediateThrowEvent.class)) {
            for (IntermediateCatchEvent to : file.all(IntermediateCatchEvent.class)) {
                String name = linkName(from);
                if (name != null
                        && name.equals(linkName(to))
                        && from.getParentElement().equals(to.getParentElement())) {
                    link(from, to);
                }
            }
        }
    }

    private static String linkName(FlowNode event) {
        return event.getChildElementsByType(LinkEventDefinition.class).stream()
                .map(LinkEventDefinition::getName)
                .findFirst()
                .orElse(null);
    }

    Set<FlowNode> nodes() {
        return next.keySet();
    }

    Set<FlowNode> next(FlowNode node) {
        return next.get(node);
    }

    /** What comes before it, along flows, links and from an activity to its boundary events. */
    Set<FlowNode> previous(FlowNode node) {
        return previous.get(node);
    }

    List<SequenceFlow> outgoing(FlowNode node) {
        return outgoing.get(node);
    }

    List<SequenceFlow> incoming(FlowNode node) {
        return incoming.get(node);
    }

    /** The nodes and all that follow from them. */
    Set<FlowNode> reachableFrom(Collection<? extends FlowNode> starts) {
        return closure(starts, next);
    }

    /** The nodes and all that lead to them. */
    Set<FlowNode> leadingTo(Collection<? extends FlowNode> ends) {
        return closure(ends, previous);
    }

    private static Set<FlowNode> closure(Collection<? extends FlowNode> from, Map<FlowNode, Set<FlowNode>> edges) {
        Set<FlowNode> reached = new LinkedHashSet<>(from);
        Deque<FlowNode> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            for (FlowNode node : edges.get(open.pop())) {
                if (reached.add(node)) {
                    open.push(node);
                }
            }
        }
        return reached;
    }

    /** The nodes that lie on a circle of nothing but nodes that are let through: what remains when dead ends are cut off. */
    Set<FlowNode> circles(Predicate<FlowNode> through) {
        Set<FlowNode> left = new LinkedHashSet<>();
        next.keySet().stream().filter(through).forEach(left::add);
        boolean cut = true;
        while (cut) {
            Set<FlowNode> before = Set.copyOf(left);
            cut = left.removeIf(node -> next.get(node).stream().noneMatch(before::contains)
                    || previous.get(node).stream().noneMatch(before::contains));
        }
        left.removeIf(node -> !closureWithin(node, left).contains(node));
        return left;
    }

    private Set<FlowNode> closureWithin(FlowNode start, Set<FlowNode> allowed) {
        Set<FlowNode> reached = new LinkedHashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            for (FlowNode node : next.get(open.pop())) {
                if (allowed.contains(node) && reached.add(node)) {
                    open.push(node);
                }
            }
        }
        return reached;
    }
}
