package org.maplebridge.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordReaderTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @Test
    void splitsPlainAndQuotedCells() throws IOException {
        assertThat(cells("a,b\r\n\"1,5\",\"say \"\"hi\"\"\"\nx,\n"))
                .containsExactly(List.of("a", "b"), List.of("1,5", "say \"hi\""), List.of("x", ""));
    }

    @Test
    void countsPhysicalLinesThroughQuotedLineEnds() throws IOException {
        List<CsvRecord> records = read("a,b\n1,\"two\r\nlines\"\n\n\n3,c");

        assertThat(records).extracting(CsvRecord::line).containsExactly(1L, 2L, 6L);
        assertThat(records.get(1).cells()).containsExactly("1", "two\r\nlines");
    }

    @Test
    void takesQuotesInsideOfPlainCellsAsTheyAre() throws IOException {
        assertThat(cells("1,say \"hi\"\n")).containsExactly(List.of("1", "say \"hi\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3,\"open", "3,\"open,x", "3,\"said \"hi\" there\""})
    void goesOnBehindALineWhoseQuotesDoNotFit(String broken) throws IOException {
        List<CsvRecord> records = read("1,a\n" + broken + "\n4,\"d\"\n5,e\n");

        assertThat(records).extracting(CsvRecord::readable).containsExactly(true, false, true, true);
        assertThat(records.get(1).line()).isEqualTo(2);
        assertThat(records.get(1).cells()).containsExactly(broken);
        assertThat(records.get(2).cells()).containsExactly("4", "d");
        assertThat(records.get(3).line()).isEqualTo(4);
    }

    @Test
    void goesOnBehindAQuoteThatNothingCloses() throws IOException {
        List<CsvRecord> records = read("1,\"a\n" + "2,b\n".repeat(10));

        assertThat(records).hasSize(11);
        assertThat(records.get(0).fault()).isEqualTo(CsvFault.UNCLOSED_QUOTE);
        assertThat(records.get(10).cells()).containsExactly("2", "b");
    }

    @Test
    void givesUpARecordThatIsTooLongAndKeepsItsBeginning() throws IOException {
        List<CsvRecord> records = read("1," + "x".repeat(3 * RecordReader.LONGEST) + "\n2,b\n");

        assertThat(records).extracting(CsvRecord::fault).containsExactly(CsvFault.TOO_LONG, null);
        assertThat(records.get(0).cells().get(0)).hasSize(RecordReader.LONGEST);
        assertThat(records.get(1).line()).isEqualTo(2);
    }

    @Test
    void leavesAMarkAtTheBeginningOut() throws IOException {
        assertThat(cells("\uFEFF\"a\",b\n")).containsExactly(List.of("a", "b"));
    }

    @Test
    void splitsGb18030WhoseSecondBytesReachIntoAscii() throws IOException {
        String text = "标题,内容\n丂亅,\"乗乚,乛𠀀€\"\n";
        List<List<String>> cells = new ArrayList<>();
        try (RecordReader reader =
                new RecordReader(new ByteArrayInputStream(text.getBytes(GB18030)), GB18030, ',', 0, 1)) {
            for (CsvRecord record = reader.next(); record != null; record = reader.next()) {
                cells.add(record.cells());
            }
        }

        assertThat(cells).containsExactly(List.of("标题", "内容"), List.of("丂亅", "乗乚,乛𠀀€"));
    }

    @Test
    void goesOnAtAnyRecord() throws IOException {
        String text = "a,b\r\n1,\"x\r\ny\"\r\n\r\n2,\"open\r\n3,中文\r4,d";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<CsvRecord> all = read(text);
        assertThat(all).hasSize(5);

        for (int i = 0; i < all.size() - 1; i++) {
            CsvRecord before = all.get(i);
            byte[] rest = Arrays.copyOfRange(bytes, (int) before.nextByte(), bytes.length);
            try (RecordReader reader = new RecordReader(
                    new ByteArrayInputStream(rest),
                    StandardCharsets.UTF_8,
                    ',',
                    before.nextByte(),
                    before.nextLine())) {
                assertThat(reader.next()).isEqualTo(all.get(i + 1));
            }
        }
    }

    private static List<List<String>> cells(String text) throws IOException {
        return read(text).stream().map(CsvRecord::cells).toList();
    }

    private static List<CsvRecord> read(String text) throws IOException {
        List<CsvRecord> records = new ArrayList<>();
        try (RecordReader reader = new RecordReader(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8, ',', 0, 1)) {
            for (CsvRecord record = reader.next(); record != null; record = reader.next()) {
                records.add(record);
            }
        }
        return records;
    }
}
