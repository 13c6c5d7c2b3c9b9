package org.maplebridge.replay;

import org.springframework.core.io.InputStreamSource;

/**
 * Where the cases of a rehearsal come from.
 *
 * @param kind of the three
 * @param count of {@link Kind#LIVE} the most closed petitions that are sampled, of {@link Kind#GENERATED} how many are made
 * @param file of {@link Kind#FILE} the CSV, else null
 */
public record CaseSource(Kind kind, int count, InputStreamSource file) {

    /** The three. */
    public enum Kind {
        LIVE("在办的和抽样的已办结事项"),
        FILE("文件中的事项"),
        GENERATED("生成的事项");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
