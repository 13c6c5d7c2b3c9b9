package org.maplebridge.petition;

/** What a petition asks of the process that carries it; always in the caller's transaction. */
public interface PetitionWorkflow {

    /** What is known of those who raise a petition. */
    enum Names {
        NONE,
        GIVEN,
        /** Given, and one of them raised a matter that was decided for good (Reg. art. 36). */
        FINAL,
        /** Given, and a unit below is handling the same matter of one of them (Reg. art. 19). */
        HANDLED_BELOW
    }

    /**
     * A petition was registered: triage it and send it on its way, or to the body above where nobody here may have it.
     *
     * @param text for triage alone, not kept
     * @param names what is known of its petitioners
     */
    void submitted(Petition petition, String text, Names names);

    /** The petitioner takes it back. */
    void withdrawn(Petition petition);

    /** Another petition carries it on: its own way rests. */
    void joined(Petition petition);

    /** It goes its own way again from where it was. */
    void separated(Petition petition);

    /** Its reply was revoked: it is handled again from where it was. */
    void sentBack(Petition petition);

    /** It was found to be another one than was thought: what was under way for it ends, and it begins where triage wants it. */
    void sortedAgain(Petition petition);

    /** What is in the hands of those who must keep away from it now goes to others, or to the body above where there are none. */
    void keptAway(Petition petition);

    /** The material that was asked for is here. */
    void materialArrived(Petition petition);
}
