package org.maplebridge.mediation;

/** What mediation asks of the processes that carry it; always in the caller's transaction. */
public interface MediationWorkflow {

    /** The petitioner refused by himself while the unit was still asking. */
    void refused(Mediation mediation);

    /** The agreement took effect: both sides may now apply for its confirmation by a court. */
    void agreed(Mediation mediation);
}
