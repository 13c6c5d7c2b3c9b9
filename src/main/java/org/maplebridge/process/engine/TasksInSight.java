package org.maplebridge.process.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.maplebridge.process.task.TaskRecusals;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Leaves out of a person's lists and counts of tasks what belongs to a petition from which he stepped aside (Reg. art. 28): the
 * engine knows tenants, which are units, and no conditions of its query language say "not these petitions". Administrators, who
 * look after the engine, see every row of it. See decision 0365.
 */
@Component
@Intercepts(
        @Signature(
                type = Executor.class,
                method = "query",
                args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}))
public final class TasksInSight implements Interceptor {

    private static final String TASKS = "ACT_RU_TASK RES";
    private static final String ENTITY = "org.camunda.bpm.engine.impl.persistence.entity.TaskEntity.";
    private static final Set<String> ASKED =
            Set.of(ENTITY + "selectTaskByQueryCriteria", ENTITY + "selectTaskCountByQueryCriteria");

    private static final ThreadLocal<String> LOOKING = new ThreadLocal<>();

    private final ObjectProvider<TaskRecusals> recusals;

    TasksInSight(ObjectProvider<TaskRecusals> recusals) {
        this.recusals = recusals;
    }

    /** Work of the platform that shows tasks to the person, without permission and tenant checks. */
    public static <T> T of(String username, Supplier<T> work) {
        String before = LOOKING.get();
        LOOKING.set(username);
        try {
            return work.get();
        } finally {
            if (before == null) {
                LOOKING.remove();
            } else {
                LOOKING.set(before);
            }
        }
    }

    @Override
    public Object intercept(Invocation call) throws Throwable {
        MappedStatement asked = (MappedStatement) call.getArgs()[0];
        Set<String> hidden = ASKED.contains(asked.getId()) ? hidden() : Set.of();
        if (hidden.isEmpty()) {
            return call.proceed();
        }
        Object query = call.getArgs()[1];
        RowBounds rows = (RowBounds) call.getArgs()[2];
        Executor executor = (Executor) call.getTarget();
        BoundSql narrowed = without(hidden, asked.getBoundSql(query), asked.getConfiguration());
        return executor.query(
                asked,
                query,
                rows,
                (ResultHandler<?>) call.getArgs()[3],
                executor.createCacheKey(asked, query, rows, narrowed),
                narrowed);
    }

    private Set<String> hidden() {
        String username = LOOKING.get() == null ? caller() : LOOKING.get();
        TaskRecusals rule = username == null ? null : recusals.getIfAvailable();
        return rule == null ? Set.of() : rule.outOfSightOf(username);
    }

    private static String caller() {
        Authentication person = Caller.person();
        return person == null || Caller.isAdministrator(person) ? null : person.getUserId();
    }

    /** A petition's tasks have its number for description, which {@link DescribedTasks} sees to. */
    private static BoundSql without(Set<String> numbers, BoundSql all, Configuration configuration) {
        String sql = all.getSql();
        int at = sql.indexOf(TASKS);
        if (at < 0 || sql.lastIndexOf('?', at) >= 0) {
            throw new IllegalStateException("The engine asks for tasks in another way than known: " + sql);
        }
        List<ParameterMapping> parameters = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            parameters.add(new ParameterMapping.Builder(configuration, "outOfSight" + i, String.class).build());
        }
        parameters.addAll(all.getParameterMappings());
        BoundSql narrowed = new BoundSql(
                configuration,
                sql.substring(0, at)
                        + "(select * from ACT_RU_TASK where DESCRIPTION_ is null or DESCRIPTION_ not in ("
                        + String.join(", ", Collections.nCopies(numbers.size(), "?")) + ")) RES"
                        + sql.substring(at + TASKS.length()),
                parameters,
                all.getParameterObject());
        all.getAdditionalParameters().forEach(narrowed::setAdditionalParameter);
        int next = 0;
        for (String number : numbers) {
            narrowed.setAdditionalParameter("outOfSight" + next++, number);
        }
        return narrowed;
    }
}
