package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maplebridge.process.engine.GroupingJobExecutor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Many deadlines pass while few threads are there: they share transactions, and one that fails keeps up no other. */
class DeadlinesTogetherTest extends LifeCycleTest {

    private static final int PETITIONS = 12;
    private static final int THREADS = 4;

    /** Before whatever other tests left due. */
    private static final Date LONG_AGO = new Date(0);

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcTemplate jdbc;

    private final GroupingJobExecutor executor = new GroupingJobExecutor() {
        @Override
        public boolean isActive() {
            return true;
        }

        @Override
        public void jobWasAdded() {
            // nobody fetches here but the test
        }
    };

    @BeforeEach
    void fewThreads() {
        executor.setThreads(THREADS);
    }

    @Test
    void severalMoveUpInOneTransaction() {
        Map<Filed, Job> passed = passedDeadlines();

        List<List<String>> groups = fetch(PETITIONS);
        run(groups);

        assertThat(groups)
                .hasSize(THREADS)
                .allSatisfy(group -> assertThat(group).hasSize(PETITIONS / THREADS));
        passed.keySet().forEach(this::movedUpOnce);
        assertThat(transactions(passed.keySet())).isEqualTo(THREADS);
    }

    @Test
    void withAsManyThreadsEachHasItsOwn() {
        Map<Filed, Job> passed = passedDeadlines();

        List<List<String>> groups = fetch(THREADS);

        assertThat(groups)
                .hasSize(THREADS)
                .allSatisfy(group -> assertThat(group).hasSize(1));
        passed.values().forEach(job -> management.executeJob(job.getId()));
        passed.keySet().forEach(this::movedUpOnce);
    }

    @Test
    void theOthersMoveUpByThemselvesWhereOneFails() {
        Map<Filed, Job> passed = passedDeadlines();
        Filed stuck = new ArrayList<>(passed.keySet()).get(5);
        jdbc.execute("""
                create function stuck() returns trigger language plpgsql as $$ begin raise 'stuck'; end $$;
                create trigger stuck before update on petition for each row
                  when (old.receipt_number = '%s') execute function stuck()
                """.formatted(stuck.number()));
        try {
            run(fetch(PETITIONS));
        } finally {
            jdbc.execute("drop trigger stuck on petition; drop function stuck()");
        }

        for (Filed petition : passed.keySet()) {
            if (petition.equals(stuck)) {
                assertThat(unit(look(petition))).isEqualTo(SHANGXI);
                assertThat(kindsOfEvents(petition)).doesNotContain("DEADLINE_EXCEEDED");
            } else {
                movedUpOnce(petition);
            }
        }
        Job tried = management.createJobQuery().jobId(passed.get(stuck).getId()).singleResult();
        assertThat(tried.getRetries()).isEqualTo(5);
        assertThat(tried.getExceptionMessage()).isNotBlank();
        management.executeJob(tried.getId());
        movedUpOnce(stuck);
    }

    /** Petitions at the village with the timer of their level's deadline, which passed before anything else. */
    private Map<Filed, Job> passedDeadlines() {
        itIs(THURSDAY);
        Map<Filed, Job> passed = new LinkedHashMap<>();
        for (int i = 0; i < PETITIONS; i++) {
            Filed petition = filedIn(SHANGXI);
            Job deadline = management
                    .createJobQuery()
                    .processInstanceId(task(petition).getProcessInstanceId())
                    .activityId("boundaryEvent_deadline")
                    .singleResult();
            management.setJobDuedate(deadline.getId(), LONG_AGO);
            passed.put(petition, deadline);
        }
        return passed;
    }

    private List<List<String>> fetch(int jobs) {
        AcquiredJobs fetched = engine().getProcessEngineConfiguration()
                .getCommandExecutorTxRequired()
                .execute(executor.getAcquireJobsCmd(jobs));
        return fetched.getJobIdBatches();
    }

    private void run(List<List<String>> groups) {
        groups.forEach(group -> executor.getExecuteJobsRunnable(group, engine()).run());
    }

    private ProcessEngineImpl engine() {
        return (ProcessEngineImpl) engine;
    }

    private void movedUpOnce(Filed petition) {
        assertThat(unit(look(petition))).isEqualTo(XIKOU);
        assertThat(kindsOfEvents(petition)).containsOnlyOnce("DEADLINE_EXCEEDED");
        assertThat(tasksOf(petition)).hasSize(1);
    }

    /** Transactions that wrote the petitions as they are now. */
    private long transactions(Iterable<Filed> petitions) {
        List<String> numbers = new ArrayList<>();
        petitions.forEach(petition -> numbers.add(petition.number()));
        return jdbc.queryForObject(
                "select count(distinct xmin::text) from petition where receipt_number = any (?)", Long.class, (Object)
                        numbers.toArray(String[]::new));
    }
}
