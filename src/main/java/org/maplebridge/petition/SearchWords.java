package org.maplebridge.petition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits text for searching without a dictionary: every ideograph and every pair of neighbours, words of other letters
 * whole. So one character is found as well as ten.
 */
public final class SearchWords {

    private static final int LONGEST = 40;

    private SearchWords() {}

    /** All that is searchable in the texts. */
    public static Set<String> of(String... texts) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : texts) {
            collect(text, words, true);
        }
        return words;
    }

    /** What a text that is looked for must contain: pairs where there are any, else single characters. */
    static List<String> required(String query) {
        Set<String> words = new LinkedHashSet<>();
        collect(query, words, false);
        return new ArrayList<>(words);
    }

    private static void collect(String text, Set<String> words, boolean every) {
        String lower = text.toLowerCase(Locale.ROOT);
        StringBuilder word = new StringBuilder();
        String previous = null;
        for (int i = 0; i < lower.length(); ) {
            int point = lower.codePointAt(i);
            i += Character.charCount(point);
            if (Character.isIdeographic(point)) {
                end(word, words);
                String single = Character.toString(point);
                if (previous != null) {
                    words.add(previous + single);
                }
                boolean nextIsIdeographic = i < lower.length() && Character.isIdeographic(lower.codePointAt(i));
                if (every || previous == null && !nextIsIdeographic) {
                    words.add(single);
                }
                previous = single;
            } else {
                previous = null;
                if (Character.isLetterOrDigit(point)) {
                    if (word.length() < LONGEST) {
                        word.appendCodePoint(point);
                    }
                } else {
                    end(word, words);
                }
            }
        }
        end(word, words);
    }

    private static void end(StringBuilder word, Set<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
