package org.maplebridge.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every picture that the guide shows is taken by a test, so none of them is older than what it shows. */
class GuidePicturesTest {

    private static final Pattern SHOWN =
            Pattern.compile("(?:image::screenshots/|models/page-)([a-z0-9-]+)\\.(?:png|adoc)");

    @Test
    void everyPictureIsTakenByATest() throws IOException {
        Set<String> shown = new TreeSet<>();
        try (Stream<Path> chapters = Files.list(Path.of("src/docs/asciidoc"))) {
            chapters.filter(file -> file.toString().endsWith(".adoc"))
                    .map(file -> SHOWN.matcher(read(file)))
                    .forEach(found -> found.results().map(one -> one.group(1)).forEach(shown::add));
        }
        String tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.filter(file -> file.toString().endsWith(".java"))
                    .map(GuidePicturesTest::read)
                    .collect(Collectors.joining());
        }
        assertThat(shown)
                .hasSizeGreaterThan(20)
                .allSatisfy(name -> assertThat(tests)
                        .as(name)
                        .containsPattern(
                                "icture\\([^;]*\"" + Matcher.quoteReplacement(name) + "\"|" + name + "\\.png"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
