package org.maplebridge.calendar;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells which deadlines a year would move if it were loaded: loads it and takes that back. Refuses what loading refuses. */
@Service
public class PreviewCalendarYear {

    private final LoadCalendarYear load;
    private final TransactionTemplate transaction;

    PreviewCalendarYear(LoadCalendarYear load, TransactionTemplate transaction) {
        this.load = load;
        this.transaction = transaction;
    }

    public List<MovedDeadline> preview(PublishedYear year, String caller) {
        return Objects.requireNonNull(transaction.execute(trial -> {
            List<MovedDeadline> moved = load.load(year, caller);
            trial.setRollbackOnly();
            return moved;
        }));
    }
}
