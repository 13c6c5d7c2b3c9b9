package org.maplebridge.process.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The settings of the web applications are ours, name the right language and only scripts that exist. */
class WebAppSettingsTest {

    private static final Pattern LANGUAGES =
            Pattern.compile("availableLocales: \\[\"(\\w+)\"],\\s*fallbackLocale: \"\\1\"");
    private static final Pattern SCRIPTS = Pattern.compile("customScripts: \\[\"([^\"]+)\"]");
    private static final Pattern IMPORTS = Pattern.compile("from \"(\\.\\.?/[\\w./-]+\\.js)\"");

    @ParameterizedTest
    @EnumSource(WebApp.class)
    void bearsOurName(WebApp app) {
        assertThat(app.file("scripts/config.js")).contains("vendor: \"枫桥\"").contains("disableWelcomeMessage: true");
    }

    @ParameterizedTest
    @EnumSource(WebApp.class)
    void offersTheLanguageThatItHasWordsFor(WebApp app) {
        Matcher languages = LANGUAGES.matcher(app.file("scripts/config.js"));
        assertThat(languages.find()).isTrue();
        assertThat(app.words(languages.group(1))).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(WebApp.class)
    void speaksChinese(WebApp app) {
        assertThat(app.file("scripts/config.js")).contains("fallbackLocale: \"zh\"");
    }

    @ParameterizedTest
    @EnumSource(WebApp.class)
    void hidesBannerAndFooter(WebApp app) {
        assertThat(app.file("styles/user-styles.css"))
                .contains(".ce-eol-banner")
                .contains("[cam-widget-footer]");
    }

    @ParameterizedTest
    @EnumSource(value = WebApp.class, names = "WELCOME", mode = EnumSource.Mode.EXCLUDE)
    void loadsOnlyScriptsThatExist(WebApp app) {
        Matcher scripts = SCRIPTS.matcher(app.file("scripts/config.js"));
        assertThat(scripts.find()).isTrue();
        requireImportsOf(app, scripts.group(1) + ".js");
    }

    private static void requireImportsOf(WebApp app, String script) {
        String text = app.file(script);
        assertThat(text)
                .as(script)
                .doesNotContain("innerHTML")
                .doesNotContain("http://")
                .doesNotContain("https://");
        IMPORTS.matcher(text)
                .results()
                .forEach(found -> requireImportsOf(
                        app,
                        Path.of(script)
                                .resolveSibling(found.group(1))
                                .normalize()
                                .toString()));
    }
}
