package org.maplebridge.checker;

/** Looks for one kind of mistake in forms. */
public interface FormRule {

    void look(FormFile file, ModelsInReach reach);
}
