package org.maplebridge.process.task;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.filter.Filter;
import org.maplebridge.assignment.TaskLists;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.process.identity.InNameOf;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Counts the filters as they are, in the name of the person: what an administrator changed or added counts as it will open.
 * See decision 0395 for what that takes.
 */
@Component
class CountedFilters implements TaskLists {

    private static final String TASKS = "Task";
    private static final int KEPT = 200;
    private static final String PRIORITY = "priority";

    private final FilterService filters;
    private final IdentityService identities;

    CountedFilters(@Lazy FilterService filters, @Lazy IdentityService identities) {
        this.filters = filters;
        this.identities = identities;
    }

    @Override
    public List<TaskList> of(StaffMember person) {
        List<TaskList> counted = new ArrayList<>();
        InNameOf.run(
                identities,
                person,
                () -> filters.createFilterQuery().filterResourceType(TASKS).listPage(0, KEPT).stream()
                        .sorted(Comparator.comparingInt(CountedFilters::priority))
                        .limit(MOST)
                        .forEach(filter -> counted.add(new TaskList(filter.getName(), filters.count(filter.getId())))));
        return counted;
    }

    private static int priority(Filter filter) {
        return filter.getProperties().get(PRIORITY) instanceof Number number ? number.intValue() : 0;
    }
}
