package org.maplebridge.petition.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.maplebridge.shared.BeijingTime;

/**
 * How long there is left, as the chip says it; a limit that ends at midnight belongs to the day before. The words are those
 * of {@code deadline-chip.js} beside the task.
 *
 * @param title the end of the limit
 * @param tone {@code late}, {@code soon} or {@code fine}
 */
record DeadlineChip(String text, String title, String tone) {

    private static final long NEAR = 3;

    /** Null where nobody has a limit. */
    static DeadlineChip of(Instant dueAt, Instant now) {
        if (dueAt == null) {
            return null;
        }
        LocalDate last = BeijingTime.lastDay(dueAt);
        String title = "截止 " + BeijingTime.end(dueAt);
        long left = ChronoUnit.DAYS.between(BeijingTime.date(now), last);
        if (!dueAt.isAfter(now)) {
            return new DeadlineChip(left < 0 ? "已超期 " + -left + " 天" : "已超期", title, "late");
        }
        if (left == 0) {
            return new DeadlineChip("今天 " + BeijingTime.endHour(dueAt) + " 到期", title, "soon");
        }
        String text = left == 1 ? "明天到期" : "还剩 " + left + " 天";
        return new DeadlineChip(text, title, left <= NEAR ? "soon" : "fine");
    }
}
