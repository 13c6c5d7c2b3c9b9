package org.maplebridge.versions;

import java.util.Arrays;
import org.maplebridge.shared.Refusal;

/**
 * A process, table or form, whatever its versions.
 *
 * @param key its id in the model, {@code level-limits}
 */
public record ModelName(Kind kind, String key) implements Comparable<ModelName> {

    /** What can be deployed, with the ending of its files. */
    public enum Kind {
        PROCESS(".bpmn", "流程"),
        DECISION(".dmn", "决策表"),
        FORM(".form", "表单");

        private final String ending;
        private final String label;

        Kind(String ending, String label) {
            this.ending = ending;
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** {@code level-limits.dmn}: the id and the ending of the kind. Refuses what is none. */
    public static ModelName of(String file) {
        return Arrays.stream(Kind.values())
                .filter(kind -> file.endsWith(kind.ending) && file.length() > kind.ending.length())
                .findFirst()
                .map(kind -> new ModelName(kind, file.substring(0, file.length() - kind.ending.length())))
                .orElseThrow(() -> Refusal.notFound("no-such-model", file));
    }

    public String file() {
        return key + kind.ending;
    }

    @Override
    public int compareTo(ModelName other) {
        return file().compareTo(other.file());
    }

    @Override
    public String toString() {
        return file();
    }
}
