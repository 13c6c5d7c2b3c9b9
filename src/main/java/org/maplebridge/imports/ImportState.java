package org.maplebridge.imports;

/** Whether an import still works; {@code FAILED} is one that cannot go on at all, not one with bad rows. */
public enum ImportState {
    RUNNING("导入中"),
    DONE("已完成"),
    FAILED("已中断");

    private final String label;

    ImportState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
