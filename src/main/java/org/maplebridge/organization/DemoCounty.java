package org.maplebridge.organization;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The invented county of {@code demo/county.json}. */
record DemoCounty(UnitNode county, List<Post> staff) {

    record Post(String unit, String username, String name, List<Role> roles) {}

    static DemoCounty read() {
        try (InputStream file = DemoCounty.class.getResourceAsStream("/demo/county.json")) {
            return JsonMapper.builder().build().readValue(file, DemoCounty.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Unit> units() {
        return UnitDocumentRules.read(new UnitDocument(List.of(county), false));
    }
}
