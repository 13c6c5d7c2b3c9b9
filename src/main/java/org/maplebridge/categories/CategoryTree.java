package org.maplebridge.categories;

import java.time.Instant;
import java.util.List;

/**
 * A version of the subject tree.
 *
 * @param paths the leaves and whatever node was written for itself, each with slashes, in the order they were written
 * @param shipped whether it came with the platform
 */
public record CategoryTree(int version, List<String> paths, boolean shipped, String changedBy, Instant changedAt) {}
