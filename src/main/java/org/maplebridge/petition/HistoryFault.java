package org.maplebridge.petition;

/** What is wrong with a history that was changed behind the platform's back. */
public enum HistoryFault {
    ENTRY_CHANGED("记录内容与校验码不符，可能被改动"),
    ENTRY_MISSING("缺少记录，或记录前后不连续"),
    LAST_ENTRIES_MISSING("末尾记录缺失，或与信访事项所存的末条校验码不符");

    private final String label;

    HistoryFault(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
