package org.maplebridge.imports;

import java.util.UUID;

/**
 * An import and how far it is.
 *
 * @param rows rows of the file, the header not counted
 * @param duplicates rows whose petition existed before
 * @param failed rows that could not be taken
 */
public record PetitionImport(
        UUID id, String caller, ImportState state, long rows, long imported, long duplicates, long failed) {}
