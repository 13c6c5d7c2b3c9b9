package org.maplebridge.categories;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.maplebridge.organization.AdministratorsOnly;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Puts another subject tree in force for petitions to come; those that were filed keep their subject. Refuses callers who are no
 * administrators, and, by line, paths that are too deep, too long, empty or written twice.
 */
@Service
public class ReplaceCategories {

    private static final int MOST_LINES = 5_000;
    private static final int MOST_LEVELS = 4;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_TEXT = 500_000;

    private final CategoryTrees trees;
    private final Categories categories;
    private final Clock time;

    ReplaceCategories(CategoryTrees trees, Categories categories, Clock time) {
        this.trees = trees;
        this.categories = categories;
        this.time = time;
    }

    /** @param text a path a line: 城乡建设/市政管理/路灯 */
    @Transactional
    public void replace(String text, StaffMember caller) {
        AdministratorsOnly.check(caller);
        trees.add(List.copyOf(paths(text)), caller.username(), time.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                categories.reload();
            }
        });
    }

    private static Set<String> paths(String text) {
        List<FieldError> errors = new ArrayList<>();
        PlainText.check(errors, "#/paths", text, LONGEST_TEXT, true);
        Set<String> paths = new LinkedHashSet<>();
        String[] lines = errors.isEmpty() ? text.split("\\R") : new String[0];
        for (int i = 0; i < lines.length && errors.size() < 20; i++) {
            String path = lines[i].strip().replaceAll("\\s*/\\s*", "/");
            if (path.isEmpty()) {
                continue;
            }
            String fault = fault(path);
            if (fault == null && !paths.add(path)) {
                fault = "category-twice";
            }
            if (fault != null) {
                errors.add(new FieldError("#/paths", fault, i + 1, path));
            }
        }
        if (errors.isEmpty() && paths.isEmpty()) {
            errors.add(new FieldError("#/paths", "required"));
        }
        if (paths.size() > MOST_LINES) {
            errors.add(new FieldError("#/paths", "too-many-categories", MOST_LINES));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return paths;
    }

    private static String fault(String path) {
        String[] names = path.split("/", -1);
        if (names.length > MOST_LEVELS) {
            return "category-too-deep";
        }
        for (String name : names) {
            if (name.isBlank() || name.length() > LONGEST_NAME) {
                return "category-name";
            }
        }
        return null;
    }
}
