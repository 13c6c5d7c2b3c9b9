package org.maplebridge.petition;

import org.springframework.stereotype.Component;

/**
 * Codes with which somebody without an account sees one thing and nothing else. A code is told once; what is kept is its
 * hash, bound to what it opens.
 */
@Component
public class QueryCodes {

    private final ReceiptNumbers numbers;

    QueryCodes(ReceiptNumbers numbers) {
        this.numbers = numbers;
    }

    /** A new one, random. */
    public String next() {
        return numbers.queryCode();
    }

    /** @param opened what the code is for, {@code FL-20261122-000017-6/mediation} */
    public byte[] hash(String opened, String code) {
        return FilePetition.hash(opened, code == null ? "" : code.strip());
    }
}
