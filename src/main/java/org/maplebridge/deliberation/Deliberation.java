package org.maplebridge.deliberation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A residents' meeting about a petition.
 *
 * @param place the yard, or the address of the video meeting
 * @param heldOn null until it was held, like all that follows
 */
public record Deliberation(
        long id,
        String receiptNumber,
        String unitCode,
        String level,
        String topic,
        MeetingWay way,
        String place,
        Instant meetingAt,
        String invited,
        DeliberationState state,
        LocalDate heldOn,
        Integer attended,
        String minutes,
        String resolution) {}
