package org.maplebridge.petition;

/** What a petition asks of the process that carries it; always in the caller's transaction. */
public interface PetitionWorkflow {

    /**
     * A petition was registered: triage it and send it on its way.
     *
     * @param text for triage alone, not kept
     * @param named whether its petitioner gave a name
     */
    void submitted(Petition petition, String text, boolean named);

    /** The petitioner takes it back. */
    void withdrawn(Petition petition);

    /** Another petition carries it on: its own way rests. */
    void joined(Petition petition);

    /** It goes its own way again from where it was. */
    void separated(Petition petition);

    /** Its reply was revoked: it is handled again from where it was. */
    void sentBack(Petition petition);

    /** The material that was asked for is here. */
    void materialArrived(Petition petition);
}
