package org.maplebridge.imports;

import org.maplebridge.petition.PetitionInput;

/** Files the petitions of an import. */
interface Filing {

    /** Refuses what cannot be filed. Writes nothing and leaves a surrounding transaction as it is. */
    void check(PetitionInput input, String importer);

    /**
     * Files in the caller's transaction; false when the petition existed.
     *
     * @param backlog whether it is an old matter for the list that leaders take on
     */
    boolean file(PetitionInput input, String importer, boolean backlog);
}
