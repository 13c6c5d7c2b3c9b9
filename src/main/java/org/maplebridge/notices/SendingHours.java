package org.maplebridge.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.maplebridge.calendar.WorkingCalendar;
import org.maplebridge.shared.BeijingTime;
import org.springframework.stereotype.Component;

/** When residents may be disturbed by a message. The end of a time is outside of it: at 17:30 the evening has begun. */
@Component
class SendingHours {

    /** Which hours. */
    enum Kind {
        /** Working time of working days, by the calendar. */
        WORKING_TIME,
        /** Every day between two hours. */
        DAYTIME,
        /** Day and night. */
        ALWAYS
    }

    private final Kind kind;
    private final LocalTime from;
    private final LocalTime to;
    private final WorkingCalendar calendar;

    SendingHours(NoticeSettings settings, WorkingCalendar calendar) {
        this.kind = settings.hours();
        this.calendar = calendar;
        String[] ends = settings.daytime().split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException(
                    "maplebridge.notices.daytime is not a time such as 08:00-20:00: " + settings.daytime());
        }
        this.from = LocalTime.parse(ends[0].strip());
        this.to = LocalTime.parse(ends[1].strip());
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "maplebridge.notices.daytime must end after it begins: " + settings.daytime());
        }
    }

    boolean open(Instant now) {
        return next(now).equals(now);
    }

    /** The instant itself, or when the next hours begin. */
    Instant next(Instant earliest) {
        return switch (kind) {
            case WORKING_TIME -> calendar.workingTimeFrom(earliest);
            case DAYTIME -> byDay(earliest);
            case ALWAYS -> earliest;
        };
    }

    private Instant byDay(Instant earliest) {
        LocalTime time = BeijingTime.local(earliest).toLocalTime();
        LocalDate date = BeijingTime.date(earliest);
        if (!time.isBefore(from) && time.isBefore(to)) {
            return earliest;
        }
        return BeijingTime.at((time.isBefore(from) ? date : date.plusDays(1)).atTime(from));
    }
}
