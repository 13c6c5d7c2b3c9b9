package org.maplebridge.notices;

import java.util.regex.Pattern;
import org.maplebridge.shared.Telephone;

/** Only mobile telephones take an SMS. */
final class Mobile {

    private static final Pattern NUMBER = Pattern.compile("1[3-9]\\d{9}");

    private Mobile() {}

    /** Its 11 digits; null for a telephone that takes none, and for none. */
    static String of(String phone) {
        String number = Telephone.of(phone);
        return number != null && NUMBER.matcher(number).matches() ? number : null;
    }
}
