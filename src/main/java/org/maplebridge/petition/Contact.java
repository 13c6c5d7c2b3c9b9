package org.maplebridge.petition;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.maplebridge.shared.FieldError;

/** How somebody can be reached: what was chosen must be possible. */
public final class Contact {

    private static final int LONGEST_EMAIL = 254;

    /** Plain addresses alone: no quotes, no blanks, no line ends, one receiver. */
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9_%+'-]+(\\.[A-Za-z0-9_%+'-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+"
                    + "[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

    private Contact() {}

    /** @param at pointer of the person, {@code #/petitioners/0} */
    public static void check(List<FieldError> errors, String at, String phone, String email, List<String> notices) {
        boolean written = email != null && !email.isBlank();
        if (written && (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches())) {
            errors.add(new FieldError(at + "/email", "email-malformed"));
        }
        if (notices == null) {
            return;
        }
        List<String> known =
                Arrays.stream(NoticeWay.values()).map(NoticeWay::name).toList();
        if (!known.containsAll(notices)) {
            errors.add(new FieldError(
                    at + "/notices", "not-in-list", known.stream().collect(Collectors.joining("、"))));
        }
        if (notices.contains(NoticeWay.EMAIL.name()) && !written) {
            errors.add(new FieldError(at + "/email", "email-for-notices"));
        }
        if (notices.contains(NoticeWay.SMS.name()) && (phone == null || phone.isBlank())) {
            errors.add(new FieldError(at + "/phone", "phone-for-notices"));
        }
    }
}
