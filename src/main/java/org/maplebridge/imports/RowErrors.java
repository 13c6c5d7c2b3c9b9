package org.maplebridge.imports;

import java.util.List;
import java.util.stream.Collectors;
import org.maplebridge.api.Problems;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Component;

/** Says in Chinese why a row could not be taken. */
@Component
class RowErrors {

    private final Problems problems;

    RowErrors(Problems problems) {
        this.problems = problems;
    }

    RowError unreadable(CsvRecord record) {
        return whole(record, new FieldError("#", record.fault().code()));
    }

    RowError otherWidth(CsvRecord record, int columns) {
        return whole(
                record,
                new FieldError(
                        "#", "import-row-width", String.valueOf(record.cells().size()), String.valueOf(columns)));
    }

    RowError notRegistered(CsvRecord record) {
        return whole(record, new FieldError("#", "import-row-failed"));
    }

    /** Fields are named as the columns that they came from. */
    RowError refused(CsvRecord record, Refusal refusal, Mapping mapping) {
        List<FieldError> fields = refusal.fields();
        if (fields.isEmpty()) {
            return new RowError(record.line(), "", problems.sentence(refusal), record.cells());
        }
        String names = fields.stream()
                .map(field -> mapping.heading(RowError.field(field.pointer())))
                .distinct()
                .collect(Collectors.joining("; "));
        String reasons = fields.size() == 1
                ? problems.sentence(fields.get(0))
                : fields.stream()
                        .map(field -> mapping.heading(RowError.field(field.pointer())) + "：" + problems.sentence(field))
                        .collect(Collectors.joining("；"));
        return new RowError(record.line(), names, reasons, record.cells());
    }

    private RowError whole(CsvRecord record, FieldError error) {
        return new RowError(record.line(), "", problems.sentence(error), record.cells());
    }
}
