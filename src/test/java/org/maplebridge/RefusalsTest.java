package org.maplebridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever takes a step of the law out of order, too late or without the right reads the article that forbids it. */
class RefusalsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/maplebridge");
    private static final Path SENTENCES = Path.of("src/main/resources/messages");
    /** Parts that take steps of the law; whistles, deliberation, small wishes and old matters are practice. */
    private static final Set<String> STATUTORY = Set.of(
            "acceptance",
            "appeal",
            "assignment",
            "duplicates",
            "extension",
            "handling",
            "listings",
            "mediation",
            "petition",
            "promises",
            "recheck",
            "recusal",
            "residents",
            "routes",
            "serving",
            "supervision",
            "urgency");
    /** No article is broken: two came at once, a table is wrong, or it is done already. */
    private static final Set<String> NOT_OF_LAW = Set.of(
            "assign-has-it",
            "assign-not-of-unit",
            "category-as-it-is",
            "no-limit-decided",
            "nobody-to-tell",
            "note-not-yours",
            "overtaken",
            "task-claimed");

    private static final Pattern REFUSED =
            Pattern.compile("(?:wrongState|againstRule)\\(\\s*\"([a-z0-9-]+)\"|FORBIDDEN,\\s*\"([a-z0-9-]+)\"");
    private static final Pattern ARTICLE = Pattern.compile("》第[一二三四五六七八九十百]+条");

    @Test
    void everyRefusalOfAStepNamesItsArticle() throws IOException {
        Properties sentences = new Properties();
        for (Path file : filesIn(SENTENCES, ".properties")) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                sentences.load(reader);
            }
        }
        Set<String> without = new TreeSet<>();
        int refusals = 0;
        for (String part : STATUTORY) {
            for (Path file : filesIn(SOURCES.resolve(part), ".java")) {
                Matcher refused = REFUSED.matcher(Files.readString(file));
                while (refused.find()) {
                    String slug = refused.group(1) == null ? refused.group(2) : refused.group(1);
                    refusals++;
                    if (!ARTICLE.matcher(sentences.getProperty("problem." + slug + ".title", "")
                                    + sentences.getProperty("problem." + slug + ".detail", ""))
                            .find()) {
                        without.add(slug);
                    }
                }
            }
        }
        assertThat(refusals).isGreaterThan(80);
        assertThat(without).isEqualTo(new TreeSet<>(NOT_OF_LAW));
    }

    private static List<Path> filesIn(Path directory, String ending) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(directory)) {
            all.filter(file -> file.toString().endsWith(ending)).forEach(files::add);
        }
        return files;
    }
}
