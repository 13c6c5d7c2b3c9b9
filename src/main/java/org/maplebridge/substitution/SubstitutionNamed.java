package org.maplebridge.substitution;

/** Somebody was named to stand in; heard in the same transaction. */
public record SubstitutionNamed(Substitution substitution) {}
