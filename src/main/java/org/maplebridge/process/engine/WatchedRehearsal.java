package org.maplebridge.process.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.maplebridge.replay.ReplaySide;
import org.maplebridge.replay.RuleBook;
import org.maplebridge.replay.TaskBook;
import org.springframework.stereotype.Component;

/**
 * Writes down every task that comes up in a rehearsal and every row of a decision table that applies. The engine takes the
 * rehearsal's time from the beginning, since models have timers from when they are deployed.
 */
@Component
@ReplaySide
class WatchedRehearsal extends SpringBootProcessEnginePlugin implements DmnDecisionTableEvaluationListener {

    private final TaskBook tasks;
    private final RuleBook rules;
    private final Clock clock;

    WatchedRehearsal(TaskBook tasks, RuleBook rules, Clock clock) {
        this.tasks = tasks;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        ClockUtil.setCurrentTime(Date.from(clock.instant()));
        watch(engine);
    }

    private void watch(ProcessEngineConfigurationImpl engine) {
        if (engine.getCustomPostBPMNParseListeners() == null) {
            engine.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        engine.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
                task.addTaskListener(TaskListener.EVENTNAME_CREATE, here -> created(here, element.attribute("name")));
                task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, gone -> ended(gone, true));
                task.addTaskListener(TaskListener.EVENTNAME_DELETE, gone -> ended(gone, false));
            }
        });
    }

    /** @param name as it is drawn; a listener may have added to the task's */
    private void created(DelegateTask task, String name) {
        List<String> groups = task.getCandidates().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(link -> link.getGroupId())
                .sorted()
                .toList();
        tasks.created(new TaskBook.Seen(
                task.getId(),
                task.getTaskDefinitionKey(),
                name == null ? task.getTaskDefinitionKey() : name,
                task.getExecution().getProcessBusinessKey(),
                task.getTenantId(),
                groups,
                clock.instant(),
                instant(task.getDueDate())));
    }

    private void ended(DelegateTask task, boolean done) {
        tasks.ended(task.getId(), clock.instant(), done);
    }

    private static Instant instant(Date date) {
        return date == null ? null : Instant.ofEpochMilli(date.getTime());
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent decided) {
        decided.getMatchingRules()
                .forEach(rule -> rules.fired(decided.getDecisionTable().getKey(), rule.getId()));
    }
}
