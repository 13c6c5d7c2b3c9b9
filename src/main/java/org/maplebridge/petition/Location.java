package org.maplebridge.petition;

/** A place on earth in degrees, WGS 84. */
public record Location(Double latitude, Double longitude) {}
