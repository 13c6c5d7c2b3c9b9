package org.maplebridge.database;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Starts embedded databases without Spring. */
final class EmbeddedDatabases {

    private EmbeddedDatabases() {}

    static EmbeddedDatabase start(Path folder) {
        return EmbeddedDatabase.start(new DataFolder(folder.toString()).create(), settings(Map.of()));
    }

    static EmbeddedDatabaseSettings defaults() {
        return new Binder(new MapConfigurationPropertySource())
                .bindOrCreate("maplebridge.database", EmbeddedDatabaseSettings.class);
    }

    static EmbeddedDatabaseSettings settings(Map<String, String> differing) {
        MapConfigurationPropertySource properties = new MapConfigurationPropertySource();
        properties.put("maplebridge.database.binaries", "target/postgresql-binaries");
        properties.put("maplebridge.database.shared-buffers", "64MB");
        differing.forEach(properties::put);
        return new Binder(properties).bindOrCreate("maplebridge.database", EmbeddedDatabaseSettings.class);
    }

    /** Starts a database in the folder given, says so, and stays until killed. */
    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedDatabase database = start(Path.of(arguments[0]));
        System.out.println(database.getJdbcUrl());
        Thread.currentThread().join();
    }
}
