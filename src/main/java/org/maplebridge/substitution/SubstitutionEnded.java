package org.maplebridge.substitution;

/**
 * A substitution was ended before its time, and what is left has gone back.
 *
 * @param by user name of who ended it
 */
public record SubstitutionEnded(Substitution substitution, String by) {}
