package org.maplebridge.petition;

/** One of those who raise the matter; personal data, kept in our own table alone. */
public record Petitioner(String name, String phone, String idNumber, String address, boolean representative) {}
