package org.maplebridge.petition;

import java.time.Instant;

/**
 * What the petitioner thinks of how he was served.
 *
 * @param office of the petition office
 * @param unit of the unit that handled the matter
 */
public record Rating(Satisfaction office, Satisfaction unit, String comment, Instant at) {}
