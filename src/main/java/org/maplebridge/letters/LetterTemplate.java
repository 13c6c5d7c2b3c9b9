package org.maplebridge.letters;

import java.time.Instant;

/**
 * A version of a kind's template, a whole page of XHTML.
 *
 * @param version from 1; every letter keeps the one it was issued with
 * @param shipped whether it came with the platform, and nobody wrote it here
 */
public record LetterTemplate(
        LetterKind kind, int version, String html, boolean shipped, String createdBy, Instant createdAt) {}
