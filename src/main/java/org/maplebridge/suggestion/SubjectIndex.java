package org.maplebridge.suggestion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Texts that were decided and the names of the subject tree, searched by the words of a text (BM25). The nearest decided
 * texts vote for their category; the names vote, too, the less the more was decided. In memory, never changed once it is
 * made; which words led to a suggestion can be told.
 */
final class SubjectIndex {

    /** Characters of a text that count: what a matter is about stands at its beginning. */
    static final int LENGTH = 400;

    private static final int NEIGHBOURS = 30;
    private static final int WORDS = 100;
    private static final int TOLD = 3;
    private static final int NAMES = 8;

    /** So many decisions weigh as much as the names. */
    private static final double AS_MUCH_AS_NAMES = 300;

    private static final double LEAST = 0.05;

    private static final String TEXT = "text";
    private static final String UPPER = "upper";
    private static final String PATH = "path";
    private static final Analyzer ANALYZER = new WhitespaceAnalyzer();

    /** What speaks for a subject of the upper layers. */
    private static final class Votes {
        private double decided;
        private double names;
        private final Map<String, Double> paths = new HashMap<>();

        private double sum(double trust) {
            return trust * decided + (1 - trust) * names;
        }
    }

    private final Subjects subjects;
    private final IndexSearcher names;
    private final IndexSearcher decided;
    private final int learnedFrom;

    /**
     * @param everyday more words for the subjects, by path
     * @param decisions the newest first; those whose category is not in the tree any more count for what it lay below
     */
    SubjectIndex(Subjects subjects, Map<String, String> everyday, Collection<Decided> decisions) {
        this.subjects = subjects;
        this.names = new IndexSearcher(index(writer -> {
            for (String upper : subjects.uppers()) {
                add(writer, upper, upper, subjects.namesOf(upper) + "，" + everyday.getOrDefault(upper, ""));
            }
        }));
        int[] count = new int[1];
        this.decided = new IndexSearcher(index(writer -> {
            for (Decided one : decisions) {
                String path = subjects.inForce(one.category());
                if (path != null && subjects.uppers().contains(Subjects.upper(path))) {
                    add(writer, Subjects.upper(path), path, text(one.title(), one.content()));
                    count[0]++;
                }
            }
        }));
        this.learnedFrom = count[0];
    }

    int learnedFrom() {
        return learnedFrom;
    }

    /** The likeliest first; none where no word says anything. */
    List<Suggestion> suggest(String title, String content, int most) {
        try {
            Map<String, Double> words = words(title, content);
            Map<String, Votes> votes = votes(words);
            boolean named = votes.values().stream().anyMatch(vote -> vote.names > 0);
            double trust = named ? learnedFrom / (learnedFrom + AS_MUCH_AS_NAMES) : 1;
            Comparator<Map.Entry<String, Votes>> likeliest =
                    Comparator.comparingDouble(vote -> -vote.getValue().sum(trust));
            List<Map.Entry<String, Votes>> chosen = votes.entrySet().stream()
                    .filter(vote -> vote.getValue().sum(trust) >= LEAST)
                    .sorted(likeliest.thenComparing(Map.Entry::getKey))
                    .limit(most)
                    .toList();
            Map<String, Suggestion> suggestions = new LinkedHashMap<>();
            for (Map.Entry<String, Votes> vote : chosen) {
                String path = path(vote.getKey(), vote.getValue(), title + "\n" + content);
                suggestions.put(path, new Suggestion(path, told(vote.getKey(), words), vote.getValue().decided > 0));
            }
            return List.copyOf(suggestions.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Votes> votes(Map<String, Double> words) throws IOException {
        Map<String, Votes> votes = new HashMap<>();
        if (words.isEmpty()) {
            return votes;
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        words.forEach((word, weight) -> query.add(
                new BoostQuery(new TermQuery(new Term(TEXT, word)), weight.floatValue()), BooleanClause.Occur.SHOULD));
        Query any = query.build();
        for (Hit hit : hits(decided, any, NEIGHBOURS)) {
            Votes vote = votes.computeIfAbsent(hit.upper(), key -> new Votes());
            vote.decided += hit.share();
            vote.paths.merge(hit.path(), hit.share(), Double::sum);
        }
        for (Hit hit : hits(names, any, NAMES)) {
            votes.computeIfAbsent(hit.upper(), key -> new Votes()).names += hit.share();
        }
        return votes;
    }

    /** As deep as most of the decided texts went, else where the name of a subject stands in the text. */
    private String path(String upper, Votes votes, String text) {
        return votes.paths.entrySet().stream()
                .filter(one -> one.getValue() * 2 > votes.decided)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> subjects.named(upper, text));
    }

    /** @param share of the scores of all hits, their squares, so that the nearest count */
    private record Hit(String upper, String path, double share) {}

    private static List<Hit> hits(IndexSearcher searcher, Query query, int most) throws IOException {
        ScoreDoc[] found = searcher.search(query, most).scoreDocs;
        double all = 0;
        for (ScoreDoc one : found) {
            all += one.score * one.score;
        }
        Hit[] hits = new Hit[found.length];
        for (int i = 0; i < found.length; i++) {
            Document document = searcher.storedFields().document(found[i].doc);
            hits[i] = new Hit(document.get(UPPER), document.get(PATH), found[i].score * found[i].score / all);
        }
        return List.of(hits);
    }

    /** Words of the text that stand more often with this subject than elsewhere. */
    private List<String> told(String upper, Map<String, Double> words) throws IOException {
        Map<String, Double> speaking = new HashMap<>();
        for (Map.Entry<String, Double> word : words.entrySet()) {
            double share = share(decided, upper, word.getKey()) + share(names, upper, word.getKey());
            if (share > 0) {
                speaking.put(word.getKey(), word.getValue() * rarity(word.getKey()) * share);
            }
        }
        return speaking.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(TOLD)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static double share(IndexSearcher searcher, String upper, String word) throws IOException {
        TermQuery with = new TermQuery(new Term(TEXT, word));
        int all = searcher.count(with);
        return all == 0
                ? 0
                : (double) searcher.count(new BooleanQuery.Builder()
                                .add(with, BooleanClause.Occur.FILTER)
                                .add(new TermQuery(new Term(UPPER, upper)), BooleanClause.Occur.FILTER)
                                .build())
                        / all;
    }

    private double rarity(String word) throws IOException {
        int all = decided.getIndexReader().numDocs() + names.getIndexReader().numDocs();
        Term term = new Term(TEXT, word);
        int with =
                decided.getIndexReader().docFreq(term) + names.getIndexReader().docFreq(term);
        return Math.log(1 + all / (1.0 + with));
    }

    /** The weightiest words: how often they stand there and how rare they are elsewhere; the title counts double. */
    private Map<String, Double> words(String title, String content) throws IOException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        TextWords.of(text(title, content)).forEach(word -> counts.merge(word, 1, Integer::sum));
        Map<String, Double> weights = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> one : counts.entrySet()) {
            weights.put(one.getKey(), Math.min(3, Math.sqrt(one.getValue())));
        }
        if (weights.size() > WORDS) {
            Map<String, Double> rare = new HashMap<>();
            for (Map.Entry<String, Double> one : weights.entrySet()) {
                rare.put(one.getKey(), one.getValue() * rarity(one.getKey()));
            }
            Set<String> kept = Set.copyOf(rare.entrySet().stream()
                    .sorted(Map.Entry.<String, Double>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(WORDS)
                    .map(Map.Entry::getKey)
                    .toList());
            weights.keySet().retainAll(kept);
        }
        return weights;
    }

    private static String text(String title, String content) {
        String beginning = content.length() <= LENGTH ? content : content.substring(0, LENGTH);
        return title + "。" + title + "。" + beginning;
    }

    private interface Filling {

        void fill(IndexWriter writer) throws IOException;
    }

    private static DirectoryReader index(Filling filling) {
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(ANALYZER))) {
                filling.fill(writer);
                writer.forceMerge(1);
            }
            return DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(IndexWriter writer, String upper, String path, String text) throws IOException {
        Document document = new Document();
        document.add(new TextField(TEXT, String.join(" ", TextWords.of(text)), Field.Store.NO));
        document.add(new StringField(UPPER, upper, Field.Store.YES));
        document.add(new StoredField(PATH, path));
        writer.addDocument(document);
    }
}
