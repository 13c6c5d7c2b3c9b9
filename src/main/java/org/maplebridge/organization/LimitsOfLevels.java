package org.maplebridge.organization;

import java.util.List;
import java.util.Optional;

/** What this feature must know of limits before it takes a tree with other levels; answered by whoever checks the tables. */
public interface LimitsOfLevels {

    /** Why petitions could not be handled in this tree by the limits that hold now, in Chinese; empty when they can. */
    Optional<String> misfit(List<Unit> tree);
}
