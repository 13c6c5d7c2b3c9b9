package org.maplebridge.process.engine;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The steps of a version as people know them. */
final class DrawnSteps {

    /** What the engine appends to the id of a step that runs several times, for all of them together. */
    private static final String ALL_TOGETHER = "#multiInstanceBody";

    private final BpmnModelInstance model;

    DrawnSteps(BpmnModelInstance model) {
        this.model = model;
    }

    Collection<FlowNode> all() {
        return model.getModelElementsByType(FlowNode.class);
    }

    boolean has(String id) {
        return node(id) != null;
    }

    boolean isScope(String id) {
        return node(id) instanceof SubProcess;
    }

    String name(String id) {
        FlowNode node = node(id);
        return node == null || node.getName() == null ? "" : node.getName();
    }

    String type(String id) {
        FlowNode node = node(id);
        return node == null ? "" : node.getElementType().getTypeName();
    }

    /** “核实履行情况”（userTask_verifyPromise）. */
    String named(String id) {
        return name(id).isEmpty() ? String.valueOf(id) : "“" + name(id) + "”（" + id + "）";
    }

    /** When it falls due, as it is written; null where it is no timer. */
    String timer(String id) {
        return definitions(id).stream()
                .filter(TimerEventDefinition.class::isInstance)
                .map(ModelElementInstance::getRawTextContent)
                .map(String::strip)
                .findFirst()
                .orElse(null);
    }

    /** Which message it waits for; null where it waits for none. */
    String message(String id) {
        return definitions(id).stream()
                .filter(MessageEventDefinition.class::isInstance)
                .map(definition -> ((MessageEventDefinition) definition).getMessage())
                .filter(message -> message != null)
                .map(message -> message.getName())
                .findFirst()
                .orElse(null);
    }

    /** The step that a boundary event sits on; null for all others. */
    String host(FlowNode node) {
        return node instanceof BoundaryEvent event ? event.getAttachedTo().getId() : null;
    }

    private Collection<EventDefinition> definitions(String id) {
        FlowNode node = node(id);
        return node == null ? List.of() : node.getChildElementsByType(EventDefinition.class);
    }

    private FlowNode node(String id) {
        return id != null && model.getModelElementById(id.replace(ALL_TOGETHER, "")) instanceof FlowNode node
                ? node
                : null;
    }
}
