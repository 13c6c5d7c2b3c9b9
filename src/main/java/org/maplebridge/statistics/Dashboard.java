package org.maplebridge.statistics;

import java.time.LocalDate;
import java.util.List;

/**
 * What a supervisor sees at once, without personal data and without secret petitions where something is open.
 *
 * @param asOf today
 * @param soon last day of what is due soon
 * @param from first day of the weeks, a Monday
 * @param levels where matters were resolved in these weeks, the lowest first
 * @param units those with figures of their own, the most overdue first
 */
record Dashboard(
        String title,
        String unit,
        LocalDate asOf,
        LocalDate soon,
        LocalDate from,
        List<Figure> figures,
        List<Level> levels,
        List<Week> weeks,
        Rates rates,
        Setbacks setbacks,
        List<UnitRow> units,
        List<Cell> cells,
        List<Figure> ages,
        List<Topic> subjects,
        List<Topic> places) {

    /** A number and the list behind it; {@code tone} as of a tile on the start page. */
    record Figure(String label, long amount, String href, String tone) {}

    record Level(String code, String label, long resolved, String share, String href) {}

    /**
     * @param levels what was resolved, in the order of the levels
     * @param backlog old matters left at its end
     * @param filedHref what was filed in it
     * @param resolvedHref what ended in it; what was resolved at a level is asked for with that level added
     */
    record Week(
            String label,
            long filed,
            long resolved,
            List<Long> levels,
            long backlog,
            String filedHref,
            String resolvedHref) {}

    /** Shares of a hundred, told as a text; a dash where there is nothing to share. */
    record Rates(String onTime, String redone, String satisfied, String reported) {}

    /**
     * Petitions behind a rate, each once however often it happened to it.
     *
     * @param href their list; null for who may not see all of them any more
     */
    record Behind(long petitions, String href) {}

    /** What counted against units in these weeks. */
    record Setbacks(Behind redone, Behind dissatisfied, Behind silent) {}

    /** One unit, without what lies below it. */
    record UnitRow(
            String code,
            String name,
            String level,
            long open,
            long dueSoon,
            long overdue,
            long resolved,
            Rates rates,
            Setbacks setbacks,
            CardCounts.Cards cards,
            String href) {}

    /** What one unit has open at one level, for the map. */
    record Cell(String unit, String level, long open, long dueSoon, long overdue, String href) {}

    /**
     * A subject or a place.
     *
     * @param before a week's mean of the four weeks before
     * @param rises whether this week has at least twice as many, and three
     */
    record Topic(String label, long now, String before, boolean rises, String href) {}
}
