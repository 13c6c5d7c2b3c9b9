package org.maplebridge.letters;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.maplebridge.organization.Units;
import org.springframework.stereotype.Component;

/** Letters that nobody gets, with something at every place: what a template is tried with. */
@Component
class LetterSamples {

    private static final String NUMBER = "XF-20260101-000001-0";
    private static final String SENTENCE = "（示例）经核实，三盏路灯因线路老化不亮，已于当日更换并恢复照明。";

    /** What stands where a name, a day or a few words belong; elsewhere stand two paragraphs of text. */
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("title", "（示例）听证告知书"),
            Map.entry("responsibleUnit", "（示例）溪口镇人民政府"),
            Map.entry("target", "（示例）枫林县人民法院"),
            Map.entry("addressee", "（示例）溪口镇人民政府"),
            Map.entry("acceptedDate", "2026年9月25日"),
            Map.entry("dueDate", "2026年11月24日"),
            Map.entry("limit", "60日"),
            Map.entry("lastDay", "2026年10月26日"),
            Map.entry("extension", "30日"),
            Map.entry(LetterKind.REVIEW_OFFICE, "（示例）枫林县人民政府"),
            Map.entry(LetterKind.REVIEW_TERM, "30日"),
            Map.entry("decidedOffice", "（示例）枫林县溪口镇人民政府"),
            Map.entry("promises", "（示例）李四于2026年12月31日以前付清赔偿款"),
            Map.entry("redo", ""),
            Map.entry("step", "督办"),
            Map.entry("accused", "（示例）赵六（溪口镇）"),
            Map.entry("finalNumber", "XF-20250101-000001-0"),
            Map.entry("mediator", "（示例）王五"),
            Map.entry("code", "AAAAAAAAAA"),
            Map.entry("parties", "（示例）张三\n（示例）李四"),
            Map.entry("outcome", "支持"),
            Map.entry("conclusion", "予以支持"),
            Map.entry("onlyRequest", "（示例）修好村口三盏路灯"),
            Map.entry("basis", "（示例）《枫林县路灯维护办法》第三条"),
            Map.entry("legalBasis", "（示例）《枫林县路灯维护办法》第三条"));

    private final LetterPage page;
    private final LetterContent contents;
    private final Units units;
    private final Clock time;

    LetterSamples(LetterPage page, LetterContent contents, Units units, Clock time) {
        this.page = page;
        this.contents = contents;
        this.units = units;
        this.time = time;
    }

    Map<String, Object> values(LetterKind kind) {
        Letter letter = new Letter(
                0,
                kind,
                kind.title(),
                number(kind),
                units.roots().get(0).code(),
                "张三、李四",
                contents.write(kind, content(kind)),
                0,
                time.instant(),
                "sample",
                null);
        return page.values(letter, new LetterPage.About(NUMBER, "（示例）村口路灯三个月不亮", time.instant(), "来访", true));
    }

    private static String number(LetterKind kind) {
        if (kind.issued()) {
            return "示〔2026〕1号";
        }
        return kind == LetterKind.REGISTRATION ? NUMBER : "";
    }

    private static Map<String, Object> content(LetterKind kind) {
        Map<String, Object> content = new LinkedHashMap<>();
        kind.places()
                .forEach((place, meaning) -> content.put(place, SHORT.getOrDefault(place, SENTENCE + "\n" + SENTENCE)));
        kind.lists().forEach((list, row) -> {
            Map<String, String> one = row.stream()
                    .collect(Collectors.toMap(place -> place, place -> SHORT.getOrDefault(place, SENTENCE)));
            content.put(list, List.of(one, one));
        });
        return content;
    }
}
