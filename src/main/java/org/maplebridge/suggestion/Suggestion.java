package org.maplebridge.suggestion;

import java.util.List;

/**
 * A category that may fit, for a person to choose or to leave.
 *
 * @param category its path in the subject tree
 * @param words words of the text that speak for it, the weightiest first; at most three
 * @param decidedBefore whether people of the county chose it for texts like this; else it was found by the names in the tree
 */
public record Suggestion(String category, List<String> words, boolean decidedBefore) {}
