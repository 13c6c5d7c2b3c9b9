package org.maplebridge.petition;

import java.util.List;

/**
 * Columns of a table in which words about petitions are stored, closed where the petition is secret, see
 * {@link SecretTexts}.
 *
 * @param of condition that finds the rows of one petition, with one place for its receipt number
 * @param hashed whether the rows are append-only and a hash is over what they hold
 */
public record SecretColumns(String table, String of, boolean hashed, List<String> columns) {

    /** Of a table with the receipt number in its rows. */
    public static SecretColumns byNumber(String table, String... columns) {
        return new SecretColumns(table, "receipt_number = ?", false, List.of(columns));
    }

    /** Of a table that knows the petition by its id. */
    public static SecretColumns byId(String table, String... columns) {
        return new SecretColumns(table, BY_ID, false, List.of(columns));
    }

    /** The same, append-only and hashed. */
    public static SecretColumns hashedById(String table, String... columns) {
        return new SecretColumns(table, BY_ID, true, List.of(columns));
    }

    /** Of a table whose rows belong to those of another one, which has the receipt number. */
    public static SecretColumns below(String parent, String table, String key, String... columns) {
        String of = key + " in (select id from " + parent + " where receipt_number = ?)";
        return new SecretColumns(table, of, false, List.of(columns));
    }

    private static final String BY_ID = "petition_id = (select id from petition where receipt_number = ?)";
}
