package org.maplebridge.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * The local time of the whole platform, in which days begin and end, limits are counted and people are told when something
 * is: there is one for all of China. It also writes days and moments, each in the one way of its purpose.
 */
public final class BeijingTime {

    /** The name of the zone, where only a name can stand: in schedules, and for processes that are started. */
    public static final String NAME = "Asia/Shanghai";

    public static final ZoneId ZONE = ZoneId.of(NAME);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日");
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("M月d日");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SORTABLE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private BeijingTime() {}

    /** The day on which it happens. */
    public static LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    public static LocalDate today(Clock time) {
        return date(time.instant());
    }

    /** 0:00 of the day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The moment that clocks show so. */
    public static Instant at(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }

    /** What clocks show then; null for null. */
    public static LocalDateTime local(Instant at) {
        return at == null ? null : LocalDateTime.ofInstant(at, ZONE);
    }

    /** The last day of what ends then, for people: what ends at 0:00 had the day before as its last. */
    public static LocalDate lastDay(Instant end) {
        return date(end.minusNanos(1));
    }

    /** As the REST interface tells it, {@code 2026-09-03T15:04:00+08:00}; null for null. */
    public static OffsetDateTime offset(Instant at) {
        return at == null ? null : at.atZone(ZONE).toOffsetDateTime();
    }

    /** In pages, letters and messages: 2026年9月3日. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** In pages, letters and messages: 2026年9月3日. */
    public static String day(Instant at) {
        return day(date(at));
    }

    /** Where the year is plain: 9月3日. */
    public static String shortDay(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    /** Where the year is plain: 9月3日. */
    public static String shortDay(Instant at) {
        return shortDay(date(at));
    }

    /** In pages, letters and messages: 2026年9月3日 15:04. */
    public static String moment(Instant at) {
        return day(at) + " " + hour(at);
    }

    /** Where the year is plain: 9月3日 15:04. */
    public static String shortMoment(Instant at) {
        return shortDay(at) + " " + hour(at);
    }

    /** The end of a limit: 2026年9月3日 15:04; midnight is told as the end of the day before, 2026年9月3日 24:00. */
    public static String end(Instant at) {
        return day(lastDay(at)) + " " + endHour(at);
    }

    /** The end of a limit of a day that is plain: 15:04; midnight is told as 24:00. */
    public static String endHour(Instant at) {
        String hour = hour(at);
        return hour.equals("00:00") ? "24:00" : hour;
    }

    /** Where the day is plain: 15:04. */
    public static String hour(Instant at) {
        return HOUR.format(local(at));
    }

    /** In columns of tables and files, where it is sorted as it reads: 2026-09-03 15:04. */
    public static String sortable(Instant at) {
        return sortable(local(at));
    }

    /** The same of a time that is local already. */
    public static String sortable(LocalDateTime local) {
        return SORTABLE.format(local);
    }
}
