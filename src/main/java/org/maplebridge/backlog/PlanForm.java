package org.maplebridge.backlog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.LocalDay;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;

/** A plan as a leader writes it: a line for each step, its last day first, {@code 2026-12-01 召开协调会}. */
final class PlanForm {

    private static final int LONGEST = 4_000;
    private static final int MOST_STEPS = 20;

    /** One step, checked. */
    record Line(LocalDate dueOn, String task) {}

    private PlanForm() {}

    /** The steps in the order of their days; refuses a line without a day or a task, and days that have passed. */
    static List<Line> lines(String text, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        PlainText.check(errors, "#/plan", text, LONGEST, true);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        List<String> given =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (given.size() > MOST_STEPS) {
            throw Refusal.invalid(new FieldError("#/plan", "too-many", MOST_STEPS));
        }
        return given.stream()
                .map(line -> line(line, today))
                .sorted(Comparator.comparing(Line::dueOn))
                .toList();
    }

    private static Line line(String line, LocalDate today) {
        String[] parts = line.split("\\s+", 2);
        LocalDate day = LocalDay.of(parts[0]).orElse(null);
        if (day == null || parts.length < 2) {
            throw Refusal.invalid(new FieldError("#/plan", "plan-line", line));
        }
        if (day.isBefore(today)) {
            throw Refusal.invalid(new FieldError("#/plan", "plan-day-passed", parts[0]));
        }
        return new Line(day, parts[1]);
    }
}
