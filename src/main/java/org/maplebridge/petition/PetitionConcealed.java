package org.maplebridge.petition;

/** A petition became secret, and what was stored of it is closed; heard in the same transaction. */
public record PetitionConcealed(String receiptNumber) {}
