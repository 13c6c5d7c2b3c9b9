package org.maplebridge.secrecy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** The keys of the embedded database, a line each, in a file of the data folder that its owner alone reads. */
final class KeyFile {

    static final String NAME = "secret.keys";

    private KeyFile() {}

    /** The keys in the folder; the first time one is made, and again where that was cut off before the key was written. */
    static List<String> in(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(folder);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            if (Files.size(file) == 0) {
                Files.writeString(file, fresh() + "\n", StandardOpenOption.SYNC);
            }
            return Files.readAllLines(file);
        } catch (IOException failed) {
            throw new UncheckedIOException("The keys in %s cannot be read".formatted(file), failed);
        }
    }

    private static String fresh() {
        SecureRandom random = new SecureRandom();
        byte[] name = new byte[4];
        byte[] key = new byte[SecretKeys.LENGTH];
        random.nextBytes(name);
        random.nextBytes(key);
        return HexFormat.of().formatHex(name) + ":" + Base64.getEncoder().encodeToString(key);
    }
}
