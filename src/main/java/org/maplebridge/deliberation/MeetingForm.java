package org.maplebridge.deliberation;

/**
 * What was written down of a meeting, unchecked.
 *
 * @param result HELD or POSTPONED
 * @param meetingAt of one that was put off: its new day and hour, local
 * @param place of one that was put off: its new place; blank for the same
 */
public record MeetingForm(
        String result,
        String heldOn,
        Number attended,
        String minutes,
        String resolution,
        String promises,
        String meetingAt,
        String place) {}
