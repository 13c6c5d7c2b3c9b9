package org.maplebridge.process.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.maplebridge.petition.Petitions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives every user task of a petition its name and its candidates as {@code describeTask} does where the model does not
 * name it: element templates cannot place a listener, and whoever draws a task must not forget that the accused never
 * get it (Reg. art. 28). A due date that was chosen to be none, which Modeler can only leave empty, is none.
 */
@Component
class DescribedTasks extends AbstractBpmnParseListener {

    private static final String LISTENER = "describeTask";

    private final ModelBeans beans;
    private final ObjectProvider<Petitions> petitions;

    DescribedTasks(ModelBeans beans, ObjectProvider<Petitions> petitions) {
        this.beans = beans;
        this.petitions = petitions;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior task) {
            TaskDefinition definition = task.getTaskDefinition();
            if (!isNamed(element)) {
                definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::describe);
            }
            String due = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "dueDate");
            if (due != null && due.isBlank()) {
                definition.setDueDateExpression(null);
            }
        }
    }

    private static boolean isNamed(Element task) {
        Element extensions = task.element("extensionElements");
        return extensions != null
                && extensions.elements("taskListener").stream()
                        .map(listener -> listener.attribute("delegateExpression"))
                        .anyMatch(named -> named != null && named.matches("[#$]\\{\\s*" + LISTENER + "\\s*}"));
    }

    private void describe(DelegateTask task) {
        String receiptNumber = task.getExecution().getProcessBusinessKey();
        if (receiptNumber != null && petitions.getObject().find(receiptNumber).isPresent()) {
            ((TaskListener) beans.get(LISTENER)).notify(task);
        }
    }
}
