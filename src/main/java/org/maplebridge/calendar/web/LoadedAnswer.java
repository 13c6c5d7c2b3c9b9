package org.maplebridge.calendar.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.maplebridge.calendar.MovedDeadline;
import org.maplebridge.calendar.PublishedYear;
import org.maplebridge.shared.BeijingTime;

/**
 * What loading a year did.
 *
 * @param days how many days the notice arranges
 */
record LoadedAnswer(int year, int days, List<Moved> movedDeadlines) {

    record Moved(String subject, String kind, OffsetDateTime from, OffsetDateTime to) {}

    static LoadedAnswer of(PublishedYear year, List<MovedDeadline> moved) {
        return new LoadedAnswer(
                year.year(),
                year.days().size(),
                moved.stream().map(LoadedAnswer::moved).toList());
    }

    private static Moved moved(MovedDeadline deadline) {
        return new Moved(
                deadline.subject(),
                deadline.kind(),
                BeijingTime.offset(deadline.from()),
                BeijingTime.offset(deadline.to()));
    }
}
