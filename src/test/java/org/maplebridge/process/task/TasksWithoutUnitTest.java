package org.maplebridge.process.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.maplebridge.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class TasksWithoutUnitTest {

    @Autowired
    TasksWithoutUnit check;

    @Autowired
    TaskService tasks;

    @Test
    void theModelsLeaveNoneAndAStrayOneIsCounted() {
        check.count();
        assertThat(check.health().getDetails()).containsEntry("tasksWithoutUnit", 0L);
        Task stray = tasks.newTask();
        tasks.saveTask(stray);
        try {
            check.count();
            assertThat(check.health().getDetails()).containsEntry("tasksWithoutUnit", 1L);
        } finally {
            tasks.deleteTask(stray.getId(), true);
            check.count();
        }
    }
}
