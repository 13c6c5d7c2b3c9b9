package org.maplebridge.suggestion;

/** A text and the category that a person of the county chose for it or left as it was when accepting it. */
record Decided(String category, String title, String content) {}
