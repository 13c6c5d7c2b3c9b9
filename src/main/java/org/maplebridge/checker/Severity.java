package org.maplebridge.checker;

/** What a finding does to a deployment: an error refuses it, a warning is stored with it. */
public enum Severity {
    ERROR("错误"),
    WARNING("提醒");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
