package org.maplebridge.cohandling;

import org.maplebridge.limits.ClockKind;
import org.maplebridge.petition.EventKind;

/** What a called department has to do, in this order, each within a limit that runs from the whistle. */
public enum ReportInStep {
    SIGN_IN(ClockKind.WHISTLE_SIGN_IN, CallState.CALLED, CallState.SIGNED_IN, EventKind.WHISTLE_SIGNED, false),
    CONTACT(ClockKind.WHISTLE_CONTACT, CallState.SIGNED_IN, CallState.CONTACTED, EventKind.WHISTLE_CONTACTED, true),
    REPORT(ClockKind.WHISTLE_REPORT, CallState.CONTACTED, CallState.REPORTED, EventKind.WHISTLE_REPORTED, true);

    private final ClockKind clock;
    private final CallState before;
    private final CallState after;
    private final EventKind event;
    private final boolean text;

    ReportInStep(ClockKind clock, CallState before, CallState after, EventKind event, boolean text) {
        this.clock = clock;
        this.before = before;
        this.after = after;
        this.event = event;
        this.text = text;
    }

    public ClockKind clock() {
        return clock;
    }

    CallState before() {
        return before;
    }

    CallState after() {
        return after;
    }

    EventKind event() {
        return event;
    }

    /** Whether something must be written. */
    boolean text() {
        return text;
    }
}
