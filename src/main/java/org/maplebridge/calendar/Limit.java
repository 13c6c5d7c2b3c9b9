package org.maplebridge.calendar;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long something may take: {@code 5 WORKING_DAYS}.
 *
 * @param amount 1 to 3650; anything else is refused with an {@link IllegalArgumentException}
 */
public record Limit(int amount, LimitUnit unit) {

    private static final int LONGEST = 3650;
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,4}) ([A-Z_]+)");

    public Limit {
        Objects.requireNonNull(unit, "unit");
        if (amount < 1 || amount > LONGEST) {
            throw new IllegalArgumentException("A limit is 1 to " + LONGEST + ", not " + amount);
        }
    }

    /** Reads what {@link #toString()} writes; refuses any other text with an {@link IllegalArgumentException}. */
    public static Limit parse(String text) {
        Matcher matcher = TEXT.matcher(text == null ? "" : text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a limit such as \"5 WORKING_DAYS\": " + text);
        }
        return new Limit(Integer.parseInt(matcher.group(1)), LimitUnit.valueOf(matcher.group(2)));
    }

    /** The limit for people: 5个工作日. */
    public String label() {
        return amount + unit.label();
    }

    @Override
    public String toString() {
        return amount + " " + unit;
    }
}
