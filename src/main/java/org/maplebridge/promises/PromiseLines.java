package org.maplebridge.promises;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.LocalDay;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;

/** Promises as they are written into a form: one a line, 承诺人；对象；内容；2026-12-01. */
public final class PromiseLines {

    private static final int PARTS = 4;
    private static final int MOST = 50;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_CONTENT = 500;

    /** One of them, checked. */
    public record Line(String by, String to, String what, LocalDate dueOn) {}

    private PromiseLines() {}

    /**
     * Refuses lines that lack a part, and days before the given one.
     *
     * @param text may be empty: nothing was promised
     */
    public static List<Line> read(String text, LocalDate notBefore) {
        List<FieldError> errors = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        List<String> written = text == null
                ? List.of()
                : text.lines().filter(line -> !line.isBlank()).toList();
        if (written.size() > MOST) {
            throw Refusal.invalid(new FieldError("#/promises", "too-many", MOST));
        }
        for (int i = 0; i < written.size(); i++) {
            line(written.get(i), i + 1, notBefore, lines, errors);
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return lines;
    }

    private static void line(String text, int number, LocalDate notBefore, List<Line> lines, List<FieldError> errors) {
        String[] parts = text.strip().split("\\s*[；;]\\s*");
        if (parts.length != PARTS) {
            errors.add(new FieldError("#/promises", "promise-line", number));
            return;
        }
        int before = errors.size();
        PlainText.check(errors, "#/promises", parts[0], LONGEST_NAME, true);
        PlainText.check(errors, "#/promises", parts[1], LONGEST_NAME, true);
        PlainText.check(errors, "#/promises", parts[2], LONGEST_CONTENT, true);
        LocalDate dueOn = LocalDay.of(parts[3]).orElse(null);
        if (dueOn == null || dueOn.isBefore(notBefore)) {
            errors.add(new FieldError("#/promises", "promise-day", number));
        }
        if (errors.size() == before) {
            lines.add(new Line(parts[0], parts[1], parts[2], dueOn));
        }
    }
}
