package org.maplebridge.rehearsal;

import java.time.OffsetDateTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param start where the clock begins on an empty database; the real time when it is not given
 * @param kept whether the clock stands after a restart where it stood; what is thrown away afterwards saves the writing
 */
@ConfigurationProperties("maplebridge.rehearsal")
record RehearsalSettings(
        OffsetDateTime start, @DefaultValue("true") boolean kept) {}
