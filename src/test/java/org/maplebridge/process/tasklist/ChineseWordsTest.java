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

    /** What stays in Latin letters: names that everybody knows, keys on the keyboard, and what has to be typed. */
    private static final Set<String> LATIN =
            Set.of("BPMN", "CSV", "JSON", "LDAP", "CTRL", "cockpit", "tasklist", "yyyy-MM-ddTHH:mm:ss");

    @ParameterizedTest
    @EnumSource(WebApp.class)
    void hasTheKeysOfTheApplication(WebApp app) {
        assertThat(app.words("zh").keySet())
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(app.words("en").keySet());
    }

    @ParameterizedTest
    @EnumSource(WebApp.class)
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
    @EnumSource(WebApp.class)
    void leavesNothingInEnglish(WebApp app) {
        Map<String, String> english = new TreeMap<>(app.words("zh"));
        english.values()
                .removeIf(text -> !LATIN_WORD.matcher(withoutNames(text)).find());
        assertThat(english).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(WebApp.class)
    void leavesOutNoTextThatTheApplicationHas(WebApp app) {
        Map<String, String> english = app.words("en");
        assertThat(app.words("zh"))
                .allSatisfy((key, chinese) -> assertThat(chinese.isEmpty())
                        .as(key)
                        .isEqualTo(english.get(key).isEmpty()));
    }

    private static String withoutNames(String text) {
        String words = text;
        for (String name : LATIN) {
            words = words.replace(name, "");
        }
        return NO_WORDS.matcher(words).replaceAll("");
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
