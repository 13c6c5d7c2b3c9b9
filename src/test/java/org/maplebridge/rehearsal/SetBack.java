package org.maplebridge.rehearsal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.maplebridge.shared.BeijingTime;
import org.springframework.context.ApplicationContext;

/** Lets a test begin at a day of its own though others before it have moved the shared clock: it may go back here only. */
public final class SetBack {

    private SetBack() {}

    public static void to(String time, ApplicationContext platform) {
        Instant instant = OffsetDateTime.parse(time).toInstant();
        platform.getBean(RehearsalClock.class).set(instant);
        platform.getBeansOfType(DueWork.class).values().forEach(work -> work.timeIs(instant));
        platform.getBean(RehearsalInstant.class).keep(instant);
        theNextDayBeginsAfter(instant, platform.getBean(ManagementService.class));
    }

    /** What is done once a day waits for the day after the one at which another test left the clock. */
    private static void theNextDayBeginsAfter(Instant instant, ManagementService management) {
        Date midnight = Date.from(BeijingTime.startOf(BeijingTime.date(instant).plusDays(1)));
        management
                .createJobQuery()
                .timers()
                .activityId("startEvent_dayBegins")
                .list()
                .forEach(job -> management.setJobDuedate(job.getId(), midnight));
    }
}
