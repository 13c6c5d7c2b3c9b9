package org.maplebridge.checker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The models that come with the platform, as they lie in {@code processes/}. */
final class ShippedModels {

    private static final Path FOLDER = Path.of("processes");

    private ShippedModels() {}

    static List<ModelFile> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains(".camunda"))
                    .map(file -> file(file.getFileName().toString(), read(file)))
                    .filter(file -> file.kind() != ModelFile.Kind.OTHER)
                    .sorted(Comparator.comparing(ModelFile::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param path below the folder, {@code forms/sign-whistle.form} */
    static String text(String path) {
        return read(FOLDER.resolve(path));
    }

    static ModelFile file(String name, String text) {
        return new ModelFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
