package org.maplebridge.replay;

import java.time.Instant;
import java.util.List;

/**
 * What one side of a rehearsal came to.
 *
 * @param failures what went wrong, each sentence with the number of times
 * @param seconds how long it took
 */
record SideResult(
        List<CaseResult> cases,
        List<TaskResult> tasks,
        List<FiredRule> rules,
        List<Happened> events,
        List<Failure> failures,
        double seconds) {

    /**
     * How one petition fared.
     *
     * @param status code of where it stands at the end; null when it could not be filed
     * @param way through the levels
     */
    record CaseResult(
            int index,
            String number,
            String status,
            String statusLabel,
            String procedure,
            String colour,
            boolean overdue,
            List<Step> way) {}

    /**
     * Work at a level.
     *
     * @param until null while it goes on at the end
     * @param how kind of the history entry that ended it, null while it goes on
     * @param late whether the limit passed
     */
    record Step(String level, String unit, Instant from, Instant until, String how, String label, boolean late) {}

    /**
     * A task that somebody got.
     *
     * @param ended null while it is open at the end
     * @param done whether somebody completed it; otherwise it was taken away, by a limit for example
     */
    record TaskResult(
            int index,
            String key,
            String name,
            String unit,
            List<String> groups,
            Instant created,
            Instant due,
            Instant ended,
            boolean done) {

        /** Whether its due date passed before it was completed. */
        boolean late(Instant end) {
            return due != null && !(ended == null ? end : ended).isBefore(due);
        }
    }

    record FiredRule(String table, String rule, long times) {}

    record Happened(String kind, String label, long times) {}

    record Failure(String what, long times) {}
}
