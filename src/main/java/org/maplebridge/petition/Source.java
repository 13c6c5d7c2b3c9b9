package org.maplebridge.petition;

/** The system a petition came from and its number there; unique for ever. */
public record Source(String system, String id) {}
