package org.maplebridge.replay;

import org.springframework.core.io.InputStreamSource;

/**
 * Where the cases of a rehearsal come from.
 *
 * @param kind of the three
 * @param open of {@link Kind#LIVE} the most open petitions that are taken; null for as many as may be
 * @param count of {@link Kind#LIVE} the most closed petitions that are sampled, of {@link Kind#GENERATED} how many are made
 * @param file of {@link Kind#FILE} the CSV, else null
 */
public record CaseSource(Kind kind, Integer open, int count, InputStreamSource file) {

    public static CaseSource live(Integer open, int closed) {
        return new CaseSource(Kind.LIVE, open, closed, null);
    }

    public static CaseSource of(InputStreamSource file) {
        return new CaseSource(Kind.FILE, null, 0, file);
    }

    public static CaseSource generated(int count) {
        return new CaseSource(Kind.GENERATED, null, count, null);
    }

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
