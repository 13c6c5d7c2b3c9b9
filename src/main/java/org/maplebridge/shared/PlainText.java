package org.maplebridge.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text as people write it: something to read, within its length, and nothing that cannot be stored or shown. */
public final class PlainText {

    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\r\\n\\t]]");

    private PlainText() {}

    /** Adds what is wrong with the text, if anything; the length is counted in characters as people see them. */
    public static void check(List<FieldError> errors, String pointer, String text, int most, boolean required) {
        check(errors, pointer, text, most, required ? "required" : null);
    }

    /** The same. @param missing code of the sentence where there is nothing to read; null where that is no error */
    public static void check(List<FieldError> errors, String pointer, String text, int most, String missing) {
        if (text == null || empty(text)) {
            if (missing != null) {
                errors.add(new FieldError(pointer, missing));
            } else if (!readable(text)) {
                errors.add(new FieldError(pointer, "control-character"));
            }
        } else if (text.codePointCount(0, text.length()) > most) {
            errors.add(new FieldError(pointer, "too-long", most));
        } else if (!readable(text)) {
            errors.add(new FieldError(pointer, "control-character"));
        }
    }

    /** The text without what is blank around it. Refuses what {@link #check} finds wrong with a text that is required. */
    public static String needed(String pointer, String text, int most) {
        List<FieldError> errors = new ArrayList<>();
        check(errors, pointer, text, most, true);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return text.strip();
    }

    /** Whether it has neither control characters nor half characters. */
    public static boolean readable(String text) {
        return text == null || !UNREADABLE.matcher(text).find();
    }

    private static boolean empty(String text) {
        return text.codePoints()
                .allMatch(point -> Character.isWhitespace(point)
                        || Character.isSpaceChar(point)
                        || Character.getType(point) == Character.FORMAT);
    }
}
