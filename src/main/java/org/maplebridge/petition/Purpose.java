package org.maplebridge.petition;

/** What the petitioner wants (Reg. art. 29-31). */
public enum Purpose {
    CLAIM("求决"),
    SUGGESTION("建议意见"),
    REPORT("检举控告"),
    INFORMATION("反映情况");

    private final String label;

    Purpose(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
