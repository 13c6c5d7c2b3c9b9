package org.maplebridge.cohandling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;

/**
 * What the whistling unit filled in, unchecked.
 *
 * @param departments names or codes, with commas, semicolons, enumeration commas or spaces between them
 */
public record WhistleForm(String departments, String request, Boolean hard) {

    private static final int LONGEST_REQUEST = 2000;
    private static final int LONGEST_LIST = 1000;

    /** The names as they stand there, each once; refuses a form in which something is missing. */
    List<String> checked() {
        List<FieldError> errors = new ArrayList<>();
        PlainText.check(errors, "#/departments", departments, LONGEST_LIST, true);
        PlainText.check(errors, "#/request", request, LONGEST_REQUEST, true);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return Arrays.stream(departments.split("[\\s、，,;；]+"))
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }
}
