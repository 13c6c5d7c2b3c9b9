package org.maplebridge.checker.rules;

import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.Expression;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.maplebridge.checker.BpmnRule;
import org.maplebridge.checker.ModelsInReach;
import org.maplebridge.checker.ProcessFile;
import org.maplebridge.checker.Rule;
import org.springframework.stereotype.Component;

/** Timers wake at instants that the calendar has computed; no period stands in a model. */
@Component
class Timers implements BpmnRule {

    private static final Pattern VARIABLE = Pattern.compile("\\s*[$#]\\{\\s*\\w+\\s*}\\s*");

    @Override
    public void look(ProcessFile file, ModelsInReach reach) {
        for (TimerEventDefinition timer : file.all(TimerEventDefinition.class)) {
            if (timer.getTimeCycle() != null && !isDaily(timer)) {
                file.add(Rule.TIMER_REPEATS, timer.getParentElement(), "定时器重复 " + text(timer.getTimeCycle()));
            }
            if (timer.getTimeDuration() != null) {
                file.add(Rule.TIMER_LITERAL, timer.getParentElement(), "定时器等待一段时间 " + text(timer.getTimeDuration()));
            }
            if (timer.getTimeDate() != null
                    && !VARIABLE.matcher(text(timer.getTimeDate())).matches()) {
                file.add(Rule.TIMER_LITERAL, timer.getParentElement(), "定时器的时间是 " + text(timer.getTimeDate()));
            }
        }
        for (UserTask task : file.all(UserTask.class)) {
            String due = task.getCamundaDueDate();
            if (due != null && !due.isBlank() && !VARIABLE.matcher(due).matches()) {
                file.add(Rule.TIMER_LITERAL, task, "到期时间是 " + due);
            }
        }
    }

    /** A process of the platform's own that starts at times of the day; nothing waits for it. */
    private static boolean isDaily(TimerEventDefinition timer) {
        return timer.getParentElement() instanceof StartEvent start
                && start.getParentElement() instanceof Process
                && !text(timer.getTimeCycle()).startsWith("R");
    }

    private static String text(Expression expression) {
        return expression.getTextContent().strip();
    }
}
