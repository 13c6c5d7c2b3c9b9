package org.maplebridge.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.maplebridge.rehearsal.DueWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The engine's timers under the rehearsal clock; its own executor is off there. */
@Component
@Profile("rehearsal")
@Order(Ordered.HIGHEST_PRECEDENCE)
class EngineDueWork implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(EngineDueWork.class);
    private static final int PAGE = 500;

    private final ManagementService management;

    /** What was seen last; null when nothing was. Read and written by the one move of the clock that is under way. */
    private volatile Instant next;

    EngineDueWork(@Lazy ManagementService management) {
        this.management = management;
    }

    @Override
    public void timeIs(Instant now) {
        ClockUtil.setCurrentTime(Date.from(now));
    }

    @Override
    public Optional<Instant> nextUntil(Instant latest) {
        next = due(latest).listPage(0, 1).stream()
                .map(job -> job.getDuedate().toInstant())
                .findFirst()
                .orElse(null);
        return Optional.ofNullable(next);
    }

    @Override
    public int doDue(Instant now) {
        if (next == null || next.isAfter(now)) {
            return 0;
        }
        int failed = 0;
        List<Job> jobs = due(now).listPage(0, PAGE);
        for (Job job : jobs) {
            failed += done(job) ? 0 : 1;
        }
        return failed;
    }

    private JobQuery due(Instant latest) {
        return management
                .createJobQuery()
                .duedateLowerThan(Date.from(latest.plusMillis(1)))
                .withRetriesLeft()
                .active()
                .orderByJobDuedate()
                .asc()
                .orderByJobId()
                .asc();
    }

    /** A failure counts down the job's retries and sets it a later time; a job that another one removed is done. */
    private boolean done(Job job) {
        try {
            management.executeJob(job.getId());
            return true;
        } catch (ProcessEngineException e) {
            boolean gone = management.createJobQuery().jobId(job.getId()).singleResult() == null;
            if (!gone) {
                LOG.warn("A timer failed under the rehearsal clock: {}", e.getMessage());
            }
            return gone;
        }
    }
}
