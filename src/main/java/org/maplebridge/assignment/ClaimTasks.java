package org.maplebridge.assignment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/**
 * Claims several tasks for one person, each for itself: one that he may not have, or that somebody else was quicker to
 * claim, keeps him from none of the others. Each is checked as if it were claimed alone (candidates, units, Reg. art. 28).
 */
@Service
class ClaimTasks {

    private final UnitTasks tasks;

    ClaimTasks(UnitTasks tasks) {
        this.tasks = tasks;
    }

    /** @param ids the tasks, by the names that lists have them under */
    public List<TaskResult> claim(Collection<String> ids, StaffMember person) {
        return TaskSelection.of(ids, "#/tasks").stream()
                .map(id -> claimed(id, tasks.find(id, person), person))
                .toList();
    }

    /** @param receiptNumbers petitions of which he claims whatever waits for him */
    public List<TaskResult> claimOf(Collection<String> receiptNumbers, StaffMember person) {
        List<TaskResult> results = new ArrayList<>();
        for (String number : TaskSelection.of(receiptNumbers, "#/receiptNumbers")) {
            List<UnitTasks.OpenTask> waiting = tasks.claimable(person, number);
            if (waiting.isEmpty()) {
                results.add(new TaskResult(null, number, Refusal.notFound("nothing-to-claim", number)));
            }
            waiting.forEach(task -> results.add(claimed(task.id(), Optional.of(task), person)));
        }
        return List.copyOf(results);
    }

    private TaskResult claimed(String id, Optional<UnitTasks.OpenTask> task, StaffMember person) {
        if (task.isEmpty()) {
            return TaskResult.refused(null, Refusal.notFound("task-gone"));
        }
        String assignee = task.get().assignee();
        if (assignee != null && !assignee.equals(person.username())) {
            return TaskResult.refused(task.get(), Refusal.wrongState("task-claimed"));
        }
        try {
            tasks.claim(id, person);
            return TaskResult.done(task.get());
        } catch (Refusal refusal) {
            return TaskResult.refused(task.get(), refusal);
        }
    }
}
