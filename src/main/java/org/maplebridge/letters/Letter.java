package org.maplebridge.letters;

import java.time.Instant;

/**
 * A letter as it was issued. Its content never changes, and neither does the template it is printed with.
 *
 * @param title its heading
 * @param number 枫信告〔2026〕1号
 * @param unitCode the unit that signs
 * @param recipient names of the petitioners, or the unit addressed
 * @param content what it says beside the common places, as JSON text
 * @param templateVersion version of its kind's template
 * @param hash SHA-256 over what it says as it is stored, also in the petition's history
 */
public record Letter(
        long petitionId,
        LetterKind kind,
        String title,
        String number,
        String unitCode,
        String recipient,
        String content,
        int templateVersion,
        Instant issuedAt,
        String issuedBy,
        byte[] hash) {}
