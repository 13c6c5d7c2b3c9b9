package org.maplebridge.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import org.maplebridge.shared.BeijingTime;

/** Reads the dates that other systems write: RFC 3339 with its offset, others as Beijing time, a day as its beginning. */
public final class FilingDates {

    private static final List<DateTimeFormatter> LOCAL = List.of(
            local("uuuu-M-d['T'H:mm[:ss[.SSS]]][ H:mm[:ss[.SSS]]]"),
            local("uuuu/M/d[ H:mm[:ss]]"),
            local("uuuu.M.d[ H:mm[:ss]]"),
            local("uuuu年M月d日[ H:mm[:ss]]"));
    private static final DateTimeFormatter WITH_OFFSET = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][ ]")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendOffsetId()
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    private FilingDates() {}

    /** Fails with a {@link DateTimeException} for what is no date, the 30th of February for example. */
    public static OffsetDateTime read(String text) {
        for (DateTimeFormatter formatter : LOCAL) {
            try {
                return local(formatter.parseBest(text, LocalDateTime::from, LocalDate::from));
            } catch (DateTimeException otherForm) {
                continue;
            }
        }
        return OffsetDateTime.parse(text, WITH_OFFSET);
    }

    private static OffsetDateTime local(TemporalAccessor value) {
        LocalDateTime time = value instanceof LocalDate day ? day.atStartOfDay() : (LocalDateTime) value;
        return BeijingTime.offset(BeijingTime.at(time));
    }

    private static DateTimeFormatter local(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
