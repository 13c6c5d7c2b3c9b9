package org.maplebridge.checker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * What the models under check can name once they are deployed: themselves, and what is deployed and not replaced. Of what is
 * deployed only the files are read that mention what is looked for.
 */
public final class ModelsInReach {

    private final Map<String, Process> processes = new HashMap<>();
    private final Map<String, Decision> decisions = new HashMap<>();
    private final Map<String, FormFile> forms = new HashMap<>();
    private final List<ModelFile> deployed;
    private final Function<ModelFile, Optional<Object>> reader;
    private final Function<String, Optional<ModelFile>> shipped;
    private final Map<String, List<Object>> mentioning = new HashMap<>();

    /**
     * @param reader the file as {@link ProcessFile}, {@link TableFile} or {@link FormFile}, or nothing; called often
     * @param shipped the file of that name that comes with the platform
     */
    ModelsInReach(
            List<ModelFile> deployed,
            Function<ModelFile, Optional<Object>> reader,
            Function<String, Optional<ModelFile>> shipped) {
        this.deployed = List.copyOf(deployed);
        this.reader = reader;
        this.shipped = shipped;
    }

    /** The process as it comes with the platform; nothing for one of one's own. */
    public Optional<ProcessFile> shippedProcess(String id) {
        return shipped(id + ".bpmn", ProcessFile.class);
    }

    /** The form as it comes with the platform; nothing for one of one's own. */
    public Optional<FormFile> shippedForm(String id) {
        return shipped(id + ".form", FormFile.class);
    }

    private <T> Optional<T> shipped(String name, Class<T> type) {
        return shipped.apply(name).flatMap(reader).filter(type::isInstance).map(type::cast);
    }

    /** Takes the file's models in place of deployed ones of the same id. */
    void add(Object file) {
        if (file instanceof ProcessFile process) {
            process.processes().forEach(each -> processes.put(each.getId(), each));
        } else if (file instanceof TableFile table) {
            table.decisions().forEach(each -> decisions.put(each.getId(), each));
        } else if (file instanceof FormFile form) {
            forms.put(form.id(), form);
        }
    }

    public Optional<Process> process(String id) {
        return Optional.ofNullable(processes.get(id))
                .or(() -> deployed(ProcessFile.class, id)
                        .flatMap(file -> file.processes().stream())
                        .filter(process -> id.equals(process.getId()))
                        .findFirst());
    }

    public Optional<Decision> decision(String id) {
        return Optional.ofNullable(decisions.get(id))
                .or(() -> deployed(TableFile.class, id)
                        .flatMap(file -> file.decisions().stream())
                        .filter(decision -> id.equals(decision.getId()))
                        .findFirst());
    }

    public Optional<FormFile> form(String id) {
        return Optional.ofNullable(forms.get(id))
                .or(() -> deployed(FormFile.class, id)
                        .filter(form -> id.equals(form.id()))
                        .findFirst());
    }

    /** The call activities that call the process. */
    public List<CallActivity> callsOf(String process) {
        return everywhere(CallActivity.class, process)
                .filter(call -> process.equals(call.getCalledElement()))
                .toList();
    }

    /** The elements of the type in all processes that mention the text somewhere, in these elements or beside them. */
    public <T extends ModelElementInstance> Stream<T> everywhere(Class<T> type, String mentioned) {
        Stream<Process> kept = deployed(ProcessFile.class, mentioned)
                .flatMap(file -> file.processes().stream())
                .filter(process -> !processes.containsKey(process.getId()));
        return Stream.concat(processes.values().stream(), kept)
                .map(process -> process.getModelInstance())
                .distinct()
                .flatMap(model -> model.getModelElementsByType(type).stream());
    }

    private <T> Stream<T> deployed(Class<T> type, String mentioned) {
        if (mentioned == null) {
            return Stream.empty();
        }
        return mentioning
                .computeIfAbsent(
                        kind(type) + " " + mentioned,
                        key -> deployed.stream()
                                .filter(file -> file.kind() == kind(type) && file.mayMention(mentioned))
                                .flatMap(file -> reader.apply(file).stream())
                                .toList())
                .stream()
                .filter(type::isInstance)
                .map(type::cast);
    }

    private static ModelFile.Kind kind(Class<?> type) {
        return type == ProcessFile.class
                ? ModelFile.Kind.PROCESS
                : type == TableFile.class ? ModelFile.Kind.DECISION : ModelFile.Kind.FORM;
    }
}
