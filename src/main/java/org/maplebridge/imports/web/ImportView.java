package org.maplebridge.imports.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.maplebridge.imports.PetitionImport;

/** An import as the REST contract shows it. */
record ImportView(
        String state,
        String stateLabel,
        long rows,
        long imported,
        long duplicates,
        long failed,
        Map<String, String> links) {

    static final String BASE = "/api/v1/petition-imports/";

    static ImportView of(PetitionImport one) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", BASE + one.id());
        links.put("errors", BASE + one.id() + "/errors");
        return new ImportView(
                one.state().name(),
                one.state().label(),
                one.rows(),
                one.imported(),
                one.duplicates(),
                one.failed(),
                links);
    }
}
