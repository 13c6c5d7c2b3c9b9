package org.maplebridge.replay;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a rehearsal may take of the machine.
 *
 * @param memory heap of each of the two copies of the platform
 * @param atOnce whether both sides are played at the same time, on a machine with two cores or more
 * @param nice how far the copies stand back behind the running platform, 0 to 19, where the machine knows that
 * @param mostCases more are refused
 * @param mostDays longer is refused
 */
@ConfigurationProperties("maplebridge.replay")
record ReplaySettings(
        @DefaultValue("512m") String memory,
        @DefaultValue("true") boolean atOnce,
        @DefaultValue("10") int nice,
        @DefaultValue("20000") int mostCases,
        @DefaultValue("366") int mostDays) {}
