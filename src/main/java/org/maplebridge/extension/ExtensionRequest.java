package org.maplebridge.extension;

/**
 * A wish for a longer statutory limit that nobody has decided yet.
 *
 * @param unitCode the unit that asked
 * @param days calendar days
 */
record ExtensionRequest(long id, String unitCode, int days, String reason) {}
