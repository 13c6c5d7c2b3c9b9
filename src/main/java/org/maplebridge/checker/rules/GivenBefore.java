package org.maplebridge.checker.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.LoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.maplebridge.checker.FormFile;
import org.maplebridge.checker.KnownParts;
import org.maplebridge.checker.ModelsInReach;
import org.maplebridge.checker.ProcessFile;
import org.maplebridge.checker.PublishedPart;

/**
 * Looks back from a step whether a variable has a value there on every way that leads to it. Where it cannot be told, as
 * behind an event that brings what nobody sees, the answer is that it has.
 */
final class GivenBefore {

    private static final List<String> NAMING = List.of(
            "resultVariable", "errorCodeVariable", "errorMessageVariable", "escalationCodeVariable", "initiator");

    private record Place(FlowNode node, boolean waited) {}

    private final Graph graph;
    private final ModelsInReach reach;
    private final KnownParts known;
    private final Map<ModelElementInstance, Set<String>> inputs = new HashMap<>();
    private final Map<ModelElementInstance, Set<String>> outputs = new HashMap<>();

    GivenBefore(ProcessFile file, ModelsInReach reach, KnownParts known) {
        this.graph = Graph.of(file);
        this.reach = reach;
        this.known = known;
        file.all(CamundaInputParameter.class).forEach(one -> note(inputs, ofNode(one), one.getCamundaName()));
        file.all(CamundaOutputParameter.class).forEach(one -> note(outputs, ofNode(one), one.getCamundaName()));
        for (LoopCharacteristics loop : file.all(LoopCharacteristics.class)) {
            note(inputs, loop.getParentElement(), loop.getAttributeValueNs(Beans.CAMUNDA, "elementVariable"));
        }
    }

    private static void note(Map<ModelElementInstance, Set<String>> all, ModelElementInstance node, String name) {
        all.computeIfAbsent(node, key -> new HashSet<>()).add(name);
    }

    /** The node whose extension it is. */
    private static ModelElementInstance ofNode(ModelElementInstance parameter) {
        return parameter.getParentElement().getParentElement().getParentElement();
    }

    /** Why the variable may have no value when the step begins; nothing where it has one. */
    Optional<String> missingAt(FlowNode node, String variable) {
        return isGivenInside(node, variable)
                ? Optional.empty()
                : before(new Place(node, false), variable, new HashSet<>());
    }

    /** Why it may have none when the step is done. */
    Optional<String> missingAfter(FlowNode node, String variable) {
        return source(node, new Place(node, false), variable, new HashSet<>());
    }

    private Optional<String> before(Place place, String variable, Set<Place> seen) {
        if (!seen.add(place)) {
            return Optional.empty();
        }
        FlowNode node = place.node();
        if (node instanceof StartEvent start) {
            return atStart(start, place, variable, seen);
        }
        if (node instanceof BoundaryEvent event) {
            FlowNode host = event.getAttachedTo();
            return named(event, variable) || host == null
                    ? Optional.empty()
                    : before(new Place(host, place.waited() || Nodes.waits(host)), variable, seen);
        }
        List<Optional<String>> ways = graph.previous(node).stream()
                .map(source -> source(source, place, variable, seen))
                .toList();
        boolean oneIsEnough = node instanceof ParallelGateway || node instanceof InclusiveGateway;
        if (oneIsEnough && ways.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return ways.stream().flatMap(Optional::stream).findFirst();
    }

    /** What is known once the source of a flow is done. */
    private Optional<String> source(FlowNode source, Place place, String variable, Set<Place> seen) {
        Optional<PublishedPart.Flow> flow = flow(source);
        if (flow.filter(bean -> bean.gives().contains(variable)).isPresent() || gives(source, variable)) {
            return Optional.empty();
        }
        if (flow.filter(bean -> bean.givesAtOnce().contains(variable)).isPresent()) {
            return place.waited()
                    ? Optional.of("“" + Nodes.label(source) + "”给出的只在当时有效，经过等待的步骤就没有了")
                    : Optional.empty();
        }
        if (flow.filter(PublishedPart.Flow::forgets).isPresent() && !known.knowsVariable(variable)) {
            return Optional.of("“" + Nodes.label(source) + "”登记以后不保留它");
        }
        return before(new Place(source, place.waited() || Nodes.waits(source)), variable, seen);
    }

    private Optional<String> atStart(StartEvent start, Place place, String variable, Set<Place> seen) {
        ModelElementInstance scope = start.getParentElement();
        if (!start.getEventDefinitions().isEmpty() || named(start, variable)) {
            return Optional.empty();
        }
        if (scope instanceof SubProcess inner) {
            return isGivenInside(inner, variable)
                    ? Optional.empty()
                    : before(new Place(inner, place.waited()), variable, seen);
        }
        String process = ((Process) scope).getId();
        if (known.isHandedIn(process, variable)) {
            return Optional.empty();
        }
        List<CallActivity> calls = reach.callsOf(process);
        return !calls.isEmpty() && calls.stream().allMatch(call -> handsIn(call, variable))
                ? Optional.empty()
                : Optional.of("从开始到这里没有哪一步给出它");
    }

    private boolean gives(FlowNode node, String variable) {
        if (node instanceof SubProcess inner) {
            return inner.getFlowElements().stream()
                    .anyMatch(element -> element instanceof FlowNode within
                            && (gives(within, variable)
                                    || flow(within)
                                            .filter(bean -> bean.gives().contains(variable)
                                                    || bean.givesAtOnce().contains(variable))
                                            .isPresent()));
        }
        return named(node, variable)
                || outputs.getOrDefault(node, Set.of()).contains(variable)
                || node instanceof CallActivity call
                        && extensions(call, CamundaOut.class)
                                .anyMatch(out -> variable.equals(out.getCamundaTarget())
                                        || "all".equals(out.getCamundaVariables()))
                || node instanceof UserTask task && asks(task, variable);
    }

    private boolean asks(UserTask task, String variable) {
        String form = task.getCamundaFormRef();
        return form != null
                && (form.contains("{")
                        || reach.form(form)
                                .map(FormFile::keys)
                                .filter(keys -> keys.contains(variable))
                                .isPresent());
    }

    /** What stands in the inputs of the step, or of what it lies in; a loop names what it goes through. */
    private boolean isGivenInside(FlowNode node, String variable) {
        for (ModelElementInstance at = node; at instanceof FlowNode; at = at.getParentElement()) {
            if (inputs.getOrDefault(at, Set.of()).contains(variable)) {
                return true;
            }
        }
        return false;
    }

    private static boolean handsIn(CallActivity call, String variable) {
        return extensions(call, CamundaIn.class)
                .anyMatch(in -> variable.equals(in.getCamundaTarget()) || "all".equals(in.getCamundaVariables()));
    }

    private static boolean named(FlowNode node, String variable) {
        return names(node, NAMING, variable)
                || node.getChildElementsByType(EventDefinition.class).stream()
                        .anyMatch(definition -> names(definition, NAMING, variable));
    }

    private static boolean names(ModelElementInstance element, List<String> attributes, String variable) {
        return attributes.stream()
                .anyMatch(attribute -> variable.equals(element.getAttributeValueNs(Beans.CAMUNDA, attribute)));
    }

    private Optional<PublishedPart.Flow> flow(FlowNode node) {
        return Optional.ofNullable(node.getAttributeValueNs(Beans.CAMUNDA, "delegateExpression"))
                .flatMap(Beans::named)
                .flatMap(known::part)
                .map(PublishedPart::flow);
    }

    private static <T extends ModelElementInstance> Stream<T> extensions(CallActivity call, Class<T> type) {
        return call.getExtensionElements() == null
                ? Stream.of()
                : call.getExtensionElements().getElementsQuery().filterByType(type).list().stream();
    }
}
