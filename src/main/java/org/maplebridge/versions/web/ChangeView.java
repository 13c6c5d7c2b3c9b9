package org.maplebridge.versions.web;

import java.util.List;
import org.maplebridge.versions.difference.Change;

/** One change between two versions as JSON. */
record ChangeView(
        String change, String changeLabel, String element, String type, String name, List<Change.Property> properties) {

    static ChangeView of(Change change) {
        return new ChangeView(
                change.what().name(),
                change.what().label(),
                change.element(),
                change.type(),
                change.name(),
                change.properties());
    }
}
