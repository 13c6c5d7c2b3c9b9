package org.maplebridge.imports;

/** Takes note of petitions that an import brings as old matters, in the transaction that files them. */
public interface OldMatters {

    void imported(String receiptNumber, String importer);
}
