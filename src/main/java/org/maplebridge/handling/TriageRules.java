package org.maplebridge.handling;

import org.maplebridge.petition.Petition;

/** The table of triage as it is deployed now. */
public interface TriageRules {

    /** What it says of a petition. @param why as the history tells it */
    record Sorted(String startLevel, String why) {}

    /** Of a petition that was filed before, without its words and what was asked for at its filing. */
    Sorted sort(Petition petition);
}
