package org.maplebridge.organization;

/** A unit, by code and name, as answers show it. */
public record UnitName(String code, String name) {}
