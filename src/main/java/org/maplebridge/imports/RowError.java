package org.maplebridge.imports;

import java.util.List;

/**
 * A row that could not be taken.
 *
 * @param line physical line on which it begins
 * @param field columns that are wrong, or petition fields that no column gives; empty when the row as a whole is
 * @param reason what is wrong, in Chinese
 */
record RowError(long line, String field, String reason, List<String> cells) {

    private static final int LONGEST_REASON = 2000;
    /** More does not fit into a cell of a spreadsheet. */
    private static final int LONGEST_CELL = 32_000;

    RowError {
        field = kept(field, LONGEST_REASON);
        reason = kept(reason, LONGEST_REASON);
        cells = cells.stream().map(cell -> kept(cell, LONGEST_CELL)).toList();
    }

    /** The field as a mapping names it, {@code petitioners.0.name} for {@code #/petitioners/0/name}. */
    static String field(String pointer) {
        return pointer.replaceFirst("^#/", "").replace('/', '.');
    }

    /** The database keeps no NUL. */
    private static String kept(String text, int most) {
        String plain = text.replace("\0", "");
        return plain.length() <= most
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, most - 1))) + "…";
    }
}
