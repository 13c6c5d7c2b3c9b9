package org.maplebridge.versions;

import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/** Lets no more petitions move; those that have moved stay on their new version. */
@Service
public class StopMigration {

    private final Migrations migrations;

    StopMigration(Migrations migrations) {
        this.migrations = migrations;
    }

    public void stop(long id) {
        migrations.get(id);
        if (!migrations.stop(id)) {
            throw Refusal.wrongState("migration-ended");
        }
    }
}
