package org.maplebridge.petition;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.maplebridge.shared.BeijingTime;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.LocalDay;

/** Conditions of a query for petitions and their values; what is asked wrongly is added to the errors. */
final class Conditions {

    private final List<String> parts = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final List<FieldError> errors;

    Conditions(List<FieldError> errors) {
        this.errors = errors;
    }

    void add(String condition, Object... arguments) {
        parts.add(condition);
        values.addAll(Arrays.asList(arguments));
    }

    void refuse(String field, String code, Object... arguments) {
        errors.add(new FieldError("#/" + field, code, arguments));
    }

    <E extends Enum<E>> void choice(String field, Class<E> type, String value) {
        among(
                field,
                value,
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }

    /** The field's column has the same name, with lines between its words. */
    void among(String field, String value, List<String> known) {
        if (value == null) {
            return;
        }
        if (known.contains(value)) {
            add(field.replaceAll("([A-Z])", "_$1") + " = ?", value);
        } else {
            refuse(field, "not-in-list", String.join("、", known));
        }
    }

    /** Written out, not as a parameter: an index of the few that are so serves no other question. */
    void truth(String field, String value, String whenTrue, String whenFalse) {
        if (value == null) {
            return;
        }
        if (value.equals("true") || value.equals("false")) {
            add(value.equals("true") ? whenTrue : whenFalse);
        } else {
            refuse(field, "malformed");
        }
    }

    /** The day stands for each question mark of the condition. */
    void day(String field, String text, int plusDays, String condition) {
        if (text == null) {
            return;
        }
        LocalDay.of(text)
                .ifPresentOrElse(
                        day -> add(
                                condition,
                                Collections.nCopies(
                                                (int) condition
                                                        .chars()
                                                        .filter(sign -> sign == '?')
                                                        .count(),
                                                Timestamp.from(BeijingTime.startOf(day.plusDays(plusDays))))
                                        .toArray()),
                        () -> refuse(field, "malformed"));
    }

    /** Where a page begins that the cursor tells. */
    FindPetitions.Start start(String cursor, boolean byFiling) {
        try {
            String[] text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|");
            long id = Long.parseLong(text[1]);
            if (text[0].isEmpty() && !byFiling) {
                return new FindPetitions.Start(null, id);
            }
            Instant instant = Instant.parse(text[0]);
            if (LocalDay.reached(BeijingTime.date(instant))) {
                return new FindPetitions.Start(Timestamp.from(instant), id);
            }
            refuse("after", "malformed");
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            refuse("after", "malformed");
        }
        return FindPetitions.Start.FIRST;
    }

    /** These and one more. */
    Conditions and(String condition) {
        Conditions both = new Conditions(errors);
        both.parts.addAll(parts);
        both.values.addAll(values);
        both.add(condition);
        return both;
    }

    String sql() {
        return parts.isEmpty() ? "" : "where " + String.join(" and ", parts);
    }

    List<Object> arguments() {
        return values;
    }
}
