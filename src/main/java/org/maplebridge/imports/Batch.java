package org.maplebridge.imports;

import java.util.ArrayList;
import java.util.List;

/** What became of the rows of one transaction. */
final class Batch {

    private Progress progress;
    private final List<RowError> errors = new ArrayList<>();

    Batch(Progress before) {
        progress = before;
    }

    void filed(CsvRecord record, boolean isNew) {
        progress = isNew ? progress.imported(record) : progress.duplicate(record);
    }

    void failed(CsvRecord record, RowError error) {
        progress = progress.failed(record);
        errors.add(error);
    }

    Progress progress() {
        return progress;
    }

    List<RowError> errors() {
        return errors;
    }
}
