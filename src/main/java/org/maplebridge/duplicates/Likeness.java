package org.maplebridge.duplicates;

/**
 * How alike two petitions are; a person decides whether they are one matter.
 *
 * @param place whether both arose in the same area, in neighbouring ones, or neither
 * @param category whether both are of the same category, of the same field, or neither
 * @param person whether a telephone number stands in both
 * @param days whole days between their filing
 * @param text how much both say the same, see {@link Resemblance}: 0 to 1
 */
public record Likeness(Nearness place, Nearness category, boolean person, int days, double text) {

    /** The same, near it, or neither. */
    public enum Nearness {
        SAME,
        NEAR,
        FAR;

        int of(int most) {
            return switch (this) {
                case SAME -> most;
                case NEAR -> most / 2;
                case FAR -> 0;
            };
        }
    }

    static final int SUGGESTED_FROM = 40;
    private static final int TEXT = 65;

    /** Two texts of one matter by two people seldom have half in common: from there on they are as good as the same. */
    private static final int TEXT_RISES_BY = 150;

    private static final int PERSON = 15;
    private static final int PLACE = 10;
    private static final int CATEGORY = 5;
    private static final int TIME = 5;
    private static final int YEAR = 365;

    /** 0 to 100; the words count most, then the person, the place, the category and the time. */
    public int score() {
        double near = Math.max(0, 1 - (double) days / YEAR);
        return (int) Math.round(Math.min(TEXT, TEXT_RISES_BY * text)
                + (person ? PERSON : 0)
                + place.of(PLACE)
                + category.of(CATEGORY)
                + TIME * near);
    }

    boolean suggested() {
        return score() >= SUGGESTED_FROM;
    }
}
