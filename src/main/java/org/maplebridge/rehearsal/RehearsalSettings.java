package org.maplebridge.rehearsal;

import java.time.OffsetDateTime;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param start where the clock begins on an empty database; the real time when it is not given */
@ConfigurationProperties("maplebridge.rehearsal")
record RehearsalSettings(OffsetDateTime start) {}
