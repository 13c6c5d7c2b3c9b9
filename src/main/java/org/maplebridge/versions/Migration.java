package org.maplebridge.versions;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * Petitions on their way to another version of a process.
 *
 * @param by user name
 * @param items how many there are in each state
 * @param staying why some stay where they are
 * @param changedDeadlines how many that moved have another deadline than before
 */
public record Migration(
        long id,
        Route route,
        String by,
        OffsetDateTime startedAt,
        OffsetDateTime endedAt,
        State state,
        Map<ItemState, Long> items,
        List<Staying> staying,
        long changedDeadlines) {

    /** How far it is. */
    public enum State {
        RUNNING("迁移中"),
        DONE("已完成"),
        STOPPED("已停止");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What became of a single petition. */
    public enum ItemState {
        WAITING("等待迁移"),
        UNDER_WAY("正在迁移"),
        MOVED("已迁移"),
        STAYED("留在原版本"),
        ENDED("期间已结束");

        private final String label;

        ItemState(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param examples receipt numbers of some of them */
    public record Staying(String reason, long count, List<String> examples) {}

    /** One petition in the report. */
    public record Item(String receiptNumber, ItemState state, String reason, Boolean deadlinesKept) {}

    public long count(ItemState itemState) {
        return items.getOrDefault(itemState, 0L);
    }

    public long all() {
        return items.values().stream().mapToLong(Long::longValue).sum();
    }
}
