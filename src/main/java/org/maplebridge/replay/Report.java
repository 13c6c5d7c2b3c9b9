package org.maplebridge.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.maplebridge.shared.BeijingTime;

/**
 * What a rehearsal came to: the present models and the candidates side by side.
 *
 * @param from when the clock began
 * @param until when it stopped
 * @param cases how many were played
 * @param taken of how many live petitions they are; empty where they come from elsewhere, or from before it was told
 * @param same whether the candidates are what is deployed, so that one side was played
 * @param assumptions what was taken for granted, in sentences
 * @param presentSeconds how long the side took once its platform was up
 */
public record Report(
        Instant from,
        Instant until,
        long days,
        int cases,
        List<Taken> taken,
        String source,
        String conduct,
        boolean same,
        List<String> files,
        List<String> assumptions,
        List<Figure> totals,
        List<Group> levels,
        List<Group> units,
        List<Group> tasks,
        List<RuleRow> rules,
        List<Figure> events,
        List<Problem> problems,
        Differences differences,
        double presentSeconds,
        double candidateSeconds) {

    public Report {
        taken = taken == null ? List.of() : taken;
    }

    /** The first day that was played. */
    public LocalDate firstDay() {
        return BeijingTime.date(from);
    }

    /** The last one. */
    public LocalDate lastDay() {
        return BeijingTime.date(until).minusDays(1);
    }

    /**
     * One thing counted on both sides.
     *
     * @param unit 件, 次 or 天
     */
    public record Figure(String name, String label, String unit, Double present, Double candidate) {

        public double difference() {
            return (candidate == null ? 0 : candidate) - (present == null ? 0 : present);
        }

        public boolean changed() {
            return Math.abs(difference()) > 1e-9;
        }
    }

    /** Figures of a level, a unit or a kind of task. */
    public record Group(String code, String label, List<Figure> figures) {

        public boolean changed() {
            return figures.stream().anyMatch(Figure::changed);
        }
    }

    /** How often a row of a decision table applied. */
    public record RuleRow(String table, String rule, String label, long present, long candidate) {}

    /** What went wrong, and how often on each side. */
    public record Problem(String what, long present, long candidate) {}

    /**
     * Petitions that fare otherwise.
     *
     * @param ways how many go another way: other units, or an end of another kind
     * @param times how many go the same way in another time
     * @param secret how many of them may not be named and are left out below
     */
    public record Differences(int ways, int times, int secret, List<Different> shown) {}

    /** One of them; the way of each side in words. */
    public record Different(String number, List<String> present, List<String> candidate) {}
}
