package org.maplebridge.deliberation;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param levels whose units may convene residents */
@ConfigurationProperties("maplebridge.deliberation")
record DeliberationSettings(
        @DefaultValue({"VILLAGE", "TOWN"}) Set<String> levels) {}
