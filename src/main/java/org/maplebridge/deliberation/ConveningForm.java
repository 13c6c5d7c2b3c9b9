package org.maplebridge.deliberation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.LocalMoment;
import org.maplebridge.shared.OneOf;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;

/**
 * What whoever convenes residents filled in, unchecked.
 *
 * @param way YARD or ONLINE
 * @param place the yard, or the address of the video meeting
 * @param meetingAt day and hour, local
 */
public record ConveningForm(String topic, String way, String place, String meetingAt, String invited) {

    private static final int LONGEST = 2000;
    private static final int LONGEST_PLACE = 500;

    /** The same, checked. */
    record Meeting(String topic, MeetingWay way, String place, Instant at, String invited) {}

    Meeting checked(Clock time) {
        List<FieldError> errors = new ArrayList<>();
        PlainText.check(errors, "#/topic", topic, LONGEST, true);
        PlainText.check(errors, "#/place", place, LONGEST_PLACE, true);
        PlainText.check(errors, "#/invited", invited, LONGEST, true);
        MeetingWay known = OneOf.chosen(errors, "#/way", way, List.of(MeetingWay.values()), MeetingWay::label);
        Instant at = LocalMoment.toCome(errors, "#/meetingAt", meetingAt, time);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return new Meeting(topic.strip(), known, place.strip(), at, invited.strip());
    }
}
