package org.maplebridge.organization;

/** One unit changed in a tree that otherwise stays. */
public sealed interface UnitEdit {

    String code();

    /**
     * A new unit, or what a known one is from now on.
     *
     * @param parentCode what it hangs on, null for the top of the tree
     */
    record Put(String code, String name, UnitKind kind, String level, String parentCode) implements UnitEdit {}

    /** A unit that is abolished; nothing may hang on it any more. */
    record Remove(String code) implements UnitEdit {}
}
