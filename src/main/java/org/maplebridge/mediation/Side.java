package org.maplebridge.mediation;

import org.maplebridge.petition.Petition.Act;

/** One of the two between whom is mediated. */
public enum Side {
    PETITIONER("信访人", Act.PETITIONER),
    OTHER_SIDE("对方", Act.OTHER_SIDE);

    private final String label;
    private final String actor;

    Side(String label, String actor) {
        this.label = label;
        this.actor = actor;
    }

    public String label() {
        return label;
    }

    /** As whom it stands in the history where it acts itself. */
    String actor() {
        return actor;
    }

    Side opposite() {
        return this == PETITIONER ? OTHER_SIDE : PETITIONER;
    }

    /** What it said about the mediation, null as long as it has not. */
    public Boolean consentIn(Mediation mediation) {
        return this == PETITIONER ? mediation.petitionerConsent() : mediation.otherConsent();
    }
}
