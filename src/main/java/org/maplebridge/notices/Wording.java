package org.maplebridge.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;

/** The text of a notice: names between braces are places to be filled, {@code 您的来信{信访编号}已经登记}. */
final class Wording {

    static final int LONGEST_SUBJECT = 60;
    private static final int LONGEST_TEXT = 1_000;

    /** A message that does not fit into one is sent in parts, of which each gives some characters to its number. */
    private static final int ONE_PART = 70;

    private static final int EACH_OF_SEVERAL = 67;

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern ENDS_OF_LINES = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    private Wording() {}

    /** What of it cannot be taken. */
    static List<FieldError> faults(NoticeKind kind, String subject, String text) {
        List<FieldError> errors = new ArrayList<>();
        PlainText.check(errors, "#/subject", subject, LONGEST_SUBJECT, true);
        PlainText.check(errors, "#/text", text, LONGEST_TEXT, true);
        if (errors.isEmpty()) {
            if (ENDS_OF_LINES.matcher(subject.strip()).find()) {
                errors.add(new FieldError("#/subject", "notice-subject-lines"));
            }
            places(errors, "#/subject", kind, subject);
            places(errors, "#/text", kind, text);
        }
        return errors;
    }

    static void refuseFaults(NoticeKind kind, String subject, String text) {
        List<FieldError> faults = faults(kind, subject, text);
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }

    private static void places(List<FieldError> errors, String at, NoticeKind kind, String text) {
        Map<String, String> known = kind.places();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            if (!known.containsKey(place.group(1))) {
                errors.add(
                        new FieldError(at, "notice-place-unknown", place.group(1), String.join("、", known.keySet())));
            }
        }
        String rest = PLACE.matcher(text).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            errors.add(new FieldError(at, "notice-braces"));
        }
    }

    static String fill(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")))
                .strip();
    }

    /** The same on one line, whatever the values hold: a line end in a subject would begin a header of its own. */
    static String line(String subject, Map<String, String> values) {
        return ENDS_OF_LINES.matcher(fill(subject, values)).replaceAll(" ");
    }

    /** In how many parts it is sent as SMS. */
    static int parts(String text) {
        return text.length() <= ONE_PART ? 1 : (text.length() + EACH_OF_SEVERAL - 1) / EACH_OF_SEVERAL;
    }
}
