package org.maplebridge.organization;

import java.util.List;

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
}
