package org.maplebridge.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The folder that holds everything the platform keeps outside an external database.
 *
 * @param data the folder, relative to where the platform was started
 */
@ConfigurationProperties("maplebridge")
public record DataFolder(@DefaultValue("data") String data) {

    /** The folder itself; only its owner may look inside once {@link #create()} has made it. */
    public Path path() {
        return Path.of(data).toAbsolutePath().normalize();
    }

    Path create() {
        try {
            if (!Files.isDirectory(path())) {
                Files.createDirectories(path());
                Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rwx------"));
            }
            return path().toRealPath();
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot create the data folder " + path(), failed);
        }
    }
}
