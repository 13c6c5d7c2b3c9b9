package org.maplebridge.calendar;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notices a changed calendar a little later, on every node: takes over what another node has loaded, and recomputes
 * running deadlines once more for those that were being stored, by the calendar before, while it changed.
 */
@Component
class FollowCalendarChanges {

    private final CalendarYears years;
    private final CalendarDaysInUse daysInUse;
    private final ObjectProvider<RunningDeadlines> runningDeadlines;
    private final TransactionTemplate transaction;
    private final AtomicLong followed;

    FollowCalendarChanges(
            CalendarYears years,
            CalendarDaysInUse daysInUse,
            ObjectProvider<RunningDeadlines> runningDeadlines,
            TransactionTemplate transaction) {
        this.years = years;
        this.daysInUse = daysInUse;
        this.runningDeadlines = runningDeadlines;
        this.transaction = transaction;
        this.followed = new AtomicLong(daysInUse.revisionBeforeStart());
    }

    @Scheduled(
            initialDelayString = "${maplebridge.calendar.follow-every:PT15S}",
            fixedDelayString = "${maplebridge.calendar.follow-every:PT15S}")
    void follow() {
        long revision = years.revision();
        if (revision == followed.get()) {
            return;
        }
        daysInUse.reload();
        transaction.executeWithoutResult(
                status -> runningDeadlines.orderedStream().forEach(RunningDeadlines::recompute));
        followed.set(revision);
    }
}
