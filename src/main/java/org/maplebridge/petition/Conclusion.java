package org.maplebridge.petition;

/** What the opinion on a petition concludes (Reg. art. 32). */
public enum Conclusion {
    SUPPORT("予以支持"),
    EXPLAIN("解释说明"),
    NOT_SUPPORT("不予支持");

    private final String label;

    Conclusion(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
