package org.maplebridge.organization;

import java.util.List;
import java.util.Optional;

/**
 * A whole tree as it is sent.
 *
 * @param list whether the roots were sent as a list: then a field of the first one is at {@code #/0/code}, otherwise
 *     at {@code #/code}
 */
public record UnitDocument(List<UnitNode> roots, boolean list) {

    String pointerOf(int root) {
        return list ? "#/" + root : "#";
    }

    /** Where the level is written first. */
    Optional<String> pointerOfLevel(String level) {
        for (int root = 0; root < roots.size(); root++) {
            Optional<String> found = pointerOfLevel(level, roots.get(root), pointerOf(root));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> pointerOfLevel(String level, UnitNode node, String pointer) {
        if (level.equals(node.level())) {
            return Optional.of(pointer + "/level");
        }
        List<UnitNode> children = node.children() == null ? List.of() : node.children();
        for (int child = 0; child < children.size(); child++) {
            Optional<String> found = pointerOfLevel(level, children.get(child), pointer + "/children/" + child);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
