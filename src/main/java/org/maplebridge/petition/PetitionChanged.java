package org.maplebridge.petition;

import java.util.List;

/** A petition changed; heard in the same transaction, just before it commits. */
public record PetitionChanged(Petition petition, List<PetitionEvent> events) {}
