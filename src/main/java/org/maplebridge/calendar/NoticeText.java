package org.maplebridge.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;

/**
 * The holiday notice of the General Office of the State Council as it is published: numbered paragraphs, each a holiday, its
 * days off (2月15日至23日放假) and its make-up working days (2月14日、2月28日上班). Refuses, by line, what it cannot read: no day
 * is left out silently.
 */
public final class NoticeText {

    private static final Pattern HOLIDAY =
            Pattern.compile("^\\s*(?:[一二三四五六七八九十]+\\s*[、.．]|[（(]?\\d+[、.．）)])?\\s*([^：:，。\\d]{2,30})[：:](.*)$");
    private static final String DATE = "(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日";
    private static final Pattern RANGE = Pattern.compile(DATE + "(?:\\s*[至—~～-]+\\s*" + DATE + ")?");
    private static final Pattern REMARK = Pattern.compile("（[^（）]*）|\\([^()]*\\)|\\s");
    private static final Pattern CLAUSE = Pattern.compile("[。；;，,]");
    private static final int LONGEST_RANGE = 20;

    private final int year;
    private final String notice;
    private final List<PublishedDay> days = new ArrayList<>();
    private final List<FieldError> errors = new ArrayList<>();

    private NoticeText(int year, String notice) {
        this.year = year;
        this.notice = notice;
    }

    /**
     * @param notice link to the published notice
     * @throws Refusal naming each line that cannot be read, or when no line arranges a day
     */
    public static PublishedYear read(int year, String text, String notice) {
        NoticeText reader = new NoticeText(year, notice);
        String[] lines = text == null ? new String[0] : text.split("\\R");
        for (int i = 0; i < lines.length; i++) {
            reader.line(i + 1, lines[i]);
        }
        if (reader.errors.isEmpty() && reader.days.isEmpty()) {
            reader.errors.add(new FieldError("#/text", "notice-without-days"));
        }
        if (!reader.errors.isEmpty()) {
            throw Refusal.invalid(reader.errors);
        }
        reader.days.sort((one, other) -> one.date().compareTo(other.date()));
        return new PublishedYear(year, List.copyOf(reader.days));
    }

    private void line(int number, String line) {
        Matcher holiday = HOLIDAY.matcher(line);
        if (!holiday.matches()) {
            if (line.contains("放假") && RANGE.matcher(line).find()) {
                errors.add(new FieldError("#/text", "notice-line", number, line.strip()));
            }
            return;
        }
        String arrangement = REMARK.matcher(holiday.group(2)).replaceAll("");
        int before = days.size();
        int month = 0;
        List<LocalDate> named = new ArrayList<>();
        for (String clause : CLAUSE.split(arrangement)) {
            Matcher range = RANGE.matcher(clause);
            while (range.find()) {
                month = range.group(2) == null ? month : Integer.parseInt(range.group(2));
                int last = range.group(5) == null ? month : Integer.parseInt(range.group(5));
                if (!collect(named, range, month, last)) {
                    errors.add(new FieldError("#/text", "notice-line", number, line.strip()));
                    return;
                }
                month = last;
            }
            if (clause.contains("放假") || clause.contains("休息")) {
                take(named, DayKind.OFF, holiday.group(1).strip());
            } else if (clause.contains("上班")) {
                take(named, DayKind.WORK, holiday.group(1).strip());
            }
        }
        if (days.size() == before || !named.isEmpty()) {
            errors.add(new FieldError("#/text", "notice-line", number, line.strip()));
        }
    }

    private boolean collect(List<LocalDate> named, Matcher range, int month, int lastMonth) {
        try {
            LocalDate first = LocalDate.of(yearOf(range.group(1)), month, Integer.parseInt(range.group(3)));
            LocalDate last = range.group(6) == null
                    ? first
                    : LocalDate.of(
                            range.group(4) == null ? first.getYear() : Integer.parseInt(range.group(4)),
                            lastMonth,
                            Integer.parseInt(range.group(6)));
            if (last.isBefore(first)) {
                last = last.plusYears(1);
            }
            if (first.plusDays(LONGEST_RANGE).isBefore(last)) {
                return false;
            }
            first.datesUntil(last.plusDays(1)).forEach(named::add);
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private int yearOf(String written) {
        return written == null ? year : Integer.parseInt(written);
    }

    private void take(List<LocalDate> named, DayKind kind, String holiday) {
        named.forEach(date -> days.add(new PublishedDay(date, kind, holiday, notice)));
        named.clear();
    }
}
