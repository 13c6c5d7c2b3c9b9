package org.maplebridge.versions;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rehearsal has no executor: a test does the jobs of migrations itself. */
public final class EngineBatches {

    private static final int MOST_STEPS = 200;

    private EngineBatches() {}

    /** Until no migration is under way. The platform's own clockwork may do some of the steps. */
    public static void work(CarryMigrationOn carryOn, ManagementService management, JdbcTemplate database) {
        for (int i = 0; i < MOST_STEPS && isOpen(database); i++) {
            carryOn.step();
            management.createBatchQuery().list().forEach(batch -> work(batch, management));
        }
        if (isOpen(database)) {
            throw new AssertionError("a migration does not end");
        }
    }

    private static boolean isOpen(JdbcTemplate database) {
        return database.queryForObject("select count(*) from model_migration where ended_at is null", Long.class) > 0;
    }

    private static void work(Batch batch, ManagementService management) {
        jobs(batch.getSeedJobDefinitionId(), management).forEach(job -> management.executeJob(job.getId()));
        for (Job job : jobs(batch.getBatchJobDefinitionId(), management)) {
            for (int tries = job.getRetries(); tries > 0 && !done(job, management); ) {
                tries--;
            }
        }
    }

    private static boolean done(Job job, ManagementService management) {
        try {
            management.executeJob(job.getId());
            return true;
        } catch (ProcessEngineException cannotMove) {
            return false;
        }
    }

    private static List<Job> jobs(String definition, ManagementService management) {
        return management
                .createJobQuery()
                .jobDefinitionId(definition)
                .withRetriesLeft()
                .list();
    }
}
