package org.maplebridge.checker.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.maplebridge.checker.ModelsInReach;
import org.maplebridge.checker.ProcessFile;

/** What a node of a process is like, in the words of the rules. */
final class Nodes {

    private static final String WITHDRAWN = "petition.withdrawn";

    private Nodes() {}

    static boolean has(CatchEvent event, Class<? extends EventDefinition> kind) {
        return event.getEventDefinitions().stream().anyMatch(kind::isInstance);
    }

    /** Whether work rests here, and with it the transaction ends. */
    static boolean waits(FlowNode node) {
        if (node instanceof IntermediateCatchEvent event) {
            return !has(event, LinkEventDefinition.class);
        }
        if (node instanceof SubProcess inner) {
            return !inner.triggeredByEvent()
                    && inner.getFlowElements().stream()
                            .anyMatch(element -> element instanceof FlowNode within && waits(within));
        }
        return node instanceof UserTask
                || node instanceof ReceiveTask
                || node instanceof EventBasedGateway
                || node instanceof CallActivity;
    }

    /** Whether it does something by itself. */
    static boolean works(FlowNode node) {
        return node instanceof ServiceTask || node instanceof BusinessRuleTask || node instanceof SendTask;
    }

    static Stream<BoundaryEvent> boundaries(Activity activity) {
        return activity.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> activity.equals(event.getAttachedTo()));
    }

    static boolean hasTimer(Activity activity) {
        return boundaries(activity).anyMatch(event -> has(event, TimerEventDefinition.class));
    }

    /** Whether the platform ends it when there is no need for it any more. */
    static boolean isEndedByMessage(Activity activity) {
        return boundaries(activity)
                .anyMatch(event -> event.cancelActivity() && has(event, MessageEventDefinition.class));
    }

    /** Whether a timer, or the end of the matter that it belongs to, ends or moves what rests in the element sooner or later. */
    static boolean isBoundedFromOutside(ModelElementInstance element, ModelsInReach reach) {
        return isBoundedFromOutside(element, reach, Set.of());
    }

    private static boolean isBoundedFromOutside(
            ModelElementInstance element, ModelsInReach reach, Set<Process> callees) {
        for (ModelElementInstance at = element.getParentElement(); at != null; at = at.getParentElement()) {
            boolean scope = at instanceof SubProcess || at instanceof Process;
            if (scope && endedByEvent(at, !callees.isEmpty()) || at instanceof SubProcess outer && hasTimer(outer)) {
                return true;
            }
            if (at instanceof Process process) {
                List<CallActivity> calls = reach.callsOf(process.getId());
                Set<Process> under = new HashSet<>(callees);
                return under.add(process)
                        && !calls.isEmpty()
                        && calls.stream().allMatch(call -> hasTimer(call) || isBoundedFromOutside(call, reach, under));
            }
        }
        return false;
    }

    /**
     * An event subprocess that interrupts: when the matter ends, this ends with it. That a petitioner may withdraw limits
     * nothing in what the process calls.
     */
    private static boolean endedByEvent(ModelElementInstance scope, boolean asCaller) {
        return scope.getChildElementsByType(SubProcess.class).stream()
                .filter(SubProcess::triggeredByEvent)
                .flatMap(event -> event.getChildElementsByType(StartEvent.class).stream())
                .filter(StartEvent::isInterrupting)
                .flatMap(start -> start.getEventDefinitions().stream())
                .anyMatch(definition -> !asCaller || !isWithdrawal(definition));
    }

    private static boolean isWithdrawal(EventDefinition definition) {
        return definition instanceof MessageEventDefinition awaited
                && awaited.getMessage() != null
                && WITHDRAWN.equals(awaited.getMessage().getName());
    }

    /** What is written into the inputs of the element, by name. */
    static Map<String, String> inputs(ModelElementInstance element, ProcessFile file) {
        return file.all(CamundaInputParameter.class).stream()
                .filter(parameter -> parameter
                        .getParentElement()
                        .getParentElement()
                        .getParentElement()
                        .equals(element))
                .collect(Collectors.toMap(
                        CamundaInputParameter::getCamundaName,
                        CamundaInputParameter::getTextContent,
                        (first, second) -> first));
    }

    /** As people call it: its name, or its id. */
    static String label(ModelElementInstance element) {
        String name = element.getAttributeValue("name");
        return name == null || name.isBlank() ? element.getAttributeValue("id") : name.strip();
    }
}
