package org.maplebridge.versions;

import java.util.List;
import org.springframework.stereotype.Service;

/** Tells how far migrations are and what became of each petition. */
@Service
public class ReadMigrations {

    private static final int MOST = 50;

    private final Migrations migrations;

    ReadMigrations(Migrations migrations) {
        this.migrations = migrations;
    }

    public List<Migration> newest() {
        return migrations.newest(MOST);
    }

    public Migration read(long id) {
        return migrations.get(id);
    }

    public List<Migration.Item> items(long id) {
        migrations.get(id);
        return migrations.items(id);
    }
}
