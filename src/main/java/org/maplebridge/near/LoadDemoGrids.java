package org.maplebridge.near;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.maplebridge.organization.Units;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives villages of the invented county grids and household groups, where nobody has any. */
@Component
@Profile("demo")
class LoadDemoGrids {

    private final Grids grids;
    private final Units units;
    private final ObjectMapper json;

    LoadDemoGrids(Grids grids, Units units, ObjectMapper json) {
        this.grids = grids;
        this.units = units;
        this.json = json;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    void loadIfEmpty() {
        if (!grids.any()) {
            read().forEach((unit, all) -> {
                if (units.find(unit).isPresent()) {
                    grids.replace(unit, all);
                }
            });
        }
    }

    private Map<String, List<Grid>> read() {
        try (InputStream file = LoadDemoGrids.class.getResourceAsStream("/demo/grids.json")) {
            return json.readValue(file, new TypeReference<Map<String, List<Grid>>>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
