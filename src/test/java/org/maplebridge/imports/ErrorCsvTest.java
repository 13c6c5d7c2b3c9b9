package org.maplebridge.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorCsvTest {

    @Test
    void writesLineFieldReasonAndTheRow() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ErrorCsv csv = new ErrorCsv(out, List.of("编号", "标题"))) {
            csv.add(new RowError(7, "title", "必填", List.of("=1+1", "说\"好\",\n行")));
        }

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF行号,栏目,原因,编号,标题\r\n7,title,必填,'=1+1,\"说\"\"好\"\",\n行\"\r\n");
    }

    @Test
    void keepsNoNulAndNoEndlessCell() {
        RowError error = new RowError(1, "", "x\0y", List.of("😀".repeat(40_000)));

        assertThat(error.reason()).isEqualTo("xy");
        assertThat(error.cells().get(0)).endsWith("😀…").hasSizeLessThanOrEqualTo(32_001);
    }
}
