package org.maplebridge.assignment;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;

/** What somebody selected of a list: at least one, no more than a list shows. */
final class TaskSelection {

    static final int MOST = 100;

    private TaskSelection() {}

    static List<String> of(Collection<String> selected, String pointer) {
        List<String> several = selected == null
                ? List.of()
                : selected.stream()
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .distinct()
                        .toList();
        if (several.isEmpty()) {
            throw Refusal.invalid(new FieldError(pointer, "nothing-selected"));
        }
        if (!several.stream().allMatch(PlainText::readable)) {
            throw Refusal.invalid(new FieldError(pointer, "control-character"));
        }
        if (several.size() > MOST) {
            throw Refusal.invalid(new FieldError(pointer, "too-many", MOST));
        }
        return several;
    }
}
