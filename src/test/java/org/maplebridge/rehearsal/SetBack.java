package org.maplebridge.rehearsal;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.context.ApplicationContext;

/** Lets a test begin at a day of its own though others before it have moved the shared clock: it may go back here only. */
public final class SetBack {

    private SetBack() {}

    public static void to(String time, ApplicationContext platform) {
        Instant instant = OffsetDateTime.parse(time).toInstant();
        platform.getBean(RehearsalClock.class).set(instant);
        platform.getBean(DueWork.class).timeIs(instant);
        platform.getBean(RehearsalInstant.class).keep(instant);
    }
}
