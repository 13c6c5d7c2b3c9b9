package org.maplebridge.petition;

/**
 * Who hands a petition in.
 *
 * @param username null for a resident without an account
 * @param trusted whether he may ask for a procedure: staff and known systems
 * @param importer whether he may give the original date
 */
public record Filer(String username, boolean trusted, boolean importer) {

    public static Filer resident() {
        return new Filer(null, false, false);
    }

    public static Filer staff(String username) {
        return new Filer(username, true, false);
    }

    public static Filer importer(String username) {
        return new Filer(username, true, true);
    }

    String actor() {
        return username == null ? Petition.Act.PETITIONER : username;
    }
}
