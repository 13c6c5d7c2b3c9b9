package org.maplebridge.imports;

import java.util.Locale;

/** Reads what tables write for yes and no. */
final class YesOrNo {

    private YesOrNo() {}

    static Boolean read(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "1", "是" -> true;
            case "false", "no", "n", "0", "否" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
