package org.maplebridge.promises;

import org.maplebridge.petition.EventKind;

/** Where a promise stands. */
public enum PromiseState {
    OPEN("待履行", EventKind.PROMISE_MADE),
    PERFORMED("已履行", EventKind.PROMISE_PERFORMED),
    BROKEN("未履行", EventKind.PROMISE_BROKEN),
    /** Both sides agreed on another day, and it is watched as a promise of its own. */
    POSTPONED("另约日期", EventKind.PROMISE_POSTPONED);

    private final String label;
    private final EventKind found;

    PromiseState(String label, EventKind found) {
        this.label = label;
        this.found = found;
    }

    public String label() {
        return label;
    }

    /** What is on record when it comes to this. */
    EventKind found() {
        return found;
    }
}
