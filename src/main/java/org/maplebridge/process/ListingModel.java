package org.maplebridge.process;

import java.util.Set;

/** What {@code public-listing.bpmn} shares with the code. */
final class ListingModel {

    static final String PROCESS = "public-listing";

    static final String TAKEN_DOWN = "listing.takenDown";

    /** What an instance may keep between two steps. */
    static final Set<ProcessVariable<?>> STORED = Set.of(PetitionModel.UNIT, AccompanimentModel.DECISION);

    private ListingModel() {}
}
