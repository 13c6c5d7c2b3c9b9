package org.maplebridge.checker;

/** Looks for one kind of mistake in processes. */
public interface BpmnRule {

    void look(ProcessFile file, ModelsInReach reach);
}
