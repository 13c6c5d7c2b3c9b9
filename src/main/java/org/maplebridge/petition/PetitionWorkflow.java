package org.maplebridge.petition;

/** What a petition asks of the process that carries it; always in the caller's transaction. */
public interface PetitionWorkflow {

    /** A petition was registered: triage it and send it on its way. The text is for triage alone and is not kept. */
    void submitted(Petition petition, String text);

    /** The petitioner takes it back. */
    void withdrawn(Petition petition);

    /** Its reply was revoked: it is handled again from where it was. */
    void sentBack(Petition petition);

    /** The material that was asked for is here. */
    void materialArrived(Petition petition);
}
