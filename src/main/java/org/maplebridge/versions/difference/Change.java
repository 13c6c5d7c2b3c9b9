package org.maplebridge.versions.difference;

import java.util.List;

/**
 * One element, row or field that is not the same in both files.
 *
 * @param element its id in the model
 * @param type in Chinese
 * @param name what people read on it; empty where nothing is
 * @param properties what is changed of it; for {@code ADDED} and {@code REMOVED} all there is
 */
public record Change(What what, String element, String type, String name, List<Property> properties) {

    /** What happened to it. */
    public enum What {
        ADDED("新增"),
        CHANGED("修改"),
        REMOVED("删除"),
        MOVED("只移动了位置");

        private final String label;

        What(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param name in Chinese
     * @param before empty where there was nothing
     * @param after empty where there is nothing
     */
    public record Property(String name, String before, String after) {}
}
