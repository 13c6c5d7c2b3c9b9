package org.maplebridge.process.engine;

import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Indexes that the engine's schema lacks, without which waiting timers and completions slow down as they grow; and those
 * of columns that are mostly empty, which every row need not be entered into: see decision 0100.
 */
@Component
class EngineIndexes extends SpringBootProcessEnginePlugin {

    private static final String[] STATEMENTS = {
        "create index if not exists mb_job_duedate on act_ru_job (duedate_)",
        // it was entered anew whenever a job was locked
        "drop index if exists mb_job_locked",
        // another index begins with the same column
        "drop index if exists act_idx_job_handler_type",
        // nobody looks for these by the unit alone, which has thousands of them
        "drop index if exists act_idx_variable_tenant_id",
        "drop index if exists act_idx_job_tenant_id",
        "drop index if exists act_idx_event_subscr_tenant_id",
        "create index if not exists mb_task_parent on act_ru_task (parent_task_id_)",
        "alter table act_ru_job set"
                + " (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0)",
        "alter table act_ru_task set (autovacuum_vacuum_scale_factor = 0.02)",
        "alter table act_ru_execution set (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.02)",
        "alter table act_ru_variable set (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.02)",
        """
        do $$
        declare
            part record;
        begin
            for part in
                select i.indexname, i.indexdef, emptied.field
                from pg_indexes i
                join (values
                    ('act_idx_exe_parent', 'parent_id_'),
                    ('act_idx_exe_super', 'super_exec_'),
                    ('act_idx_exec_buskey', 'business_key_'),
                    ('act_idx_job_exception', 'exception_stack_id_'),
                    ('act_idx_task_case_exec', 'case_execution_id_'),
                    ('act_idx_task_case_def_id', 'case_def_id_'),
                    ('act_idx_task_owner', 'owner_'),
                    ('mb_task_parent', 'parent_task_id_'),
                    ('act_idx_ident_lnk_user', 'user_id_'),
                    ('act_idx_athrz_procedef', 'proc_def_id_'),
                    ('act_idx_variable_task_id', 'task_id_'),
                    ('act_idx_variable_task_name_type', 'task_id_'),
                    ('act_idx_var_case_exe', 'case_execution_id_'),
                    ('act_idx_var_case_inst_id', 'case_inst_id_'),
                    ('act_idx_var_bytearray', 'bytearray_id_'),
                    ('act_idx_batch_id', 'batch_id_')) as emptied (name, field)
                    on emptied.name = i.indexname
                where i.schemaname = current_schema() and i.indexdef not like '% WHERE %'
            loop
                execute format('drop index %I', part.indexname);
                execute format('%s where %I is not null', part.indexdef, part.field);
            end loop;
        end $$"""
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
