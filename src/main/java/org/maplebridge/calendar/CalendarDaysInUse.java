package org.maplebridge.calendar;

import jakarta.annotation.PostConstruct;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The calendar in memory. A transaction that changes the calendar sees its own change at once, everybody else sees it
 * when the transaction commits, and nobody after a roll-back.
 */
@Component
class CalendarDaysInUse implements Supplier<CalendarDays> {

    private final CalendarYears years;
    private final ShippedYears shipped;
    private final CountingRule rule;
    private final AtomicReference<CalendarDays> committed = new AtomicReference<>();
    private long revisionBeforeStart;

    CalendarDaysInUse(CalendarYears years, ShippedYears shipped, CountingRule rule) {
        this.years = years;
        this.shipped = shipped;
        this.rule = rule;
    }

    @PostConstruct
    void start() {
        revisionBeforeStart = shipped.loadMissing();
        reload();
    }

    /** What running deadlines of an earlier run were computed by. */
    long revisionBeforeStart() {
        return revisionBeforeStart;
    }

    @Override
    public CalendarDays get() {
        CalendarDays changedHere = (CalendarDays) TransactionSynchronizationManager.getResource(this);
        return changedHere == null ? committed.get() : changedHere;
    }

    /** Takes over what another transaction, perhaps of another node, has committed. */
    void reload() {
        use(read());
    }

    /** Takes over what the running transaction has changed. */
    void changed() {
        CalendarDays changed = read();
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
        TransactionSynchronizationManager.bindResource(this, changed);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                use(changed);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(CalendarDaysInUse.this);
            }
        });
    }

    private void use(CalendarDays days) {
        committed.accumulateAndGet(
                days, (known, given) -> known == null || given.revision() >= known.revision() ? given : known);
    }

    private CalendarDays read() {
        return new CalendarDays(years.all(), rule);
    }
}
