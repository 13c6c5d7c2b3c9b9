package org.maplebridge.replay;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.maplebridge.imports.Encodings;
import org.maplebridge.imports.FilingDates;
import org.maplebridge.petition.Channel;
import org.maplebridge.petition.Purpose;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/**
 * The cases of a CSV file with a header. Only the time is needed; title and text are looked through for the words that
 * tables ask for and forgotten. What names no area of the county goes to one of its lowest, which its number decides.
 */
@Component
class FileCases {

    private static final Set<String> NUMBERS = Set.of("message_id", "id", "source.id", "number", "编号", "留言编号", "信访编号");
    private static final Set<String> TIMES = Set.of("created_at", "filedat", "time", "时间", "留言时间", "登记时间");
    private static final Set<String> TEXTS = Set.of("title", "content", "标题", "内容", "留言主题", "留言详情");
    private static final Set<String> AREAS = Set.of("areacode", "area", "地区代码", "发生地");
    private static final Set<String> CATEGORIES = Set.of("category", "分类");
    private static final Set<String> PURPOSES = Set.of("purpose", "目的");
    private static final Set<String> CHANNELS = Set.of("channel", "渠道");

    private final Areas areas;

    FileCases(Areas areas) {
        this.areas = areas;
    }

    List<ReplayedCase> read(InputStreamSource file, TableWords words, int most) {
        try {
            Charset charset = Encodings.detect(file)
                    .orElseThrow(() -> Refusal.invalid(new FieldError("#/cases", "import-encoding")));
            try (Reader reader = new InputStreamReader(file.getInputStream(), charset);
                    CSVParser rows = CSVFormat.EXCEL
                            .builder()
                            .setHeader()
                            .setSkipHeaderRecord(true)
                            .setIgnoreEmptyLines(true)
                            .get()
                            .parse(reader)) {
                return cases(rows, words, most);
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            throw Refusal.invalid(new FieldError("#/cases", "rehearsal-cases-unreadable"));
        }
    }

    private List<ReplayedCase> cases(CSVParser rows, TableWords words, int most) {
        Map<String, Integer> header = rows.getHeaderMap();
        if (column(header, TIMES).isEmpty()) {
            throw Refusal.invalid(new FieldError("#/cases", "rehearsal-cases-time"));
        }
        List<ReplayedCase> cases = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        for (CSVRecord row : rows) {
            if (cases.size() >= most) {
                throw Refusal.invalid(new FieldError("#/cases", "too-many", most));
            }
            String given = value(header, row, NUMBERS).orElse("");
            String number = given.isEmpty() || !numbers.add(given) ? "#" + row.getRecordNumber() : given;
            cases.add(one(number, header, row, words));
        }
        return cases;
    }

    private ReplayedCase one(String number, Map<String, Integer> header, CSVRecord row, TableWords words) {
        StringBuilder text = new StringBuilder();
        header.forEach((name, column) -> {
            if (TEXTS.contains(plain(name)) && column < row.size()) {
                text.append(row.get(column)).append('\n');
            }
        });
        return new ReplayedCase(
                number,
                time(header, row),
                areas.orOneOfTheLowest(value(header, row, AREAS).orElse(null), number),
                value(header, row, PURPOSES).orElse(Purpose.CLAIM.name()),
                value(header, row, CHANNELS).orElse(Channel.WEB.name()),
                value(header, row, CATEGORIES).orElse(null),
                1,
                false,
                true,
                false,
                List.of(),
                false,
                false,
                null,
                words.in(text.toString()),
                false,
                List.of());
    }

    private static Instant time(Map<String, Integer> header, CSVRecord row) {
        String given = value(header, row, TIMES).orElse("");
        try {
            return FilingDates.read(given).toInstant();
        } catch (DateTimeException noDate) {
            throw Refusal.invalid(
                    new FieldError("#/cases/" + (row.getRecordNumber() + 1), "rehearsal-cases-date", given));
        }
    }

    private static Optional<String> value(Map<String, Integer> header, CSVRecord row, Set<String> names) {
        return column(header, names)
                .filter(column -> column < row.size())
                .map(column -> row.get(column).strip())
                .filter(value -> !value.isEmpty());
    }

    private static Optional<Integer> column(Map<String, Integer> header, Set<String> names) {
        return header.entrySet().stream()
                .filter(entry -> names.contains(plain(entry.getKey())))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Without the mark that some programs put at the head of a file. */
    private static String plain(String name) {
        return name.replace("\uFEFF", "").strip().toLowerCase(java.util.Locale.ROOT);
    }
}
