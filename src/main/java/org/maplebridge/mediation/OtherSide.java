package org.maplebridge.mediation;

/**
 * What the other side is told and where; each part null where there is none.
 *
 * @param words what it reads of the matter, written by the unit for it
 */
public record OtherSide(String words, String phone, String email) {

    OtherSide stripped() {
        return new OtherSide(stripped(words), stripped(phone), stripped(email));
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
