package org.maplebridge.checker.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.maplebridge.checker.BpmnRule;
import org.maplebridge.checker.Expressions;
import org.maplebridge.checker.Expressions.Member;
import org.maplebridge.checker.Expressions.Reading;
import org.maplebridge.checker.KnownParts;
import org.maplebridge.checker.ModelsInReach;
import org.maplebridge.checker.ProcessFile;
import org.maplebridge.checker.PublishedPart;
import org.maplebridge.checker.Rule;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/**
 * Expressions may name variables, the published beans with their methods, and a few facts of the execution or task. All
 * else is refused, since an expression that reaches further is code.
 */
@Component
class OpenExpressions implements BpmnRule {

    /** Names a bean and nothing else, which {@link Performers} look after. */
    private static final String DELEGATE = "delegateExpression";

    private static final Set<String> GIVEN = Set.of("execution", "task");
    private static final String RESULT = "decisionResult";
    private static final Set<String> FUNCTIONS = Set.of("currentUser", "currentUserGroups", "now");
    private static final Set<String> OF_LOOPS =
            Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");
    private static final Set<String> NAMING_VARIABLES = Set.of(
            "resultVariable",
            "elementVariable",
            "initiator",
            "errorCodeVariable",
            "errorMessageVariable",
            "escalationCodeVariable");

    private final Expressions expressions;
    private final KnownParts known;

    OpenExpressions(Expressions expressions, KnownParts known) {
        this.expressions = expressions;
        this.known = known;
    }

    @Override
    public void look(ProcessFile file, ModelsInReach reach) {
        Set<String> own = ownVariables(file, reach);
        Marks.elements(file.model(), (element, named) -> {
            Marks.attributes(element, attribute -> {
                if (!DELEGATE.equals(attribute.getLocalName())) {
                    look(attribute.getValue(), named, own, file);
                }
            });
            look(Marks.text(element), named, own, file);
        });
        for (CallActivity call : file.all(CallActivity.class)) {
            mapped(call, own, reach, file);
        }
    }

    private void look(String text, Element named, Set<String> own, ProcessFile file) {
        if (!text.contains("${") && !text.contains("#{")) {
            return;
        }
        Optional<Reading> reading = expressions.read(text.strip());
        if (reading.isEmpty()) {
            add(file, Rule.EXPRESSION_INVALID, named, "表达式 " + text.strip() + " 读不出来");
            return;
        }
        reading.get().functions().stream()
                .filter(function -> !FUNCTIONS.contains(function))
                .forEach(function ->
                        add(file, Rule.EXPRESSION_REACH, named, "表达式 " + text.strip() + " 调用了函数 " + function));
        reading.get().members().forEach(member -> member(member, text.strip(), named, file));
        for (String name : reading.get().names()) {
            if (!isKnown(name, own)) {
                add(file, Rule.VARIABLE_UNKNOWN, named, "表达式 " + text.strip() + " 使用了未知的变量 " + name);
            }
        }
    }

    private boolean isKnown(String name, Set<String> own) {
        return known.knowsVariable(name)
                || own.contains(name)
                || GIVEN.contains(name)
                || name.equals(RESULT)
                || OF_LOOPS.contains(name)
                || known.part(name).isPresent();
    }

    private void member(Member member, String text, Element named, ProcessFile file) {
        List<String> path = member.path();
        if (path.isEmpty() || member.name() == null) {
            reach(text, "取用了对象的成员", named, file);
            return;
        }
        String object = path.get(0);
        if (object.equals(RESULT)) {
            if (member.arguments() >= 0 || path.size() == 1 && !member.name().equals("singleResult")) {
                reach(text, "只能取 decisionResult.singleResult 的列", named, file);
            }
        } else if (path.size() > 1) {
            reach(text, "取用了 " + String.join(".", path) + " 的 " + member.name(), named, file);
        } else if (GIVEN.contains(object)) {
            if (!known.isFact(member.name())) {
                reach(text, object + " 的 " + member.name() + " 没有公布", named, file);
            }
        } else {
            ofBean(object, member, text, named, file);
        }
    }

    private void ofBean(String object, Member member, String text, Element named, ProcessFile file) {
        Optional<PublishedPart> part = known.part(object);
        if (part.isEmpty()) {
            Rule rule = known.knowsVariable(object) ? Rule.EXPRESSION_REACH : Rule.BEAN_UNKNOWN;
            add(file, rule, named, "表达式 " + text + " 使用了未知的组件 " + object);
        } else if (!part.get().methods().getOrDefault(member.name(), Set.of()).contains(member.arguments())) {
            add(file, Rule.BEAN_MEMBER, named, "表达式 " + text + " 中 " + object + " 没有这样的方法 " + member.name());
        }
    }

    private static void reach(String text, String why, Element named, ProcessFile file) {
        add(file, Rule.EXPRESSION_REACH, named, "表达式 " + text + " " + why);
    }

    private void mapped(CallActivity call, Set<String> own, ModelsInReach reach, ProcessFile file) {
        if (call.getExtensionElements() == null) {
            return;
        }
        call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
                .map(CamundaIn::getCamundaSource)
                .filter(source -> source != null && !isKnown(source, own))
                .forEach(source -> file.add(Rule.VARIABLE_UNKNOWN, call, "传入的变量 " + source + " 没有谁赋值"));
        call.getExtensionElements().getElementsQuery().filterByType(CamundaOut.class).list().stream()
                .map(CamundaOut::getCamundaSource)
                .filter(source -> source != null && !known.knowsVariable(source) && !givenBack(call, source, reach))
                .forEach(source -> file.add(Rule.VARIABLE_UNKNOWN, call, "被调用的流程不给出变量 " + source));
    }

    private static boolean givenBack(CallActivity call, String variable, ModelsInReach reach) {
        return reach.process(call.getCalledElement())
                .map(process -> process.getModelInstance().getModelElementsByType(CamundaOutputParameter.class).stream()
                                .anyMatch(parameter -> variable.equals(parameter.getCamundaName()))
                        || process.getModelInstance().getModelElementsByType(UserTask.class).stream()
                                .anyMatch(task -> keys(task, reach).contains(variable)))
                .orElse(true);
    }

    /** Variables that the model brings itself, by forms, parameters and calls. */
    static Set<String> ownVariables(ProcessFile file, ModelsInReach reach) {
        Set<String> own = new HashSet<>();
        file.all(CamundaInputParameter.class).forEach(parameter -> own.add(parameter.getCamundaName()));
        file.all(CamundaOutputParameter.class).forEach(parameter -> own.add(parameter.getCamundaName()));
        file.all(CamundaOut.class).forEach(out -> own.add(String.valueOf(out.getCamundaTarget())));
        file.all(UserTask.class).forEach(task -> own.addAll(keys(task, reach)));
        file.processes().stream()
                .flatMap(process -> reach.callsOf(process.getId()).stream())
                .filter(call -> call.getExtensionElements() != null)
                .flatMap(call ->
                        call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream())
                .forEach(in -> own.add(String.valueOf(in.getCamundaTarget())));
        Marks.elements(
                file.model(),
                (element, named) -> NAMING_VARIABLES.forEach(name -> {
                    if (element.hasAttributeNS(Beans.CAMUNDA, name)) {
                        own.add(element.getAttributeNS(Beans.CAMUNDA, name));
                    }
                }));
        return own;
    }

    private static Set<String> keys(UserTask task, ModelsInReach reach) {
        return Optional.ofNullable(task.getCamundaFormRef())
                .flatMap(reach::form)
                .map(form -> form.keys())
                .orElse(Set.of());
    }

    private static void add(ProcessFile file, Rule rule, Element named, String what) {
        if (named == null) {
            file.findings().add(rule, what);
        } else {
            file.findings().add(rule, named.getAttribute("id"), named.getAttribute("name"), what);
        }
    }
}
