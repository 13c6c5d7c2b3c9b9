package org.maplebridge.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.classification.ClassificationResult;
import org.apache.lucene.classification.Classifier;
import org.apache.lucene.classification.KNearestNeighborClassifier;
import org.apache.lucene.classification.SimpleNaiveBayesClassifier;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How good suggestions are for real messages that were labelled by reading, see {@code src/bench/labels/README.md}: learned
 * from the older seven tenths, asked for the newest three tenths. Runs where a file of messages is given:
 * {@code mvn test -Dtest=MeasuredCategoriesTest -Dmessages=../shared/data/citizen-messages.csv}
 */
@EnabledIfSystemProperty(named = Messages.FILE, matches = ".+")
class MeasuredCategoriesTest {

    private static final double OLDER = 0.7;
    private static final int SUGGESTED = 3;

    private final StringBuilder figures = new StringBuilder();
    private List<Decided> asked;

    @Test
    void suggestionsOfTheLatestFromWhatWasDecidedBefore() throws IOException {
        List<Decided> labelled = labelled("categories.csv");
        if (Boolean.getBoolean("inner")) {
            labelled = labelled.subList(0, (int) (labelled.size() * OLDER));
        }
        int older = (int) (labelled.size() * OLDER);
        List<Decided> decided = newestFirst(labelled.subList(0, older));
        asked = labelled.subList(older, labelled.size());
        figures.append(String.format(
                Locale.ROOT,
                "%d labelled: %d older to learn from, %d newer asked for; %d of %d subjects occur%n",
                labelled.size(),
                older,
                asked.size(),
                labelled.stream().map(Decided::category).distinct().count(),
                subjects().uppers().size()));
        figures.append(String.format("%-44s %6s %6s %14s%n", "share of", "top 1", "top 3", "field of top 1"));
        List<String> commonest = commonest(decided);
        row("always the three commonest", one -> commonest);
        row("names of the tree alone", ours(List.of(), Map.of()));
        Function<Decided, List<String>> untrained = ours(List.of(), EverydayWords.shipped());
        double cold = row("names and everyday words (cold start)", untrained);
        for (Analyzer analyzer : Boolean.getBoolean("inner")
                ? List.<Analyzer>of()
                : List.of(new CJKAnalyzer(), new SmartChineseAnalyzer())) {
            String by = analyzer.getClass().getSimpleName().replace("Analyzer", "");
            DirectoryReader index = index(decided, analyzer);
            row(
                    "Lucene's nearest neighbours, " + by,
                    lucene(new KNearestNeighborClassifier(
                            index, new BM25Similarity(), analyzer, null, 30, 1, 1, "category", "text")));
            row(
                    "Lucene's naive Bayes, " + by,
                    lucene(new SimpleNaiveBayesClassifier(index, analyzer, null, "category", "text")));
        }
        for (int known = 50; known < decided.size(); known *= 2) {
            row("ours, the newest " + known + " decided", ours(decided.subList(0, known), EverydayWords.shipped()));
        }
        row("ours without everyday words, all decided", ours(decided, Map.of()));
        Function<Decided, List<String>> trained = ours(decided, EverydayWords.shipped());
        double learned = row("ours, all " + decided.size() + " decided", trained);
        perSubject(decided, trained);
        if (!Boolean.getBoolean("inner")) {
            asked = labelled("categories-second.csv");
            figures.append(String.format("%nby the second labels of %d asked for%n", asked.size()));
            row("names and everyday words, second labels", untrained);
            row("ours, second labels, all " + decided.size() + " decided", trained);
        }
        Messages.tell("categories.txt", figures.toString());
        assertThat(learned).isGreaterThan(cold);
    }

    /** The messages that a file labels, the oldest first. */
    private static List<Decided> labelled(String file) throws IOException {
        Map<String, Messages.Message> messages = Messages.all();
        Map<String, String> labels = new HashMap<>();
        Messages.labels(file).forEach(row -> labels.put(row.get("message_id"), row.get("category")));
        return messages.values().stream()
                .filter(message -> labels.containsKey(message.id()))
                .map(message -> new Decided(labels.get(message.id()), message.title(), message.content()))
                .toList();
    }

    private static List<Decided> newestFirst(List<Decided> decided) {
        List<Decided> turned = new ArrayList<>(decided);
        Collections.reverse(turned);
        return turned;
    }

    private static Subjects subjects() {
        Set<String> nodes = new LinkedHashSet<>();
        try (BufferedReader tree = new BufferedReader(new InputStreamReader(
                MeasuredCategoriesTest.class.getResourceAsStream("/categories/categories.csv"),
                StandardCharsets.UTF_8))) {
            tree.lines().skip(1).forEach(line -> {
                String[] names = line.split(",");
                nodes.add(names[0]);
                nodes.add(names[0] + "/" + names[1]);
                nodes.add(String.join("/", names));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Subjects(nodes);
    }

    private static Function<Decided, List<String>> ours(List<Decided> decided, Map<String, String> everyday) {
        SubjectIndex index = new SubjectIndex(subjects(), everyday, decided);
        return one -> index.suggest(one.title(), one.content(), SUGGESTED).stream()
                .map(suggestion -> Subjects.upper(suggestion.category()))
                .toList();
    }

    private static List<String> commonest(List<Decided> decided) {
        Map<String, Integer> counts = new TreeMap<>();
        decided.forEach(one -> counts.merge(one.category(), 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(SUGGESTED)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static DirectoryReader index(List<Decided> decided, Analyzer analyzer) throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Decided one : decided) {
                Document document = new Document();
                document.add(new StringField("category", one.category(), Field.Store.YES));
                document.add(new TextField("text", text(one), Field.Store.YES));
                writer.addDocument(document);
            }
        }
        return DirectoryReader.open(directory);
    }

    private static String text(Decided one) {
        return one.title() + "。"
                + one.content()
                        .substring(
                                0, Math.min(SubjectIndex.LENGTH, one.content().length()));
    }

    private static Function<Decided, List<String>> lucene(Classifier<BytesRef> classifier) {
        return one -> {
            try {
                List<ClassificationResult<BytesRef>> classes = classifier.getClasses(text(one));
                return classes == null
                        ? List.of()
                        : classes.stream()
                                .sorted(Comparator.comparingDouble(found -> -found.getScore()))
                                .limit(SUGGESTED)
                                .map(found -> found.getAssignedClass().utf8ToString())
                                .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** The share of those asked for whose label is among the first three. */
    private double row(String name, Function<Decided, List<String>> guess) {
        int first = 0;
        int firstThree = 0;
        int field = 0;
        for (Decided one : asked) {
            List<String> guessed = guess.apply(one);
            first += !guessed.isEmpty() && guessed.get(0).equals(one.category()) ? 1 : 0;
            firstThree += guessed.contains(one.category()) ? 1 : 0;
            field += !guessed.isEmpty() && field(guessed.get(0)).equals(field(one.category())) ? 1 : 0;
        }
        double all = asked.size();
        figures.append(String.format(
                Locale.ROOT, "%-44s %6.3f %6.3f %14.3f%n", name, first / all, firstThree / all, field / all));
        return firstThree / all;
    }

    private static String field(String path) {
        return path.split("/")[0];
    }

    private void perSubject(List<Decided> decided, Function<Decided, List<String>> guess) {
        Map<String, int[]> counts = new TreeMap<>();
        decided.forEach(one -> counts.computeIfAbsent(one.category(), key -> new int[4])[0]++);
        for (Decided one : asked) {
            int[] count = counts.computeIfAbsent(one.category(), key -> new int[4]);
            int place = guess.apply(one).indexOf(one.category());
            count[1]++;
            count[2] += place == 0 ? 1 : 0;
            count[3] += place >= 0 ? 1 : 0;
        }
        figures.append(String.format("%n%7s %6s %6s %6s  subject%n", "learned", "asked", "top 1", "top 3"));
        counts.entrySet().stream()
                .sorted(Comparator.comparingInt(one -> -one.getValue()[1]))
                .forEach(one -> figures.append(String.format(
                        "%7d %6d %6d %6d  %s%n",
                        one.getValue()[0], one.getValue()[1], one.getValue()[2], one.getValue()[3], one.getKey())));
    }
}
