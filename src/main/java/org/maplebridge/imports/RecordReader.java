package org.maplebridge.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Splits a CSV file (RFC 4180) into records, each known by its place in bytes so that reading can go on there later. Works
 * on bytes: in UTF-8 and GB18030 no part of a longer character looks like a quote, a separator or the end of a line.
 *
 * <p>A record whose quotes do not fit ends with its first line: whatever is wrong with it, the next line is looked at
 * afresh. Empty lines are no records.
 */
final class RecordReader implements AutoCloseable {

    /** A petition has 20,000 characters at most, so a record longer than this has lost its closing quote. */
    static final int LONGEST = 1 << 20;

    private static final int PIECE = 1 << 16;

    private final InputStream in;
    private final Charset charset;
    private final char separator;
    private byte[] buffer = new byte[PIECE];
    private int start;
    private int end;
    private long position;
    private long line;

    /** @param in the file from the given position on */
    RecordReader(InputStream in, Charset charset, char separator, long position, long line) throws IOException {
        this.in = in;
        this.charset = charset;
        this.separator = separator;
        this.position = position;
        this.line = line;
        if (position == 0 && at(0) == 0xEF && at(1) == 0xBB && at(2) == 0xBF) {
            consume(3);
        }
    }

    /** The next record, null at the end of the file. */
    CsvRecord next() throws IOException {
        while (lineEnd(0) > 0) {
            consume(lineEnd(0));
            line++;
        }
        return at(0) < 0 ? null : new Scan().record();
    }

    private byte[] bytes(int from, int to) {
        return Arrays.copyOfRange(buffer, start + from, start + to);
    }

    private void consume(int count) {
        start += count;
        position += count;
    }

    /** Length of the line end that stands there: CR LF, LF or CR; 0 for none. */
    private int lineEnd(int offset) throws IOException {
        int b = at(offset);
        if (b == '\r') {
            return at(offset + 1) == '\n' ? 2 : 1;
        }
        return b == '\n' ? 1 : 0;
    }

    /** The byte at this distance from the record's beginning, -1 behind the end. */
    private int at(int offset) throws IOException {
        while (start + offset >= end) {
            if (!fill()) {
                return -1;
            }
        }
        return buffer[start + offset] & 0xFF;
    }

    private boolean fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int count = in.read(buffer, end, buffer.length - end);
        if (count < 0) {
            return false;
        }
        end += count;
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** One look at what begins at the present position. */
    private final class Scan {

        private final List<String> cells = new ArrayList<>();
        private int here;
        private int lineEnds;
        private CsvFault fault;

        CsvRecord record() throws IOException {
            do {
                cell();
                if (fault != null) {
                    return broken();
                }
            } while (separated());
            int ending = lineEnd(here);
            return taken(line, List.copyOf(cells), here + ending, lineEnds + (ending > 0 ? 1 : 0));
        }

        private boolean separated() throws IOException {
            if (at(here) != separator) {
                return false;
            }
            here++;
            return true;
        }

        private void cell() throws IOException {
            if (at(here) == '"') {
                quoted();
            } else {
                int from = here;
                while (!cellEnds()) {
                    here++;
                    if (here > LONGEST) {
                        fault = CsvFault.TOO_LONG;
                        return;
                    }
                }
                cells.add(new String(bytes(from, here), charset));
            }
        }

        private boolean cellEnds() throws IOException {
            int b = at(here);
            return b == separator || b == '\n' || b == '\r' || b < 0;
        }

        private void quoted() throws IOException {
            int from = ++here;
            while (at(here) != '"' || at(here + 1) == '"') {
                if (at(here) < 0 || here > LONGEST) {
                    fault = CsvFault.UNCLOSED_QUOTE;
                    return;
                }
                int ending = lineEnd(here);
                lineEnds += ending > 0 ? 1 : 0;
                here += at(here) == '"' ? 2 : Math.max(1, ending);
            }
            cells.add(new String(bytes(from, here), charset).replace("\"\"", "\""));
            here++;
            while (at(here) == ' ' && here < 2 * LONGEST) {
                here++;
            }
            if (!cellEnds()) {
                fault = lineEnds > 0 ? CsvFault.UNCLOSED_QUOTE : CsvFault.STRAY_QUOTE;
            }
        }

        /** The first line alone, of a very long one the beginning. */
        private CsvRecord broken() throws IOException {
            int length = 0;
            while (length < LONGEST && at(length) >= 0 && lineEnd(length) == 0) {
                length++;
            }
            List<String> text = List.of(new String(bytes(0, length), charset));
            long began = line;
            while (at(length) >= 0 && lineEnd(length) == 0) {
                consume(length + 1);
                length = 0;
            }
            int ending = lineEnd(length);
            return taken(began, text, length + ending, ending > 0 ? 1 : 0);
        }

        private CsvRecord taken(long began, List<String> text, int length, int lines) {
            consume(length);
            line += lines;
            return new CsvRecord(began, text, fault, position, line);
        }
    }
}
