package org.maplebridge.versions.difference;

import java.util.List;

/** All changes from one file to another: added, changed, removed, moved. */
public record Difference(List<Change> changes) {

    public long count(Change.What what) {
        return changes.stream().filter(change -> change.what() == what).count();
    }

    /** In Chinese, in one line. */
    public String sentence() {
        if (changes.isEmpty()) {
            return "没有差别";
        }
        StringBuilder sentence = new StringBuilder();
        for (Change.What what : Change.What.values()) {
            if (count(what) > 0) {
                sentence.append(sentence.isEmpty() ? "" : "，")
                        .append(what.label())
                        .append(' ')
                        .append(count(what))
                        .append(" 处");
            }
        }
        return sentence.toString();
    }
}
