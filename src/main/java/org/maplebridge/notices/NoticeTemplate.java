package org.maplebridge.notices;

import java.time.Instant;

/**
 * A version of a kind's text.
 *
 * @param version from 1
 * @param subject of an e-mail
 * @param shipped whether it came with the platform, and nobody wrote it here
 */
public record NoticeTemplate(
        NoticeKind kind,
        int version,
        String subject,
        String text,
        boolean shipped,
        String createdBy,
        Instant createdAt) {}
