package org.maplebridge.petition;

import java.time.Instant;

/**
 * What a petitioner thinks of how he was served.
 *
 * @param petitioner which of several, from 0 on
 * @param office of the petition office
 * @param unit of the unit that handled the matter
 */
public record Rating(int petitioner, Satisfaction office, Satisfaction unit, String comment, Instant at) {

    /** With the one or the other. */
    public boolean dissatisfied() {
        return office == Satisfaction.DISSATISFIED || unit == Satisfaction.DISSATISFIED;
    }
}
