package org.maplebridge.checker.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell of a decision table that compares its input with values: words, numbers, ranges, yes or no, each alone, in a list
 * or in {@code not(...)}. Cells that compute are not understood.
 *
 * @param fits whether a value of the input (text, {@link BigDecimal} or {@link Boolean}) passes
 * @param words the words that the cell names
 * @param numbers the numbers that it names
 */
record Cell(Predicate<Object> fits, List<String> words, TreeSet<BigDecimal> numbers) {

    private static final Pattern NOT = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);
    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";
    private static final Pattern ONE = Pattern.compile("\\s*(?:\"([^\"\\\\]*)\"|(true|false)|(<=|>=|<|>)?\\s*" + NUMBER
            + "|([\\[(\\]])\\s*" + NUMBER + "\\s*\\.\\.\\s*" + NUMBER + "\\s*([\\])\\[]))\\s*(,|$)");

    /** Nothing for a cell that is not understood. */
    static Optional<Cell> of(String text) {
        String cell = text.strip();
        if (cell.isEmpty() || cell.equals("-")) {
            return Optional.of(new Cell(value -> true, List.of(), new TreeSet<>()));
        }
        Matcher not = NOT.matcher(cell);
        if (not.matches()) {
            return of(not.group(1))
                    .filter(inner -> !not.group(1).isBlank())
                    .map(inner -> new Cell(inner.fits.negate(), inner.words, inner.numbers));
        }
        return list(cell);
    }

    private static Optional<Cell> list(String cell) {
        Predicate<Object> any = value -> false;
        List<String> words = new ArrayList<>();
        TreeSet<BigDecimal> numbers = new TreeSet<>();
        Matcher one = ONE.matcher(cell);
        int at = 0;
        while (at < cell.length()) {
            if (!one.find(at) || one.start() != at) {
                return Optional.empty();
            }
            any = any.or(test(one, words, numbers));
            at = one.end();
        }
        return cell.endsWith(",") ? Optional.empty() : Optional.of(new Cell(any, words, numbers));
    }

    private static Predicate<Object> test(Matcher one, List<String> words, TreeSet<BigDecimal> numbers) {
        if (one.group(1) != null) {
            String word = one.group(1);
            words.add(word);
            return word::equals;
        }
        if (one.group(2) != null) {
            return Boolean.valueOf(one.group(2))::equals;
        }
        if (one.group(4) != null) {
            BigDecimal bound = new BigDecimal(one.group(4));
            numbers.add(bound);
            String operator = one.group(3) == null ? "=" : one.group(3);
            return value -> value instanceof BigDecimal number && compares(number.compareTo(bound), operator);
        }
        BigDecimal from = new BigDecimal(one.group(6));
        BigDecimal to = new BigDecimal(one.group(7));
        numbers.add(from);
        numbers.add(to);
        String above = one.group(5).equals("[") ? ">=" : ">";
        String below = one.group(8).equals("]") ? "<=" : "<";
        return value -> value instanceof BigDecimal number
                && compares(number.compareTo(from), above)
                && compares(number.compareTo(to), below);
    }

    private static boolean compares(int order, String operator) {
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            default -> order == 0;
        };
    }
}
