package org.maplebridge.process.task;

import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.TaskService;
import org.maplebridge.shared.BeijingTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts the tasks that belong to no unit, at start and every night. There must be none: the whole staff would see them.
 * The platform stays in service with them, since leaving it would hide everybody's work.
 */
@Component
public class TasksWithoutUnit implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(TasksWithoutUnit.class);

    private final TaskService tasks;
    private final AtomicLong counted = new AtomicLong();

    public TasksWithoutUnit(@Lazy TaskService tasks) {
        this.tasks = tasks;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = Long.MAX_VALUE)
    @Scheduled(cron = "${maplebridge.checks.nightly:0 20 3 * * *}", zone = BeijingTime.NAME)
    public void count() {
        counted.set(tasks.createTaskQuery().withoutTenantId().count());
        if (counted.get() > 0) {
            LOG.error("{} tasks belong to no unit and are seen by the whole staff", counted.get());
        }
    }

    @Override
    public Health health() {
        return Health.up().withDetail("tasksWithoutUnit", counted.get()).build();
    }
}
