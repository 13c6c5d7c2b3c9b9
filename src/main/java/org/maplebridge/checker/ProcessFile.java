package org.maplebridge.checker;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A BPMN file under check. */
public record ProcessFile(Findings findings, BpmnModelInstance model) {

    public <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    public List<Process> processes() {
        return List.copyOf(all(Process.class));
    }

    public void add(Rule rule, ModelElementInstance element, String what) {
        findings.add(rule, element, what);
    }
}
