package org.maplebridge.shared;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What becomes of a text that comes with a release and that administrators may replace. Every version is kept; in force is
 * the latest that an administrator wrote, else the latest that was shipped.
 */
public final class ShippedVersion {

    private ShippedVersion() {}

    /**
     * Keeps the release's text unless it is the one that was shipped last.
     *
     * @param newestFirst all versions there are
     * @param same whether a version that was shipped says what this release says
     * @param keep makes the next version of it, in force where it is told so
     */
    public static <V> void keep(List<V> newestFirst, Predicate<V> shipped, Predicate<V> same, Consumer<Boolean> keep) {
        boolean known =
                newestFirst.stream().filter(shipped).findFirst().filter(same).isPresent();
        if (!known) {
            keep.accept(newestFirst.stream().allMatch(shipped));
        }
    }
}
