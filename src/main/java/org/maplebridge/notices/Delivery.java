package org.maplebridge.notices;

/**
 * What became of an attempt to send.
 *
 * @param problem why it was not sent, for administrators; without addresses and texts; null when it was
 */
record Delivery(Outcome outcome, String problem) {

    /** How it ended. */
    enum Outcome {
        SENT,
        /** It is certain that nothing went out: it is tried again. */
        NOT_SENT,
        /** It is certain that nothing went out, and that trying again is in vain. */
        REFUSED,
        /** It may have gone out: it is not sent again unless the receiver knows one message from two. */
        UNCERTAIN
    }

    private static final int LONGEST = 300;

    static final Delivery SENT = new Delivery(Outcome.SENT, null);

    static Delivery notSent(String problem) {
        return new Delivery(Outcome.NOT_SENT, cut(problem));
    }

    static Delivery refused(String problem) {
        return new Delivery(Outcome.REFUSED, cut(problem));
    }

    static Delivery uncertain(String problem) {
        return new Delivery(Outcome.UNCERTAIN, cut(problem));
    }

    private static String cut(String problem) {
        String line = String.valueOf(problem).replaceAll("[\\p{Cc}\\s]+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
    }
}
