package org.maplebridge.process.engine;

import org.camunda.bpm.engine.impl.jobexecutor.CallerRunsRejectedJobsHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultJobConfiguration.JobConfiguration;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;

/** Who runs due jobs; its properties are the starter's. */
@Configuration(proxyBeanMethods = false)
class JobExecution {

    @Bean
    @ConfigurationProperties("camunda.bpm.job-execution")
    @ConditionalOnProperty(prefix = "camunda.bpm.job-execution", name = "enabled", matchIfMissing = true)
    static JobExecutor jobExecutor(
            @Qualifier(JobConfiguration.CAMUNDA_TASK_EXECUTOR_QUALIFIER) TaskExecutor tasks,
            CamundaBpmProperties properties) {
        GroupingJobExecutor executor = new GroupingJobExecutor();
        executor.setTaskExecutor(tasks);
        executor.setThreads(properties.getJobExecution().getCorePoolSize());
        // whoever fetches jobs helps while the others have enough, instead of fetching one for each that is done
        executor.setRejectedJobsHandler(new CallerRunsRejectedJobsHandler());
        return executor;
    }
}
