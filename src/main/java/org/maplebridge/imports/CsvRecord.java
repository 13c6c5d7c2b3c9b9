package org.maplebridge.imports;

import java.util.List;

/**
 * A record of a CSV file, or what stands in the place of one.
 *
 * @param line physical line on which it begins, from 1
 * @param cells for a record that cannot be read its first line as one cell
 * @param fault null when it can be read
 * @param nextByte where the next record begins in the file
 * @param nextLine on which line that is
 */
record CsvRecord(long line, List<String> cells, CsvFault fault, long nextByte, long nextLine) {

    boolean readable() {
        return fault == null;
    }
}
