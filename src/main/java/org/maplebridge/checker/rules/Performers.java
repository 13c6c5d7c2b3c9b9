package org.maplebridge.checker.rules;

import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.maplebridge.checker.BpmnRule;
import org.maplebridge.checker.KnownParts;
import org.maplebridge.checker.ModelsInReach;
import org.maplebridge.checker.ProcessFile;
import org.maplebridge.checker.PublishedPart;
import org.maplebridge.checker.PublishedPart.Use;
import org.maplebridge.checker.Rule;
import org.springframework.stereotype.Component;

/** Every step and listener is done by a bean that is published, and made for it. */
@Component
class Performers implements BpmnRule {

    private static final String DELEGATE = "delegateExpression";
    private static final String EXPRESSION = "expression";

    private final KnownParts known;

    Performers(KnownParts known) {
        this.known = known;
    }

    @Override
    public void look(ProcessFile file, ModelsInReach reach) {
        file.all(ServiceTask.class).forEach(task -> step(task, task, file));
        file.all(SendTask.class).forEach(task -> step(task, task, file));
        for (BusinessRuleTask task : file.all(BusinessRuleTask.class)) {
            if (task.getCamundaDecisionRef() == null) {
                step(task, task, file);
            }
        }
        for (ThrowEvent event : file.all(ThrowEvent.class)) {
            for (EventDefinition definition : event.getEventDefinitions()) {
                if (definition instanceof MessageEventDefinition) {
                    step(event, definition, file);
                }
            }
        }
        file.all(CamundaTaskListener.class)
                .forEach(listener -> named(listener, listener.getCamundaDelegateExpression(), Use.TASK_LISTENER, file));
        file.all(CamundaExecutionListener.class)
                .forEach(listener ->
                        named(listener, listener.getCamundaDelegateExpression(), Use.EXECUTION_LISTENER, file));
    }

    private void step(FlowNode node, ModelElementInstance carrier, ProcessFile file) {
        String delegate = carrier.getAttributeValueNs(Beans.CAMUNDA, DELEGATE);
        boolean other = carrier.getAttributeValueNs(Beans.CAMUNDA, EXPRESSION) != null
                || carrier.getAttributeValueNs(Beans.CAMUNDA, "class") != null
                || carrier.getAttributeValueNs(Beans.CAMUNDA, "type") != null;
        if (delegate == null && !other) {
            file.add(Rule.IMPLEMENTATION, node, "“" + Nodes.label(node) + "”没有说明由什么执行");
        }
        named(node, delegate, Use.STEP, file);
    }

    private void named(ModelElementInstance element, String delegate, Use use, ProcessFile file) {
        if (delegate == null) {
            return;
        }
        Optional<String> name = Beans.named(delegate);
        Optional<PublishedPart> part = name.flatMap(known::part);
        if (part.isEmpty()) {
            file.add(Rule.BEAN_UNKNOWN, element, "委托表达式 " + delegate + " 不是已公布的组件");
        } else if (!part.get().uses().contains(use)) {
            file.add(Rule.BEAN_KIND, element, "组件 " + name.get() + " 不能用在这里");
        }
    }
}
