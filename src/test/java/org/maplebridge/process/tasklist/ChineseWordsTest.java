package org.maplebridge.process.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Our Chinese words beside the English ones that the web applications bring. */
class ChineseWordsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*\\w+\\s*}}|%[sd]");
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern NO_WORDS =
            Pattern.compile("\\{\\{[^}]*}}|\\[[^]]*]|<[^>]*>|&\\w+;|[YMDHLTms:dyHh-]{1,20}|%[sd]");

    /** What stays in Latin letters: a pattern that has to be typed, and names that everybody knows. */
    private static final Set<String> LATIN = Set.of("labels.INVALID_DATE");

    @ParameterizedTest
    @EnumSource(value = WebApp.class, mode = EnumSource.Mode.MATCH_ANY, names = "TASKLIST|WELCOME")
    void hasTheKeysOfTheApplication(WebApp app) {
        assertThat(app.words("zh").keySet())
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(app.words("en").keySet());
    }

    @ParameterizedTest
    @EnumSource(value = WebApp.class, mode = EnumSource.Mode.MATCH_ANY, names = "TASKLIST|WELCOME")
    void keepsThePlaceholdersOfEveryText(WebApp app) {
        Map<String, String> english = app.words("en");
        Map<String, Set<String>> differing = new TreeMap<>();
        app.words("zh").forEach((key, chinese) -> {
            if (!placeholders(chinese).equals(placeholders(english.get(key)))) {
                differing.put(key, placeholders(english.get(key)));
            }
        });
        assertThat(differing).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = WebApp.class, mode = EnumSource.Mode.MATCH_ANY, names = "TASKLIST|WELCOME")
    void leavesNothingInEnglish(WebApp app) {
        Map<String, String> english = new TreeMap<>(app.words("zh"));
        english.entrySet()
                .removeIf(text -> LATIN.contains(text.getKey())
                        || !LATIN_WORD
                                .matcher(NO_WORDS.matcher(text.getValue()).replaceAll(""))
                                .find());
        assertThat(english).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = WebApp.class, mode = EnumSource.Mode.MATCH_ANY, names = "TASKLIST|WELCOME")
    void leavesOutNoTextThatTheApplicationHas(WebApp app) {
        Map<String, String> english = app.words("en");
        assertThat(app.words("zh"))
                .allSatisfy((key, chinese) -> assertThat(chinese.isEmpty())
                        .as(key)
                        .isEqualTo(english.get(key).isEmpty()));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(found -> found.replace(" ", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
