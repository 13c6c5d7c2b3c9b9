package org.maplebridge.petition;

/** A place on earth in degrees, WGS 84. */
public record Location(double latitude, double longitude) {}
