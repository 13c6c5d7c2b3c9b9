package org.maplebridge.process.model;

import java.util.Set;

/** What {@code public-listing.bpmn} shares with the code. */
public final class ListingModel {

    public static final String PROCESS = "public-listing";

    public static final String TAKEN_DOWN = "listing.takenDown";

    /** What an instance may keep between two steps. */
    public static final Set<ProcessVariable<?>> STORED = Set.of(PetitionModel.UNIT, AccompanimentModel.DECISION);

    private ListingModel() {}
}
