package org.maplebridge.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntBiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.maplebridge.duplicates.Likeness.Nearness;
import org.maplebridge.suggestion.Messages;
import org.maplebridge.suggestion.Messages.Message;

/**
 * How good the suggestion of duplicates is for real messages, by pairs that were labelled by reading, see
 * {@code src/bench/labels/README.md}. Each message that pairs were labelled for is compared with all the others, as if all
 * were open. Runs where a file of messages is given:
 * {@code mvn test -Dtest=MeasuredDuplicatesTest -Dmessages=../shared/data/citizen-messages.csv}
 */
@EnabledIfSystemProperty(named = Messages.FILE, matches = ".+")
class MeasuredDuplicatesTest {

    /** One sender wrote 92 messages in much the same words about many things. */
    private static final String MOST_WRITTEN_BY = "A00031618";

    private record Pair(String one, String other) {}

    private final Map<String, Message> messages = new LinkedHashMap<>();
    private final Map<String, Resemblance.Words> words = new HashMap<>();
    private final Map<Pair, String> labels = new LinkedHashMap<>();
    private final StringBuilder figures = new StringBuilder();

    @Test
    void whatIsSuggestedIsMostlyTheSameMatter() throws IOException {
        readOnceEach();
        Messages.labels("duplicates.csv")
                .forEach(row -> labels.put(new Pair(row.get("message_id"), row.get("other_id")), row.get("verdict")));
        Resemblance resemblance = new Resemblance(words.values());
        ToIntBiFunction<Message, Message> now =
                (one, other) -> likeness(one, other, resemblance.of(words.get(one.id()), words.get(other.id())))
                        .score();
        figures.append(String.format(
                "%d messages, %d asked for, %d labelled pairs, %d of them the same matter%n",
                messages.size(),
                labels.keySet().stream().map(Pair::one).distinct().count(),
                labels.size(),
                same()));
        figures.append(
                String.format("%-32s %9s %6s %9s %6s%n", "labelled pairs", "suggested", "same", "precision", "recall"));
        ofLabelled("before, from 40", this::before, 40);
        for (int from : new int[] {30, 35, 40, 45, 50}) {
            ofLabelled("now, from " + from, now, from);
        }
        figures.append(String.format(
                "%n%-32s %9s %6s %9s %6s %9s%n",
                "all pairs", "suggested", "same", "precision", "recall", "unlabelled"));
        List<String> asked = labels.keySet().stream().map(Pair::one).distinct().toList();
        List<String> others = asked.stream()
                .filter(id -> !messages.get(id).user().equals(MOST_WRITTEN_BY))
                .toList();
        Map<String, List<String>> before = suggested(asked, this::before);
        Map<String, List<String>> since = suggested(asked, now);
        ofAll("before, the first 3", asked, before, 3);
        ofAll("before, the first 20", asked, before, 20);
        ofAll("now, the first 3", asked, since, 3);
        double recall = ofAll("now, the first 20", asked, since, 20);
        ofAll("before, 20, without one sender", others, before, 20);
        ofAll("now, 20, without one sender", others, since, 20);
        Messages.tell("duplicates.txt", figures.toString());
        assertThat(recall).isGreaterThan(0.7);
    }

    /** What was sent twice in the same words is a duplicate for any ranking, and left out. */
    private void readOnceEach() throws IOException {
        Set<String> texts = new HashSet<>();
        for (Message message : Messages.all().values()) {
            if (texts.add(message.title() + "\n" + message.content())) {
                messages.put(message.id(), message);
                words.put(message.id(), LikelyDuplicates.words(message.title(), message.content()));
            }
        }
    }

    private static Likeness likeness(Message one, Message other, double text) {
        boolean known = !one.area().isEmpty() && !other.area().isEmpty();
        Nearness place = !known ? Nearness.NEAR : one.area().equals(other.area()) ? Nearness.SAME : Nearness.FAR;
        return new Likeness(place, Nearness.FAR, one.user().equals(other.user()), days(one, other), text);
    }

    private static int days(Message one, Message other) {
        return (int) Duration.between(one.at(), other.at()).abs().toDays();
    }

    /** As the score was before decision 181. */
    private int before(Message one, Message other) {
        Set<String> common = new HashSet<>(words.get(one.id()).all());
        int shorter = Math.min(common.size(), words.get(other.id()).all().size());
        common.retainAll(words.get(other.id()).all());
        Likeness likeness = likeness(one, other, shorter == 0 ? 0 : (double) common.size() / shorter);
        return (int) Math.round(40 * likeness.text()
                + (likeness.person() ? 25 : 0)
                + likeness.place().of(20)
                + 5 * Math.max(0, 1 - likeness.days() / 365.0));
    }

    private long same() {
        return labels.values().stream().filter("SAME"::equals).count();
    }

    private void ofLabelled(String name, ToIntBiFunction<Message, Message> score, int from) {
        int suggested = 0;
        int same = 0;
        for (Map.Entry<Pair, String> label : labels.entrySet()) {
            Message one = messages.get(label.getKey().one());
            if (score.applyAsInt(one, messages.get(label.getKey().other())) >= from) {
                suggested++;
                same += label.getValue().equals("SAME") ? 1 : 0;
            }
        }
        figures.append(String.format(
                Locale.ROOT,
                "%-32s %9d %6d %9.2f %6.2f%n",
                name,
                suggested,
                same,
                (double) same / suggested,
                (double) same / same()));
    }

    /** What is suggested for each of them, of all messages, the likeliest first. */
    private Map<String, List<String>> suggested(List<String> asked, ToIntBiFunction<Message, Message> score) {
        Map<String, List<String>> suggested = new HashMap<>();
        for (String id : asked) {
            Message one = messages.get(id);
            Map<String, Integer> scores = new HashMap<>();
            for (Message other : messages.values()) {
                int points = other == one ? 0 : score.applyAsInt(one, other);
                if (points >= Likeness.SUGGESTED_FROM) {
                    scores.put(other.id(), points);
                }
            }
            suggested.put(
                    id,
                    scores.entrySet().stream()
                            .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                    .thenComparing(Map.Entry.comparingByKey()))
                            .map(Map.Entry::getKey)
                            .toList());
        }
        return suggested;
    }

    /** A pair that nobody labelled counts as another matter, and is told. */
    private double ofAll(String name, List<String> asked, Map<String, List<String>> ranked, int most)
            throws IOException {
        int suggested = 0;
        int same = 0;
        List<Pair> unknown = new ArrayList<>();
        for (String id : asked) {
            for (String other : ranked.get(id).stream().limit(most).toList()) {
                String label = labels.get(new Pair(id, other));
                suggested++;
                same += "SAME".equals(label) ? 1 : 0;
                if (label == null) {
                    unknown.add(new Pair(id, other));
                }
            }
        }
        figures.append(String.format(
                Locale.ROOT,
                "%-32s %9d %6d %9.2f %6.2f %9d%n",
                name,
                suggested,
                same,
                (double) same / suggested,
                (double) same / sameOf(asked),
                unknown.size()));
        if (!unknown.isEmpty()) {
            Messages.unlabelled(
                    name,
                    unknown.stream()
                            .map(pair -> pair.one() + "," + pair.other())
                            .toList());
        }
        return (double) same / sameOf(asked);
    }

    private long sameOf(List<String> asked) {
        return labels.entrySet().stream()
                .filter(label -> label.getValue().equals("SAME")
                        && asked.contains(label.getKey().one()))
                .count();
    }
}
