package org.maplebridge.process.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;

/**
 * Runs due jobs of several instances in one transaction while more of them wait than there are threads, so that their rows are
 * written together: decision 0290. When one of them fails, none has happened, and each is run by itself as the engine does,
 * with its own tries and incident.
 */
public class GroupingJobExecutor extends SpringJobExecutor {

    private int threads = 1;

    /** Threads that run jobs; as many transactions are made of what one fetch brought. */
    public void setThreads(int threads) {
        this.threads = threads;
    }

    @Override
    public Command<AcquiredJobs> getAcquireJobsCmd(int jobs) {
        return new FetchGroups(jobs);
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobs, ProcessEngineImpl engine) {
        return jobs instanceof Group ? new RunGroup(this, jobs, engine) : super.getExecuteJobsRunnable(jobs, engine);
    }

    /** Jobs of different instances. */
    private static final class Group extends ArrayList<String> {
        private static final long serialVersionUID = 1L;
    }

    private final class FetchGroups extends AcquireJobsCmd {

        FetchGroups(int jobs) {
            super(GroupingJobExecutor.this, jobs);
        }

        /** What could not be locked is taken out of its group by the engine afterwards. */
        @Override
        public AcquiredJobs execute(CommandContext command) {
            AcquiredJobs fetched = super.execute(command);
            List<List<String>> lists = fetched.getJobIdBatches();
            List<String> alone = lists.stream()
                    .filter(list -> list.size() == 1 && ofInstance(list.get(0), command))
                    .map(list -> list.get(0))
                    .toList();
            if (alone.size() > threads) {
                lists.removeIf(list -> alone.contains(list.get(0)));
                int size = (alone.size() + threads - 1) / threads;
                for (int from = 0; from < alone.size(); from += size) {
                    Group group = new Group();
                    group.addAll(alone.subList(from, Math.min(alone.size(), from + size)));
                    lists.add(group);
                }
            }
            return fetched;
        }

        /** The engine's own jobs, a part of a migration for example, are large enough. */
        private boolean ofInstance(String job, CommandContext command) {
            AcquirableJobEntity entity =
                    command.getDbEntityManager().getDbEntityCache().get(AcquirableJobEntity.class, job);
            return entity != null && entity.getProcessInstanceId() != null;
        }
    }

    private static final class RunGroup extends ExecuteJobsRunnable {

        private final List<String> done = new ArrayList<>();
        private boolean tried;

        RunGroup(JobExecutor executor, List<String> jobs, ProcessEngineImpl engine) {
            super(jobs, engine);
            jobExecutor = executor;
        }

        @Override
        protected void executeJob(String job, CommandExecutor commands, JobFailureCollector failure) {
            if (!tried) {
                tried = true;
                together(commands);
            }
            if (!done.contains(job)) {
                super.executeJob(job, commands, failure);
            }
        }

        private void together(CommandExecutor commands) {
            try {
                commands.execute(command -> {
                    for (String job : jobIds) {
                        new ExecuteJobsCmd(job, new JobFailureCollector(job)).execute(command);
                    }
                    return null;
                });
                done.addAll(jobIds);
            } catch (RuntimeException refused) {
                // the engine tells of the one it was when it is run by itself
            }
        }

        @Override
        protected void unlockJob(String job, CommandExecutor commands) {
            if (!done.contains(job)) {
                super.unlockJob(job, commands);
            }
        }
    }
}
