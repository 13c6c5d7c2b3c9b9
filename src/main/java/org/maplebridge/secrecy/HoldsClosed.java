package org.maplebridge.secrecy;

/** Keeps what was closed somewhere, and closes it anew with the key in use. */
public interface HoldsClosed {

    /**
     * What was done in one go.
     *
     * @param last number of the last one looked at
     * @param renewed how many of them were closed with another key
     * @param more whether there are others behind it
     */
    record Batch(long last, int renewed, boolean more) {}

    /** Its name, for the record of how far the renewal is; never changed. */
    String name();

    /** Looks at the next ones behind a number, in the order of their numbers, in the caller's transaction. */
    Batch renew(long after, int most);
}
