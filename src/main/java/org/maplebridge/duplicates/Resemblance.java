package org.maplebridge.duplicates;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How alike texts are by their words and pairs of characters: the rarer one is among those compared, the more it says that
 * both have it. Two things are looked at: how much of all the words of both is common (the cosine of both), which a long
 * text does not gain by its length alone, and how much of each title the other text tells, which finds the same matter in
 * a short text and a long one.
 */
final class Resemblance {

    /**
     * A text taken apart.
     *
     * @param title its title's words
     * @param all its title's and its content's
     */
    record Words(Set<String> title, Set<String> all) {}

    private final Map<String, Integer> with = new HashMap<>();
    private final int texts;

    /** @param compared all texts that will be compared with one another */
    Resemblance(Collection<Words> compared) {
        for (Words text : compared) {
            for (String word : text.all()) {
                with.merge(word, 1, Integer::sum);
            }
        }
        texts = compared.size();
    }

    /** 0 for nothing in common to 1 for the same. */
    double of(Words one, Words other) {
        Set<String> common = new HashSet<>(one.all());
        common.retainAll(other.all());
        double whole = Math.sqrt(weight(one.all()) * weight(other.all()));
        if (whole == 0) {
            return 0;
        }
        double titles = (told(one.title(), other.all()) + told(other.title(), one.all())) / 2;
        return (weight(common) / whole + titles) / 2;
    }

    private double told(Set<String> title, Set<String> text) {
        double all = weight(title);
        Set<String> found = new HashSet<>(title);
        found.retainAll(text);
        return all == 0 ? 0 : weight(found) / all;
    }

    private double weight(Set<String> words) {
        double sum = 0;
        for (String word : words) {
            double rarity = Math.log(1 + (double) texts / with.getOrDefault(word, 1));
            sum += rarity * rarity;
        }
        return sum;
    }
}
