package org.maplebridge.imports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.core.io.InputStreamSource;

/**
 * The first record of a file: the names of its columns.
 *
 * @param nextByte where the rows begin
 */
record FileHeader(char separator, List<String> columns, long nextByte, long nextLine) {

    private static final List<Character> SEPARATORS = List.of(',', '\t', ';');

    /**
     * Takes the first of comma, tab and semicolon that divides the header; a header that none divides has one column.
     *
     * @param pointer what the file is called where it is refused
     */
    static FileHeader read(InputStreamSource file, Charset charset, String pointer) throws IOException {
        for (char separator : SEPARATORS) {
            FileHeader header = read(file, charset, separator, pointer);
            if (header != null && header.columns().size() > 1) {
                return header;
            }
        }
        FileHeader undivided = read(file, charset, SEPARATORS.get(0), pointer);
        if (undivided == null) {
            throw Refusal.invalid(new FieldError(pointer, "import-header"));
        }
        return undivided;
    }

    /** Null when the header cannot be read so. */
    private static FileHeader read(InputStreamSource file, Charset charset, char separator, String pointer)
            throws IOException {
        try (RecordReader records = new RecordReader(file.getInputStream(), charset, separator, 0, 1)) {
            CsvRecord record = records.next();
            if (record == null) {
                throw Refusal.invalid(new FieldError(pointer, "import-empty-file"));
            }
            return record.readable()
                    ? new FileHeader(
                            separator,
                            record.cells().stream().map(FileHeader::name).toList(),
                            record.nextByte(),
                            record.nextLine())
                    : null;
        }
    }

    /** Without what is not seen. */
    private static String name(String cell) {
        return cell.replaceAll("[\\p{Cc}\\p{Cf}]", "").strip();
    }
}
