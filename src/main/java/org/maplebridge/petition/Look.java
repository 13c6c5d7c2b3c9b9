package org.maplebridge.petition;

import java.time.Instant;

/**
 * Somebody looked at a secret petition.
 *
 * @param who user name, or {@code petitioner}
 * @param door see {@link LookDoor}, as {@code what} is
 */
public record Look(long id, String receiptNumber, Instant at, String who, String door, String what) {}
