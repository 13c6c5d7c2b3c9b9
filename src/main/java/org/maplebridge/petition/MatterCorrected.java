package org.maplebridge.petition;

/**
 * A registrar found the matter to be another one than was filed; heard in the same transaction.
 *
 * @param before the matter as it was filed
 * @param wasSecret whether it was secret before
 */
public record MatterCorrected(Petition petition, Matter before, boolean wasSecret) {}
