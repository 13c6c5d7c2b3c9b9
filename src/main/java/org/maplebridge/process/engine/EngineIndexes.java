package org.maplebridge.process.engine;

import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Indexes that the engine's schema lacks, without which waiting timers and completions slow down as they grow. */
@Component
class EngineIndexes extends SpringBootProcessEnginePlugin {

    private static final String[] STATEMENTS = {
        "create index if not exists mb_job_duedate on act_ru_job (duedate_)",
        "create index if not exists mb_job_locked on act_ru_job (process_instance_id_) where lock_owner_ is not null",
        "create index if not exists mb_task_parent on act_ru_task (parent_task_id_)",
        "alter table act_ru_job set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0)",
        "alter table act_ru_task set (autovacuum_vacuum_scale_factor = 0.02)",
        "alter table act_ru_execution set (autovacuum_vacuum_scale_factor = 0.02)",
        "alter table act_ru_variable set (autovacuum_vacuum_scale_factor = 0.02)"
    };

    private final JdbcTemplate database;

    EngineIndexes(DataSource database) {
        this.database = new JdbcTemplate(database);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngineImpl engine) {
        for (String statement : STATEMENTS) {
            database.execute(statement);
        }
    }
}
