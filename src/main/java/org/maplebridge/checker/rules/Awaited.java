package org.maplebridge.checker.rules;

import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.Signal;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.maplebridge.checker.BpmnRule;
import org.maplebridge.checker.KnownParts;
import org.maplebridge.checker.ModelsInReach;
import org.maplebridge.checker.ProcessFile;
import org.maplebridge.checker.Rule;
import org.springframework.stereotype.Component;

/** Whoever waits must wait for something that comes: messages come from the platform, signals from models. */
@Component
class Awaited implements BpmnRule {

    private final KnownParts known;

    Awaited(KnownParts known) {
        this.known = known;
    }

    @Override
    public void look(ProcessFile file, ModelsInReach reach) {
        for (CatchEvent event : file.all(CatchEvent.class)) {
            for (EventDefinition definition : event.getEventDefinitions()) {
                if (definition instanceof MessageEventDefinition awaited) {
                    message(event, awaited.getMessage(), file);
                } else if (definition instanceof SignalEventDefinition awaited) {
                    signal(event, awaited.getSignal(), reach, file);
                }
            }
        }
        for (ReceiveTask task : file.all(ReceiveTask.class)) {
            message(task, task.getMessage(), file);
        }
    }

    private void message(FlowNode node, Message message, ProcessFile file) {
        if (message == null || message.getName() == null || !known.sendsMessage(message.getName())) {
            String name = message == null ? "（没有选择）" : message.getName();
            file.add(Rule.MESSAGE_UNKNOWN, node, "“" + Nodes.label(node) + "”等待的消息 " + name + " 没有谁发出");
        }
    }

    private static void signal(FlowNode node, Signal signal, ModelsInReach reach, ProcessFile file) {
        boolean thrown = signal != null
                && signal.getName() != null
                && reach.everywhere(ThrowEvent.class, signal.getName())
                        .flatMap(event -> event.getEventDefinitions().stream())
                        .filter(SignalEventDefinition.class::isInstance)
                        .map(definition -> ((SignalEventDefinition) definition).getSignal())
                        .anyMatch(sent -> sent != null && signal.getName().equals(sent.getName()));
        if (!thrown) {
            file.add(Rule.SIGNAL_UNKNOWN, node, "“" + Nodes.label(node) + "”等待的信号没有谁发出");
        }
    }
}
