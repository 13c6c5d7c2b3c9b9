package org.maplebridge.process.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.batch.BatchStatistics;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.maplebridge.versions.MovingInstances;
import org.maplebridge.versions.Proposal;
import org.maplebridge.versions.Route;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves instances with the engine's migration batches. Listeners and mappings of the models are left out, and no timer is
 * set anew: whoever moves finds his task, his handler and his deadlines as they were.
 */
@Component
class EngineMigrations implements MovingInstances {

    private static final String INSTANCES =
            "select id_, business_key_ from act_ru_execution where proc_def_id_ = ? and parent_id_ is null";
    private static final String DEADLINES = """
            select j.process_instance_id_ instance, d.act_id_ step, j.duedate_ due
                from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
                where j.handler_type_ like 'timer-%' and j.process_instance_id_ = any (?)
            union all
            select t.proc_inst_id_, t.task_def_key_, t.due_date_ from act_ru_task t
                where t.due_date_ is not null and t.proc_inst_id_ = any (?)
            order by 1, 2, 3
            """;

    private final MigrationPlans plans;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate alone;

    EngineMigrations(
            MigrationPlans plans,
            @Lazy RuntimeService runtime,
            @Lazy ManagementService management,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.plans = plans;
        this.runtime = runtime;
        this.management = management;
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    }

    @Override
    public Proposal propose(Route route) {
        return plans.of(route).proposal();
    }

    @Override
    public List<Instance> instances(Route route) {
        MigrationWay way = plans.of(route);
        Map<String, String> staying = way.staying();
        return jdbc.query(
                INSTANCES,
                (row, number) -> new Instance(
                        row.getString("id_"),
                        row.getString("business_key_") == null ? "" : row.getString("business_key_"),
                        staying.get(row.getString("id_"))),
                way.source());
    }

    @Override
    public Map<String, List<String>> deadlines(Collection<String> instances) {
        String[] ids = instances.toArray(String[]::new);
        record Line(String instance, String text) {}
        return jdbc
                .query(
                        DEADLINES,
                        (row, number) ->
                                new Line(row.getString("instance"), row.getString("step") + " " + row.getString("due")),
                        ids,
                        ids)
                .stream()
                .collect(Collectors.groupingBy(Line::instance, Collectors.mapping(Line::text, Collectors.toList())));
    }

    @Override
    public String begin(Route route, List<String> instances) {
        return runtime.newMigration(plans.plan(route))
                .processInstanceIds(instances)
                .skipCustomListeners()
                .skipIoMappings()
                .executeAsync()
                .getId();
    }

    @Override
    public boolean ended(String batch) {
        BatchStatistics figures =
                management.createBatchStatisticsQuery().batchId(batch).singleResult();
        return figures == null
                || figures.getJobsCreated() == figures.getTotalJobs()
                        && figures.getRemainingJobs() == figures.getFailedJobs();
    }

    @Override
    public void forget(String batch) {
        if (management.createBatchQuery().batchId(batch).count() > 0) {
            management.deleteBatch(batch, true);
        }
    }

    @Override
    public Map<String, Whereabouts> whereabouts(Route route, Collection<String> instances) {
        String target = plans.definition(route.process(), route.to());
        Map<String, Whereabouts> where = new HashMap<>();
        instances.forEach(id -> where.put(id, Whereabouts.ENDED));
        jdbc.query(
                "select id_, proc_def_id_ from act_ru_execution where parent_id_ is null and id_ = any (?)",
                row -> {
                    where.put(row.getString(1), row.getString(2).equals(target) ? Whereabouts.MOVED : Whereabouts.LEFT);
                },
                (Object) instances.toArray(String[]::new));
        return where;
    }

    @Override
    public Optional<String> move(Route route, String instance) {
        MigrationPlan plan = plans.plan(route);
        try {
            alone.executeWithoutResult(status -> runtime.newMigration(plan)
                    .processInstanceIds(instance)
                    .skipCustomListeners()
                    .skipIoMappings()
                    .execute());
            return Optional.empty();
        } catch (RuntimeException refused) {
            return Optional.of(plans.reason(route, refused));
        }
    }
}
