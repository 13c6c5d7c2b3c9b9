package org.maplebridge.checker.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.maplebridge.checker.BpmnRule;
import org.maplebridge.checker.FormFile;
import org.maplebridge.checker.FormRule;
import org.maplebridge.checker.KnownParts;
import org.maplebridge.checker.ModelsInReach;
import org.maplebridge.checker.ProcessFile;
import org.maplebridge.checker.Rule;
import org.springframework.stereotype.Component;

/**
 * What the platform rests on in the models that come with it is still there when somebody changed them: steps, above all
 * those that the law asks for, events that await what the platform says, elements that it finds by their ids, fields and
 * choices of forms. A model of one's own awaits nothing that the platform says to a single one.
 */
@Component
class AsShipped implements BpmnRule, FormRule {

    private static final Pattern LAW = Pattern.compile("第[一二三四五六七八九十百零]+条");

    private final KnownParts known;

    AsShipped(KnownParts known) {
        this.known = known;
    }

    @Override
    public void look(ProcessFile file, ModelsInReach reach) {
        for (Process process : file.processes()) {
            Optional<ProcessFile> before = reach.shippedProcess(process.getId());
            before.ifPresent(shipped -> {
                steps(shipped, process, file);
                ids(process, file);
                calls(shipped, process, file);
            });
            messages(before, process, file);
            starts(before, process, file);
        }
    }

    private static void steps(ProcessFile shipped, Process process, ProcessFile file) {
        Set<String> there = beans(file).keySet();
        beans(shipped).forEach((bean, step) -> {
            if (!there.contains(bean)) {
                String words = step.getDocumentations().stream()
                        .map(Documentation::getTextContent)
                        .collect(Collectors.joining())
                        .strip();
                file.add(
                        LAW.matcher(words).find() ? Rule.STEP_LEFT_OUT : Rule.STEP_MISSING,
                        process,
                        "没有了“" + Nodes.label(step) + "”（#{" + bean + "}）" + (words.isEmpty() ? "" : "：" + words));
            }
        });
    }

    /** As many calls of each process as before, each with what every one of them handed over and took back. */
    private static void calls(ProcessFile shipped, Process process, ProcessFile file) {
        Map<String, List<CallActivity>> before = byCalled(shipped);
        Map<String, List<CallActivity>> now = byCalled(file);
        before.forEach((called, calls) -> {
            List<CallActivity> kept = now.getOrDefault(called, List.of());
            if (kept.size() < calls.size()) {
                file.add(
                        Rule.STEP_LEFT_OUT,
                        process,
                        "调用流程 " + called + " 的原来有 " + calls.size() + " 处，现在只有 " + kept.size() + " 处");
            }
            Set<String> handed = new TreeSet<>(handed(calls.get(0)));
            calls.forEach(call -> handed.retainAll(handed(call)));
            for (CallActivity call : kept) {
                Set<String> missing = new TreeSet<>(handed);
                missing.removeAll(handed(call));
                if (!missing.isEmpty() && !handed(call).contains("传入 all")) {
                    file.add(Rule.CALL_HANDS_OVER, call, "“" + Nodes.label(call) + "”没有" + String.join("、", missing));
                }
            }
        });
    }

    private static Map<String, List<CallActivity>> byCalled(ProcessFile file) {
        return file.all(CallActivity.class).stream()
                .filter(call -> call.getCalledElement() != null)
                .collect(
                        Collectors.groupingBy(CallActivity::getCalledElement, LinkedHashMap::new, Collectors.toList()));
    }

    private static Set<String> handed(CallActivity call) {
        Set<String> handed = new TreeSet<>();
        if (call.getExtensionElements() != null) {
            call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
                    .map(in -> "all".equals(in.getCamundaVariables()) ? "all" : in.getCamundaTarget())
                    .filter(Objects::nonNull)
                    .forEach(name -> handed.add("传入 " + name));
            call.getExtensionElements().getElementsQuery().filterByType(CamundaOut.class).list().stream()
                    .map(CamundaOut::getCamundaTarget)
                    .filter(Objects::nonNull)
                    .forEach(name -> handed.add("传回 " + name));
        }
        return handed;
    }

    private static Map<String, FlowNode> beans(ProcessFile file) {
        Map<String, FlowNode> beans = new LinkedHashMap<>();
        for (FlowNode node : file.all(FlowNode.class)) {
            Optional.ofNullable(node.getAttributeValueNs(Beans.CAMUNDA, "delegateExpression"))
                    .flatMap(Beans::named)
                    .ifPresent(bean -> beans.putIfAbsent(bean, node));
        }
        return beans;
    }

    private void ids(Process process, ProcessFile file) {
        new TreeSet<>(known.foundById(process.getId()))
                .stream()
                        .filter(id -> file.model().getModelElementById(id) == null)
                        .forEach(id -> file.add(Rule.STEP_ID, process, "没有标识为 " + id + " 的一步"));
    }

    private void messages(Optional<ProcessFile> before, Process process, ProcessFile file) {
        Map<String, FlowNode> there = awaited(file);
        Set<String> shipped = before.map(one -> awaited(one).keySet()).orElse(Set.of());
        new TreeSet<>(shipped)
                .stream()
                        .filter(name -> !there.containsKey(name))
                        .forEach(name -> file.add(Rule.MESSAGE_UNHEARD, process, "没有谁等待消息 " + name));
        there.forEach((name, node) -> {
            if (!shipped.contains(name) && known.sendsMessage(name) && !known.isForAll(name)) {
                file.add(Rule.MESSAGE_NOT_HERE, node, "“" + Nodes.label(node) + "”等待的消息 " + name + " 平台只发给一处");
            }
        });
    }

    private static Map<String, FlowNode> awaited(ProcessFile file) {
        Map<String, FlowNode> awaited = new LinkedHashMap<>();
        for (CatchEvent event : file.all(CatchEvent.class)) {
            event.getEventDefinitions().stream()
                    .filter(MessageEventDefinition.class::isInstance)
                    .map(definition -> ((MessageEventDefinition) definition).getMessage())
                    .forEach(message -> note(awaited, message, event));
        }
        file.all(ReceiveTask.class).forEach(task -> note(awaited, task.getMessage(), task));
        return awaited;
    }

    private static void note(Map<String, FlowNode> awaited, Message message, FlowNode node) {
        if (message != null && message.getName() != null) {
            awaited.putIfAbsent(message.getName(), node);
        }
    }

    /** Whoever is started by something else than a call or the platform knows neither petition nor unit. */
    private static void starts(Optional<ProcessFile> before, Process process, ProcessFile file) {
        Set<String> shipped = before.stream()
                .flatMap(one -> one.processes().stream())
                .flatMap(AsShipped::starts)
                .map(AsShipped::cause)
                .collect(Collectors.toSet());
        starts(process)
                .filter(start -> !shipped.contains(cause(start)))
                .forEach(start -> file.add(Rule.START_BY_NOBODY, start, "“" + Nodes.label(start) + "”不是普通的开始事件"));
    }

    private static Stream<StartEvent> starts(Process process) {
        return process.getChildElementsByType(StartEvent.class).stream()
                .filter(start -> !start.getEventDefinitions().isEmpty());
    }

    private static String cause(StartEvent start) {
        return start.getEventDefinitions().stream()
                .map(definition -> definition instanceof MessageEventDefinition awaited
                        ? "message "
                                + (awaited.getMessage() == null
                                        ? ""
                                        : awaited.getMessage().getName())
                        : definition instanceof TimerEventDefinition
                                ? "timer"
                                : definition.getElementType().getTypeName())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void look(FormFile file, ModelsInReach reach) {
        Optional<FormFile> shipped = reach.shippedForm(file.id());
        if (shipped.isEmpty()) {
            return;
        }
        Set<String> keys = file.keys();
        shipped.get().components().stream()
                .filter(field -> known.knowsVariable(field.path("key").asText()))
                .filter(field -> !keys.contains(field.path("key").asText()))
                .forEach(field -> file.findings()
                        .add(
                                Rule.FORM_FIELD_MISSING,
                                "没有了“" + field.path("label").asText() + "”（"
                                        + field.path("key").asText() + "）"));
        Map<String, Set<String>> choices = shipped.get().components().stream()
                .filter(field -> field.path("values").isArray())
                .collect(Collectors.toMap(field -> field.path("key").asText(), AsShipped::values, (one, other) -> one));
        for (JsonNode field : file.components()) {
            Set<String> right = choices.getOrDefault(field.path("key").asText(), Set.of());
            if (!right.isEmpty()) {
                Set<String> more = new HashSet<>(values(field));
                more.removeAll(right);
                more.stream()
                        .filter(value -> !asked(file.id(), value, reach))
                        .forEach(value -> file.findings()
                                .add(
                                        Rule.FORM_CHOICE,
                                        field.path("id").asText(null),
                                        field.path("label").asText(null),
                                        "选项的值 " + value + " 没有谁认得，认得的是 " + String.join("、", new TreeSet<>(right))));
            }
        }
    }

    private static Set<String> values(JsonNode field) {
        return StreamSupport.stream(field.path("values").spliterator(), false)
                .map(choice -> choice.path("value").asText())
                .collect(Collectors.toSet());
    }

    /** Whether a model that shows the form compares with the value. */
    private static boolean asked(String form, String value, ModelsInReach reach) {
        return reach.everywhere(UserTask.class, form)
                .filter(task -> form.equals(task.getCamundaFormRef()))
                .anyMatch(task -> task.getModelInstance()
                        .getDocument()
                        .getRootElement()
                        .getTextContent()
                        .contains("'" + value + "'"));
    }
}
