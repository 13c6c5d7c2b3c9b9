package org.maplebridge.database;

/** The platform refuses to start as it is set up, said in one sentence with what to do about it. */
public final class RefusedStart extends RuntimeException {

    private final String remedy;

    public RefusedStart(String chinese, String english, String remedy) {
        super(chinese + " " + english);
        this.remedy = remedy;
    }

    RefusedStart causedBy(Throwable cause) {
        initCause(cause);
        return this;
    }

    String remedy() {
        return remedy;
    }
}
