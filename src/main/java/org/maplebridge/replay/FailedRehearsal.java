package org.maplebridge.replay;

/** One side could not be played; says why in words for the administrator. */
class FailedRehearsal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FailedRehearsal(String why) {
        super(why);
    }
}
