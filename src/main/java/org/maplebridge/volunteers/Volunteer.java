package org.maplebridge.volunteers;

import java.time.Instant;

/**
 * Somebody who wants to help, or does.
 *
 * @param phone for those who confirm him and for the unit whose wish he claimed
 * @param namedInThanks whether his name may stand on the board of thanks
 * @param username his account once he is confirmed; null before
 */
public record Volunteer(
        long id,
        VolunteerKind kind,
        String name,
        String phone,
        String unitCode,
        String skills,
        boolean namedInThanks,
        VolunteerState state,
        Instant registeredAt,
        String decidedBy,
        String username) {}
