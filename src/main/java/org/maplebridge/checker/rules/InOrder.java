package org.maplebridge.checker.rules;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.maplebridge.checker.BpmnRule;
import org.maplebridge.checker.Expressions;
import org.maplebridge.checker.Expressions.Reading;
import org.maplebridge.checker.KnownParts;
import org.maplebridge.checker.ModelsInReach;
import org.maplebridge.checker.ProcessFile;
import org.maplebridge.checker.PublishedPart;
import org.maplebridge.checker.Rule;
import org.springframework.stereotype.Component;

/**
 * What is asked for has been given before, on every way: the instants that timers and tasks wait for, the limit that a step
 * 开始计时 starts, and the variables of one's own that forms give and steps 登记 forget.
 */
@Component
class InOrder implements BpmnRule {

    private static final Pattern VARIABLE = Pattern.compile("\\s*[$#]\\{\\s*(\\w+)\\s*}\\s*");
    private static final Set<String> GIVEN = Set.of(
            "execution",
            "task",
            "decisionResult",
            "loopCounter",
            "nrOfInstances",
            "nrOfActiveInstances",
            "nrOfCompletedInstances");

    private final KnownParts known;
    private final Expressions expressions;

    InOrder(KnownParts known, Expressions expressions) {
        this.known = known;
        this.expressions = expressions;
    }

    @Override
    public void look(ProcessFile file, ModelsInReach reach) {
        Set<String> given = OpenExpressions.ownVariables(file, reach);
        GivenBefore before = new GivenBefore(file, reach, known);
        for (TimerEventDefinition timer : file.all(TimerEventDefinition.class)) {
            if (timer.getTimeDate() != null && timer.getParentElement() instanceof FlowNode event) {
                timer(event, timer.getTimeDate().getTextContent(), before, file);
            }
        }
        for (UserTask task : file.all(UserTask.class)) {
            instant(task, task.getCamundaDueDate(), before)
                    .ifPresent(why -> file.add(Rule.NOT_GIVEN_YET, task, "“" + Nodes.label(task) + "”的到期时间 " + why));
            Set<String> own = new TreeSet<>();
            own(task.getCamundaCandidateGroups(), own);
            own(task.getCamundaAssignee(), own);
            Nodes.inputs(task, file).values().forEach(text -> own(text, own));
            own.retainAll(given);
            own.forEach(name -> missing(before.missingAt(task, name), task, name, file));
        }
        for (FlowNode node : file.all(FlowNode.class)) {
            needs(node).forEach(name -> missing(before.missingAt(node, name), node, name, file));
        }
        for (SequenceFlow flow : file.all(SequenceFlow.class)) {
            ConditionExpression condition = flow.getConditionExpression();
            if (condition != null && flow.getSource() != null) {
                Set<String> own = new TreeSet<>();
                own(condition.getTextContent(), own);
                own.retainAll(given);
                own.forEach(name -> missing(before.missingAfter(flow.getSource(), name), flow, name, file));
            }
        }
    }

    private void timer(FlowNode event, String text, GivenBefore before, ProcessFile file) {
        if (event instanceof StartEvent) {
            return;
        }
        FlowNode begins = event instanceof BoundaryEvent boundary ? boundary.getAttachedTo() : event;
        if (begins != null) {
            instant(begins, text, before)
                    .ifPresent(why -> file.add(Rule.NOT_GIVEN_YET, event, "定时“" + Nodes.label(event) + "”的时间 " + why));
        }
    }

    private Optional<String> instant(FlowNode begins, String text, GivenBefore before) {
        Matcher named = VARIABLE.matcher(text == null ? "" : text);
        if (!named.matches()) {
            return Optional.empty();
        }
        String name = named.group(1);
        return known.knowsVariable(name) && !known.isInstant(name)
                ? Optional.of(name + " 不是时刻")
                : before.missingAt(begins, name).map(why -> name + " 还没有值：" + why);
    }

    private Set<String> needs(FlowNode node) {
        return Optional.ofNullable(node.getAttributeValueNs(Beans.CAMUNDA, "delegateExpression"))
                .flatMap(Beans::named)
                .flatMap(known::part)
                .map(PublishedPart::flow)
                .map(PublishedPart.Flow::needs)
                .orElse(Set.of());
    }

    private static void missing(Optional<String> why, ModelElementInstance at, String name, ProcessFile file) {
        why.ifPresent(
                reason -> file.add(Rule.NOT_GIVEN_YET, at, "“" + Nodes.label(at) + "”要用 " + name + "，它还没有值：" + reason));
    }

    /** The variables of the expression that the platform does not know. */
    private void own(String text, Set<String> own) {
        if (text == null || !text.contains("${") && !text.contains("#{")) {
            return;
        }
        expressions.read(text.strip()).map(Reading::names).orElse(Set.of()).stream()
                .filter(name -> !known.knowsVariable(name)
                        && !GIVEN.contains(name)
                        && known.part(name).isEmpty())
                .forEach(own::add);
    }
}
