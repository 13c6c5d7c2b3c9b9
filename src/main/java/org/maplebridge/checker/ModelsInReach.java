package org.maplebridge.checker;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What the models under check can name once they are deployed: themselves, and what is deployed and not replaced. */
public final class ModelsInReach {

    private final Map<String, Process> processes = new HashMap<>();
    private final Map<String, Decision> decisions = new HashMap<>();
    private final Map<String, FormFile> forms = new HashMap<>();

    /** Later ones replace earlier ones of the same id. */
    void add(ProcessFile file) {
        file.processes().forEach(process -> processes.put(process.getId(), process));
    }

    void add(TableFile file) {
        file.decisions().forEach(decision -> decisions.put(decision.getId(), decision));
    }

    void add(FormFile form) {
        forms.put(form.id(), form);
    }

    public Collection<Process> processes() {
        return processes.values();
    }

    public Optional<Process> process(String id) {
        return Optional.ofNullable(processes.get(id));
    }

    public Optional<Decision> decision(String id) {
        return Optional.ofNullable(decisions.get(id));
    }

    public Optional<FormFile> form(String id) {
        return Optional.ofNullable(forms.get(id));
    }

    /** The call activities that call the process. */
    public List<CallActivity> callsOf(String process) {
        return everywhere(CallActivity.class)
                .filter(call -> process.equals(call.getCalledElement()))
                .toList();
    }

    /** The elements of the type in all processes. */
    public <T extends ModelElementInstance> Stream<T> everywhere(Class<T> type) {
        return processes.values().stream()
                .map(process -> process.getModelInstance())
                .distinct()
                .flatMap(model -> model.getModelElementsByType(type).stream());
    }
}
