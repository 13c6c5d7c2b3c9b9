package org.maplebridge.versions.web;

import java.util.List;
import org.maplebridge.versions.ReadVersions.Model;

/** A model with its versions as JSON. */
record ModelView(
        String model,
        String kind,
        String kindLabel,
        String title,
        boolean differsFromShipped,
        List<VersionView> versions) {

    static ModelView of(Model model) {
        return new ModelView(
                model.name().file(),
                model.name().kind().name(),
                model.name().kind().label(),
                model.newest().version().title(),
                model.differsFromShipped(),
                model.versions().stream().map(VersionView::of).toList());
    }
}
