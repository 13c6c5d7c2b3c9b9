package org.maplebridge.process;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Which of the platform's instants each timer and each task of a model waits for, as its drawing says ({@code ${deadlineAt}}).
 * The ids of the elements do not matter: whoever draws a timer anew in Modeler, or a task of his own with the same limit, has
 * it moved like the shipped one.
 */
@Component
class DrawnInstants {

    private static final int MOST_REMEMBERED = 500;
    private static final Pattern VARIABLE = Pattern.compile("\\s*[$#]\\{\\s*(\\w+)\\s*}\\s*");

    /** @param timers variable by the id of the timer's job definition; @param tasks by the id of the drawn task */
    private record Drawn(Map<String, String> timers, Map<String, String> tasks) {}

    private final RepositoryService repository;
    private final ManagementService management;
    private final Cache<String, Drawn> versions =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    DrawnInstants(@Lazy RepositoryService repository, @Lazy ManagementService management) {
        this.repository = repository;
        this.management = management;
    }

    /** The variable whose instant the timer waits for; null where it waits for something else. */
    String ofTimer(String definition, String jobDefinition) {
        return versions.get(definition, this::read).timers().get(jobDefinition);
    }

    /** The variable whose instant the task is due at; null where it has none. */
    String ofTask(String definition, String task) {
        return versions.get(definition, this::read).tasks().get(task);
    }

    private Drawn read(String definition) {
        BpmnModelInstance model = repository.getBpmnModelInstance(definition);
        Map<String, String> events = new HashMap<>();
        for (TimerEventDefinition timer : model.getModelElementsByType(TimerEventDefinition.class)) {
            if (timer.getTimeDate() != null && timer.getParentElement() instanceof BaseElement event) {
                variable(timer.getTimeDate().getTextContent()).ifPresent(name -> events.put(event.getId(), name));
            }
        }
        Map<String, String> tasks = new HashMap<>();
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            variable(task.getCamundaDueDate()).ifPresent(name -> tasks.put(task.getId(), name));
        }
        Map<String, String> timers = new HashMap<>();
        management.createJobDefinitionQuery().processDefinitionId(definition).list().stream()
                .filter(job -> events.containsKey(job.getActivityId()))
                .forEach(job -> timers.put(job.getId(), events.get(job.getActivityId())));
        return new Drawn(timers, tasks);
    }

    private static Optional<String> variable(String expression) {
        Matcher named = VARIABLE.matcher(expression == null ? "" : expression);
        return named.matches() ? Optional.of(named.group(1)) : Optional.empty();
    }
}
