package org.maplebridge.checker;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Output;
import org.maplebridge.notices.NoticeKind;
import org.maplebridge.organization.Role;
import org.maplebridge.process.ModelNames;
import org.maplebridge.process.engine.CheckerWithoutPlatform;

/** What the rules for bpmnlint know of the platform and of its models, which they cannot ask. */
final class KnownToLint {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private KnownToLint() {}

    static String written() throws IOException {
        Map<String, Object> known = new TreeMap<>();
        known.put(
                "rules",
                Arrays.stream(Rule.values())
                        .collect(Collectors.toMap(
                                Rule::id,
                                rule -> new TreeMap<>(Map.of(
                                        "severity", rule.severity().name(),
                                        "atRunTime", rule.atRunTime(),
                                        "mend", rule.mend())))));
        known.put("beans", beans());
        known.put("facts", new TreeSet<>(CheckerWithoutPlatform.facts()));
        known.put("variables", new TreeSet<>(ModelNames.VARIABLES));
        known.put("yesOrNo", new TreeSet<>(ModelNames.YES_OR_NO));
        known.put("messages", new TreeSet<>(ModelNames.MESSAGES));
        known.put("withoutUnit", new TreeSet<>(CheckerWithoutPlatform.withoutUnit()));
        known.put(
                "roles",
                Arrays.stream(Role.values())
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList());
        known.put(
                "notices",
                Arrays.stream(NoticeKind.values())
                        .filter(NoticeKind::drawn)
                        .map(NoticeKind::name)
                        .sorted()
                        .toList());
        Map<String, Set<String>> forms = forms();
        known.put("forms", forms);
        known.put("decisions", decisions());
        processes(known, forms);
        DefaultPrettyPrinter lines = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultPrettyPrinter.FixedSpaceIndenter());
        return "'use strict';\n\n// Written by a test from the platform and its models: -Dtest=BpmnlintTest -Dlint.write=1\n\n"
                + "module.exports = " + JSON.writer(lines).writeValueAsString(known) + ";\n";
    }

    private static Map<String, Object> beans() {
        Map<String, Object> beans = new TreeMap<>();
        CheckerWithoutPlatform.parts().forEach(part -> {
            Map<String, Object> methods = new TreeMap<>();
            if (part.uses().isEmpty()) {
                part.methods().forEach((name, arguments) -> methods.put(name, new TreeSet<>(arguments)));
            }
            beans.put(part.name(), Map.of("uses", new TreeSet<>(part.uses()), "methods", methods));
        });
        return beans;
    }

    private static Map<String, Set<String>> forms() throws IOException {
        Map<String, Set<String>> forms = new TreeMap<>();
        for (ModelFile file : of(ModelFile.Kind.FORM)) {
            JsonNode form = JSON.readTree(file.content());
            forms.put(form.path("id").asText(), new TreeSet<>(form.findValuesAsText("key")));
        }
        return forms;
    }

    private static Map<String, Object> decisions() {
        Map<String, Object> decisions = new TreeMap<>();
        for (ModelFile file : of(ModelFile.Kind.DECISION)) {
            decisions.put(
                    file.stem(),
                    Dmn.readModelFromStream(new ByteArrayInputStream(file.content()))
                            .getModelElementsByType(Output.class)
                            .stream()
                            .map(Output::getName)
                            .sorted()
                            .toList());
        }
        return decisions;
    }

    private static void processes(Map<String, Object> known, Map<String, Set<String>> forms) {
        Map<String, Object> processes = new TreeMap<>();
        Map<String, Set<String>> handed = new TreeMap<>();
        for (ModelFile file : of(ModelFile.Kind.PROCESS)) {
            BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()));
            Collection<CallActivity> calls = model.getModelElementsByType(CallActivity.class);
            Set<String> gives = new TreeSet<>();
            model.getModelElementsByType(CamundaOutputParameter.class)
                    .forEach(parameter -> gives.add(parameter.getCamundaName()));
            model.getModelElementsByType(UserTask.class)
                    .forEach(task -> gives.addAll(forms.getOrDefault(task.getCamundaFormRef(), Set.of())));
            processes.put(
                    file.stem(),
                    new TreeMap<>(Map.of(
                            "calls",
                            calls.stream()
                                    .map(CallActivity::getCalledElement)
                                    .distinct()
                                    .sorted()
                                    .toList(),
                            "gives",
                            gives,
                            "timers",
                            !model.getModelElementsByType(TimerEventDefinition.class)
                                    .isEmpty())));
            for (CallActivity call : calls) {
                call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
                        .map(CamundaIn::getCamundaTarget)
                        .filter(target -> target != null)
                        .forEach(target -> handed.computeIfAbsent(call.getCalledElement(), called -> new TreeSet<>())
                                .add(target));
            }
        }
        known.put("processes", processes);
        known.put("handed", handed);
    }

    private static List<ModelFile> of(ModelFile.Kind kind) {
        return ShippedModels.all().stream().filter(file -> file.kind() == kind).toList();
    }
}
