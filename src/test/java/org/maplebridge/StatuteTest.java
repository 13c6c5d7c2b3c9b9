package org.maplebridge;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.maplebridge.petition.EventKind;

/** Holds {@code src/docs/statute.md} against the law, the models, the code and the tests. */
class StatuteTest {

    private static final Path TABLE = Path.of("src/docs/statute.md");
    private static final Path MODELS = Path.of("processes");
    private static final Path TESTS = Path.of("src/test/java");
    private static final List<String> COLUMNS = List.of("article", "rule", "model element", "test", "missing");

    /** What the platform has to keep; a range names each of its articles. */
    private static final List<String> DUTIES = List.of(
            "Reg. 17-25",
            "Reg. 28-36",
            "Reg. 40-41",
            "Reg. 44-46",
            "PML 3-4",
            "PML 17",
            "PML 19",
            "PML 26",
            "PML 28-31",
            "PML 33",
            "CC 200-204");

    private static final Map<String, String> LAWS =
            Map.of("信访工作条例", "Reg.", "人民调解法", "PML", "民事诉讼法", "CPL", "民法典", "CC");
    private static final Map<String, String> CODES = Map.of("REG", "Reg.", "PML", "PML", "CPL", "CPL");

    private static final Pattern ARTICLES = Pattern.compile("(Reg\\.|PML|CPL|CC) (\\d+)(?:-(\\d+))?");
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
    private static final Pattern EXPLAINED = Pattern.compile("<(?:bpmn:)?(?:documentation|description)>([^<]*)<");
    /** A law, or an article of the law named last; 第一条符合的规则 is the first rule that fits. */
    private static final Pattern CITED = Pattern.compile("《([^》]+)》|第([一二三四五六七八九十百零]+)(?:至([一二三四五六七八九十百零]+))?条(?!符合)");

    /** One line of the table, its cells in the order of the columns. */
    record Row(List<String> cells) {

        Set<String> articles() {
            return each(cells.get(0));
        }

        List<String> elements() {
            return named(cells.get(2));
        }

        List<String> tests() {
            return named(cells.get(3));
        }

        @Override
        public String toString() {
            return cells.get(0);
        }
    }

    static List<Row> rows() {
        List<Row> lines = read(TABLE)
                .lines()
                .filter(line -> line.startsWith("|"))
                .map(line -> new Row(Arrays.stream(line.substring(1).split("\\|", -1))
                        .map(String::strip)
                        .toList()))
                .toList();
        assertThat(lines.get(0).cells().subList(0, COLUMNS.size())).isEqualTo(COLUMNS);
        return lines.subList(2, lines.size());
    }

    static Stream<String> models() {
        return files(MODELS)
                .filter(file -> file.toString().matches(".*\\.(bpmn|dmn)"))
                .map(Path::toString)
                .sorted();
    }

    @Test
    void everyArticleHasOneRow() {
        List<String> told =
                rows().stream().flatMap(row -> row.articles().stream()).toList();
        assertThat(told)
                .doesNotHaveDuplicates()
                .containsAll(
                        DUTIES.stream().flatMap(duty -> each(duty).stream()).toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void noCellIsEmptyAndWhatItNamesExists(Row row) {
        assertThat(row.cells()).hasSize(COLUMNS.size() + 1).last().isEqualTo("");
        assertThat(row.cells().subList(0, COLUMNS.size())).doesNotContain("");
        assertThat(row.elements()).isNotEmpty().allMatch(StatuteTest::exists);
        assertThat(row.tests()).isNotEmpty().allMatch(StatuteTest::isTest);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyArticleThatAModelNamesHasARow(String model) {
        Set<String> told =
                rows().stream().flatMap(row -> row.articles().stream()).collect(toSet());
        Matcher explained = EXPLAINED.matcher(read(Path.of(model)));
        while (explained.find()) {
            String law = null;
            Matcher cited = CITED.matcher(explained.group(1));
            while (cited.find()) {
                if (cited.group(1) != null) {
                    law = LAWS.get(cited.group(1));
                    assertThat(law).as(cited.group()).isNotNull();
                } else {
                    assertThat(told).as(explained.group(1)).containsAnyOf(meant(law, cited));
                }
            }
        }
    }

    @Test
    void everyArticleThatAnEntryOfTheHistoryNamesHasARow() {
        List<String> told =
                rows().stream().flatMap(row -> row.articles().stream()).toList();
        assertThat(EventKind.values())
                .extracting(EventKind::article)
                .filteredOn(article -> article != null)
                .allSatisfy(article -> {
                    String[] code = article.split("-");
                    assertThat(told).contains(CODES.get(code[0]) + " " + code[1]);
                });
    }

    @Test
    void whoeverProposesMediationReadsThatItIsFree() {
        assertThat(read(MODELS.resolve("forms/propose-mediation.form"))).contains("调解自愿、免费");
    }

    /** The cited article, of any law where the text names none before it. */
    private static String[] meant(String law, Matcher cited) {
        int number = number(cited.group(cited.group(3) == null ? 2 : 3));
        return LAWS.values().stream()
                .filter(known -> law == null || law.equals(known))
                .map(known -> known + " " + number)
                .toArray(String[]::new);
    }

    private static int number(String numeral) {
        int number = 0;
        int digit = 0;
        for (char sign : numeral.toCharArray()) {
            switch (sign) {
                case '百' -> {
                    number += digit * 100;
                    digit = 0;
                }
                case '十' -> {
                    number += Math.max(1, digit) * 10;
                    digit = 0;
                }
                default -> digit = "零一二三四五六七八九".indexOf(sign);
            }
        }
        return number + digit;
    }

    private static Set<String> each(String articles) {
        Matcher matcher = ARTICLES.matcher(articles);
        assertThat(matcher.matches()).as(articles).isTrue();
        int first = Integer.parseInt(matcher.group(2));
        int last = matcher.group(3) == null ? first : Integer.parseInt(matcher.group(3));
        Set<String> each = new TreeSet<>();
        IntStream.rangeClosed(first, last).forEach(number -> each.add(matcher.group(1) + " " + number));
        return each;
    }

    private static List<String> named(String cell) {
        assertThat(NAMED.matcher(cell).replaceAll("")).as(cell).matches("[, ]*");
        return NAMED.matcher(cell)
                .results()
                .map(MatchResult::group)
                .map(name -> name.replace("`", ""))
                .toList();
    }

    private static boolean exists(String element) {
        if (element.startsWith("type:")) {
            return type(element.substring("type:".length())) != null;
        }
        String[] fileAndId = element.split("#");
        List<Path> models =
                files(MODELS).filter(file -> file.endsWith(fileAndId[0])).toList();
        return models.size() == 1
                && Pattern.compile("\\bid(=|\": )\"" + Pattern.quote(fileAndId[1]) + "\"")
                        .matcher(read(models.get(0)))
                        .find();
    }

    private static boolean isTest(String test) {
        String[] classAndMethod = test.split("#");
        List<Path> sources = files(TESTS)
                .filter(file -> file.endsWith(classAndMethod[0] + ".java"))
                .toList();
        return sources.size() == 1
                && Arrays.stream(type(nameOf(sources.get(0))).getDeclaredMethods())
                        .filter(method -> method.getName().equals(classAndMethod[1]))
                        .anyMatch(method -> AnnotationSupport.isAnnotated(method, Testable.class));
    }

    private static String nameOf(Path source) {
        List<String> parts = new ArrayList<>();
        TESTS.relativize(source).forEach(part -> parts.add(part.toString().replace(".java", "")));
        return String.join(".", parts);
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, StatuteTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
