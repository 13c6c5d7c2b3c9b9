package org.maplebridge.notices;

import java.util.regex.Pattern;

/** Only mobile telephones take an SMS; they are written with blanks, lines and the country's number. */
final class Mobile {

    private static final Pattern NUMBER = Pattern.compile("1[3-9]\\d{9}");

    private Mobile() {}

    /** Its digits; null for a telephone that takes none, and for none. */
    static String of(String phone) {
        String digits = phone == null ? "" : phone.replaceAll("[^0-9]", "").replaceFirst("^(00)?86(?=1)", "");
        return NUMBER.matcher(digits).matches() ? digits : null;
    }
}
