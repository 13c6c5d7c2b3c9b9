package org.maplebridge.imports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.maplebridge.organization.UnitKind;
import org.maplebridge.organization.Units;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.core.io.InputStreamSource;

/** Reads the file of area names and codes that may come with an import; a header is known by not naming an area. */
final class AreaNames {

    private static final int MOST = 100_000;

    private AreaNames() {}

    static Map<String, String> read(InputStreamSource file, Units units) throws IOException {
        Charset charset =
                Encodings.detect(file).orElseThrow(() -> Refusal.invalid(new FieldError("#/areas", "import-encoding")));
        char separator = FileHeader.read(file, charset, "#/areas").separator();
        Map<String, String> codes = new TreeMap<>();
        List<FieldError> errors = new ArrayList<>();
        try (RecordReader records = new RecordReader(file.getInputStream(), charset, separator, 0, 1)) {
            boolean first = true;
            for (CsvRecord record = records.next(); record != null; record = records.next()) {
                String pointer = "#/areas/" + record.line();
                String code =
                        record.cells().size() < 2 ? "" : record.cells().get(1).strip();
                if (!record.readable() || record.cells().size() < 2) {
                    errors.add(new FieldError(pointer, "import-areas-row"));
                } else if (units.find(code)
                        .filter(unit -> unit.kind() == UnitKind.AREA)
                        .isPresent()) {
                    codes.put(record.cells().get(0).strip(), code);
                } else if (!first) {
                    errors.add(new FieldError(pointer, "unknown-area", code));
                }
                first = false;
                if (errors.size() > 100 || codes.size() > MOST) {
                    throw Refusal.invalid(
                            errors.isEmpty() ? List.of(new FieldError("#/areas", "too-many", MOST)) : errors);
                }
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return codes;
    }
}
