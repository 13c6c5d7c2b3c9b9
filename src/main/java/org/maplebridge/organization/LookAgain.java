package org.maplebridge.organization;

import org.springframework.stereotype.Component;

/** Lets this and every other node look at the organization anew, once the running transaction is committed. */
@Component
public class LookAgain {

    private final Books books;

    LookAgain(Books books) {
        this.books = books;
    }

    /** Whoever else changes the organization waits until then. */
    public void afterCommit() {
        books.open();
    }
}
