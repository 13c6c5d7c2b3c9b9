package org.maplebridge.process.task;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lists that Tasklist offers to everybody. Each is created at a start where it is missing, and never touched again:
 * what an administrator changes, stays. The engine's properties remember which filter is which, since Tasklist throws
 * away whatever else is noted in a filter when somebody edits it there.
 */
@Component
public class TasklistFilters {

    private static final String REMEMBERED = "maplebridge.tasklist-filter.";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final long ONE_AT_A_TIME = 7_240_005L;

    private final FilterService filters;
    private final TaskService tasks;
    private final ManagementService engine;
    private final JdbcTemplate database;

    public TasklistFilters(FilterService filters, TaskService tasks, ManagementService engine, JdbcTemplate database) {
        this.filters = filters;
        this.tasks = tasks;
        this.engine = engine;
        this.database = database;
    }

    /** Several nodes may start at once: the lock lets them look one after the other. */
    @Transactional
    @EventListener(ApplicationStartedEvent.class)
    public void createMissing() {
        database.query("select pg_advisory_xact_lock(?)", row -> {}, ONE_AT_A_TIME);
        for (TasklistFilter wanted : TasklistFilter.values()) {
            String id = engine.getProperties().get(REMEMBERED + wanted.name());
            if (id == null || !exists(id)) {
                engine.setProperty(REMEMBERED + wanted.name(), create(wanted).getId());
            }
        }
    }

    /** Where Tasklist shows the list. */
    public String address(TasklistFilter filter) {
        String id = engine.getProperties().get(REMEMBERED + filter.name());
        return TASKLIST + (id == null ? "" : "#/?filter=" + id);
    }

    private boolean exists(String id) {
        return filters.createTaskFilterQuery().filterId(id).count() > 0;
    }

    private Filter create(TasklistFilter wanted) {
        TaskQuery query = wanted.query(tasks.createTaskQuery());
        return filters.saveFilter(filters.newTaskFilter(wanted.title())
                .setQuery(query.orderByDueDate().asc())
                .setProperties(wanted.properties()));
    }
}
