package org.maplebridge.assignment;

import org.maplebridge.shared.Refusal;

/**
 * What became of one of several tasks.
 *
 * @param name what is to be done; null for a task that is gone
 * @param refusal null where it was done
 */
record TaskResult(String name, String receiptNumber, Refusal refusal) {

    static TaskResult done(UnitTasks.OpenTask task) {
        return new TaskResult(task.name(), task.receiptNumber(), null);
    }

    static TaskResult refused(UnitTasks.OpenTask task, Refusal refusal) {
        return new TaskResult(task == null ? null : task.name(), task == null ? null : task.receiptNumber(), refusal);
    }

    public boolean done() {
        return refusal == null;
    }
}
