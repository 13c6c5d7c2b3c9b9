package org.maplebridge.checker;

/** Looks for one kind of mistake in decision tables. */
public interface TableRule {

    void look(TableFile file, ModelsInReach reach);
}
