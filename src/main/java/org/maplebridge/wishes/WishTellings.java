package org.maplebridge.wishes;

import java.util.Collection;
import java.util.List;

/** Tells who was sent word of wishes. */
public interface WishTellings {

    /**
     * Somebody to whom a message about a new wish of a unit was written.
     *
     * @param outcome what became of it, in words
     */
    record Told(String receiptNumber, String unitCode, String username, String outcome) {}

    /** Of the wishes of these petitions; those that were given up are left out. */
    List<Told> of(Collection<String> receiptNumbers);
}
