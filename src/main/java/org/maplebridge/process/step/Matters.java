package org.maplebridge.process.step;

import org.maplebridge.petition.Petitions;
import org.maplebridge.process.model.ModelBean;

/** What the rules of a model need to know of a matter and no process keeps. */
@ModelBean
public class Matters {

    private final Petitions petitions;

    Matters(Petitions petitions) {
        this.petitions = petitions;
    }

    /** What the petitioner wants, as triage corrected it. */
    public String purposeOf(String receiptNumber) {
        return petitions.get(receiptNumber).matter().purpose().name();
    }
}
