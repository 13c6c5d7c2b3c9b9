package org.maplebridge.suggestion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Takes a Chinese text apart into the words of a dictionary. What the dictionary does not know falls into single characters;
 * neighbours of these are taken as pairs, so that 路灯 is a word, too. Of single characters and of what has digits in it,
 * names of places most of it, nothing can be learned.
 */
final class TextWords {

    private static final Analyzer DICTIONARY = new SmartChineseAnalyzer();
    private static final String SAYING_NOTHING = "的了是在我有和就不都一个上下也很到说要去你他她它会着没这那们与及对为被把将等吗呢吧得地其所以之且并可能让向从给又再还";

    private TextWords() {}

    /** In the order of the text, as often as they stand there. */
    static List<String> of(String text) {
        List<String> found = new ArrayList<>();
        try (TokenStream tokens = DICTIONARY.tokenStream("text", text)) {
            CharTermAttribute token = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
            String single = "";
            int end = -1;
            tokens.reset();
            while (tokens.incrementToken()) {
                String word = token.toString();
                boolean alone = word.codePointCount(0, word.length()) == 1;
                boolean says = alone
                        ? Character.isIdeographic(word.codePointAt(0)) && !SAYING_NOTHING.contains(word)
                        : word.chars().noneMatch(Character::isDigit);
                if (alone && says && !single.isEmpty() && place.startOffset() == end) {
                    found.add(single + word);
                }
                if (!alone && says) {
                    found.add(word);
                }
                single = alone && says ? word : "";
                end = place.endOffset();
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
