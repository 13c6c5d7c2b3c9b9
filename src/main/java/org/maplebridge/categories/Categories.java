package org.maplebridge.categories;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.maplebridge.shared.ShippedRows;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The subject tree in force: a petition may be filed under any node, given as its path with slashes. What another node of the
 * platform changed is seen within seconds.
 */
@Component
public class Categories implements SmartInitializingSingleton {

    /** @param nodes every path, each after the one it lies below */
    private record InUse(int version, Set<String> nodes) {}

    private final CategoryTrees trees;
    private final Clock time;
    private volatile InUse inUse = new InUse(0, Set.of());

    Categories(CategoryTrees trees, Clock time) {
        this.trees = trees;
        this.time = time;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            trees.ship(shipped(), time.instant());
        } catch (DuplicateKeyException otherNode) {
            // it has just done the same, and is read below
        }
        follow();
    }

    @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT15S")
    void follow() {
        if (trees.current() != inUse.version()) {
            reload();
        }
    }

    void reload() {
        CategoryTree tree = trees.inForce();
        inUse = new InUse(tree.version(), nodes(tree.paths()));
    }

    public boolean contains(String path) {
        return inUse.nodes().contains(path);
    }

    /** Every node of the tree, each after the one it lies below. */
    public List<String> all() {
        return List.copyOf(inUse.nodes());
    }

    private static Set<String> nodes(List<String> paths) {
        Set<String> nodes = new LinkedHashSet<>();
        for (String path : paths) {
            StringBuilder node = new StringBuilder();
            for (String name : path.split("/")) {
                node.append(node.isEmpty() ? "" : "/").append(name);
                nodes.add(node.toString());
            }
        }
        return nodes;
    }

    private static List<String> shipped() {
        return ShippedRows.of("categories/categories.csv").stream()
                .map(row -> String.join("/", row))
                .toList();
    }
}
