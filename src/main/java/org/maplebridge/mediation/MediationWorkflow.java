package org.maplebridge.mediation;

/** What mediation asks of the processes that carry it; always in the caller's transaction. */
public interface MediationWorkflow {

    /** Both sides consented by themselves while the unit was still asking. */
    void consented(Mediation mediation);

    /** One side refused by itself while the unit was still asking. */
    void refused(Mediation mediation);

    /** A side said whom it accepts while the unit chooses. */
    void named(Mediation mediation);

    /** A side does not accept the one who mediates any more. */
    void objected(Mediation mediation);

    /** The agreement took effect: both sides may now apply for its confirmation by a court. */
    void agreed(Mediation mediation);
}
