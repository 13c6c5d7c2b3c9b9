package org.maplebridge.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How logins are limited.
 *
 * @param failuresPerUser failed attempts for one username from one address before it has to wait
 * @param failuresPerAddress failed attempts from one address for whatever usernames before it has to wait
 * @param window how long failures count, and therefore how long the wait is
 * @param remembered how long a password that was right needs no new computation
 */
@ConfigurationProperties("maplebridge.login")
record LoginSettings(
        @DefaultValue("8") int failuresPerUser,
        @DefaultValue("60") int failuresPerAddress,
        @DefaultValue("5m") Duration window,
        @DefaultValue("5m") Duration remembered) {}
