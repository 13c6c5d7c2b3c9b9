package org.maplebridge.petition.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * How long there is left, as the chip says it; a limit that ends at midnight belongs to the day before. The words are those
 * of {@code deadline-chip.js} beside the task.
 *
 * @param title the end of the limit
 * @param tone {@code late}, {@code soon} or {@code fine}
 */
record DeadlineChip(String text, String title, String tone) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final long NEAR = 3;

    /** Null where nobody has a limit. */
    static DeadlineChip of(Instant dueAt, Instant now) {
        if (dueAt == null) {
            return null;
        }
        LocalDate last = day(dueAt.minusMillis(1));
        String title = "截止 " + deadline(dueAt);
        long left = ChronoUnit.DAYS.between(day(now), last);
        if (!dueAt.isAfter(now)) {
            return new DeadlineChip(left < 0 ? "已超期 " + -left + " 天" : "已超期", title, "late");
        }
        if (left == 0) {
            return new DeadlineChip("今天 " + hour(dueAt) + " 到期", title, "soon");
        }
        String text = left == 1 ? "明天到期" : "还剩 " + left + " 天";
        return new DeadlineChip(text, title, left <= NEAR ? "soon" : "fine");
    }

    /** 2026年11月27日 15:04; midnight is told as the end of the day before. */
    static String deadline(Instant dueAt) {
        return DAY.format(day(dueAt.minusMillis(1))) + " " + hour(dueAt);
    }

    /** 2026年11月27日 15:04; null for null. */
    static String moment(Instant at) {
        return at == null ? null : DAY.format(day(at)) + " " + HOUR.format(at.atZone(ZONE));
    }

    private static String hour(Instant dueAt) {
        String hour = HOUR.format(dueAt.atZone(ZONE));
        return hour.equals("00:00") ? "24:00" : hour;
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }
}
