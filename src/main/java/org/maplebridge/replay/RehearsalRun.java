package org.maplebridge.replay;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.maplebridge.shared.BeijingTime;

/**
 * A rehearsal that somebody asked for.
 *
 * @param percent how far the clocks of both sides are on the mean
 * @param failure why it failed, in words, else null
 */
public record RehearsalRun(
        UUID id,
        String askedBy,
        Instant askedAt,
        Instant endedAt,
        State state,
        int percent,
        Settings settings,
        String failure) {

    /** When it was asked for, as people read it. */
    public String begun() {
        return BeijingTime.sortable(askedAt);
    }

    /** Whether it goes on, and how it ended. */
    public enum State {
        RUNNING("正在演练"),
        DONE("已完成"),
        FAILED("没有成功"),
        CANCELLED("已取消");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What was asked for, in words. */
    public record Settings(List<String> files, String source, int cases, int days, String conduct) {}
}
