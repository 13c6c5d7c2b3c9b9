package org.maplebridge.checker.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.maplebridge.checker.BpmnRule;
import org.maplebridge.checker.ModelsInReach;
import org.maplebridge.checker.ProcessFile;
import org.maplebridge.checker.Rule;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.Units;
import org.springframework.stereotype.Component;

/** Somebody must see a user task, find a form in it, and have a limit for it. */
@Component
class WorkedTasks implements BpmnRule {

    private final Units units;
    private final StaffDirectory staff;

    WorkedTasks(Units units, StaffDirectory staff) {
        this.units = units;
        this.staff = staff;
    }

    @Override
    public void look(ProcessFile file, ModelsInReach reach) {
        for (UserTask task : file.all(UserTask.class)) {
            String called = "用户任务“" + Nodes.label(task) + "”";
            if (!isLimited(task, reach)) {
                file.add(Rule.TASK_LIMIT, task, called + "没有时限");
            }
            if (isEmpty(task.getCamundaCandidateGroups()) && isEmpty(task.getCamundaAssignee())) {
                file.add(Rule.TASK_CANDIDATES, task, called + "没有候选角色");
            }
            if (isEmpty(task.getCamundaFormRef()) && isEmpty(task.getCamundaFormKey())) {
                file.add(Rule.TASK_FORM, task, called + "没有表单");
            }
            groups(task).forEach(group -> group(task, group, file));
            Stream.of(task.getCamundaAssignee(), task.getCamundaCandidateUsers())
                    .filter(person -> !isEmpty(person) && !person.contains("{"))
                    .forEach(person -> file.add(Rule.PERSON_LITERAL, task, called + "写死给 " + person));
        }
    }

    static boolean isLimited(UserTask task, ModelsInReach reach) {
        return !isEmpty(task.getCamundaDueDate())
                || Nodes.hasTimer(task)
                || Nodes.isEndedByMessage(task)
                || Nodes.isBoundedFromOutside(task, reach);
    }

    private void group(UserTask task, String group, ProcessFile file) {
        Optional<Role> role = Arrays.stream(Role.values())
                .filter(known -> group.endsWith("." + known.name().toLowerCase(Locale.ROOT)))
                .findFirst();
        String unit = group.contains(".") ? group.substring(0, group.lastIndexOf('.')) : "";
        if (role.isEmpty() || units.find(unit).isEmpty()) {
            file.add(Rule.GROUP_UNKNOWN, task, "没有候选组 " + group);
        } else if (!staff.hasActive(role.get(), unit)) {
            file.add(Rule.GROUP_EMPTY, task, "候选组 " + group + " 没有人");
        }
    }

    private static Stream<String> groups(UserTask task) {
        return isEmpty(task.getCamundaCandidateGroups())
                ? Stream.of()
                : Stream.of(task.getCamundaCandidateGroups())
                        .filter(groups -> !groups.contains("{"))
                        .flatMap(groups -> Arrays.stream(groups.split(",")))
                        .map(String::strip);
    }

    private static boolean isEmpty(String value) {
        return value == null || value.isBlank();
    }
}
