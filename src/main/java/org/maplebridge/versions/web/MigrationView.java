package org.maplebridge.versions.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.maplebridge.versions.Migration;
import org.maplebridge.versions.Migration.ItemState;
import org.maplebridge.versions.ModelName;

/** How far a migration is, as JSON. */
record MigrationView(
        long id,
        String model,
        int from,
        int to,
        Map<String, String> steps,
        String startedBy,
        OffsetDateTime startedAt,
        OffsetDateTime endedAt,
        String state,
        String stateLabel,
        long all,
        long moved,
        long stayed,
        long ended,
        long waiting,
        long changedDeadlines,
        List<Migration.Staying> staying) {

    static MigrationView of(Migration migration) {
        return new MigrationView(
                migration.id(),
                new ModelName(ModelName.Kind.PROCESS, migration.route().process()).file(),
                migration.route().from(),
                migration.route().to(),
                migration.route().steps(),
                migration.by(),
                migration.startedAt(),
                migration.endedAt(),
                migration.state().name(),
                migration.state().label(),
                migration.all(),
                migration.count(ItemState.MOVED),
                migration.count(ItemState.STAYED),
                migration.count(ItemState.ENDED),
                migration.count(ItemState.WAITING) + migration.count(ItemState.UNDER_WAY),
                migration.changedDeadlines(),
                migration.staying());
    }
}
