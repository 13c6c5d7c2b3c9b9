package org.maplebridge.deliberation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;

/**
 * What whoever convenes residents filled in, unchecked.
 *
 * @param way YARD or ONLINE
 * @param place the yard, or the address of the video meeting
 */
public record ConveningForm(String topic, String way, String place, String meetingOn, String invited) {

    private static final int LONGEST = 2000;
    private static final int LONGEST_PLACE = 500;

    /** The same, checked. */
    record Meeting(String topic, MeetingWay way, String place, LocalDate on, String invited) {}

    Meeting checked(LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        PlainText.check(errors, "#/topic", topic, LONGEST, true);
        PlainText.check(errors, "#/place", place, LONGEST_PLACE, true);
        PlainText.check(errors, "#/invited", invited, LONGEST, true);
        MeetingWay known = Arrays.stream(MeetingWay.values())
                .filter(value -> value.name().equals(way))
                .findFirst()
                .orElse(null);
        if (known == null) {
            errors.add(new FieldError("#/way", "required"));
        }
        LocalDate day = day(meetingOn);
        if (day == null || day.isBefore(today)) {
            errors.add(new FieldError("#/meetingOn", "day-from-today"));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return new Meeting(topic.strip(), known, place.strip(), day, invited.strip());
    }

    static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
