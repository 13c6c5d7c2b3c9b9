package org.maplebridge.petition.web;

import org.maplebridge.shared.PlainText;

/** A reason in the petitioner's or caller's own words, 1 to 2,000 characters. */
record ReasonInput(String reason) {

    private static final int LONGEST = 2000;

    String checked() {
        return PlainText.needed("#/reason", reason, LONGEST);
    }
}
