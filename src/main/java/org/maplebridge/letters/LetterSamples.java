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
                "示〔2026〕1号",
                units.roots().get(0).code(),
                "张三、李四",
                contents.write(kind, content(kind)),
                0,
                time.instant(),
                "sample",
                null);
        return page.values(letter, new LetterPage.About(NUMBER, "（示例）村口路灯三个月不亮", time.instant(), "来访"));
    }

    private static Map<String, Object> content(LetterKind kind) {
        Map<String, Object> content = new LinkedHashMap<>();
        kind.places()
                .forEach((place, meaning) ->
                        content.put(place, place.equals("title") ? kind.title() : SENTENCE + "\n" + SENTENCE));
        kind.lists().forEach((list, row) -> {
            Map<String, String> one = row.stream().collect(Collectors.toMap(place -> place, place -> SENTENCE));
            content.put(list, List.of(one, one));
        });
        return content;
    }
}
