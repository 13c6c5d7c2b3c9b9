package org.maplebridge.access;

import java.time.Instant;

/**
 * What an account may send instead of its password; the secret is shown once and not kept.
 *
 * @param label what it is for, in the administrator's words
 * @param revokedAt when an administrator took it back, or null
 */
record AccessToken(
        long id,
        String username,
        String label,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        Instant revokedAt) {}
