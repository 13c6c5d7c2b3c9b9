package org.maplebridge.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.maplebridge.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Finds the files with Chinese type. Only TrueType outlines can be printed, which is why the collections that most
 * machines bring do not do. Without any, the platform runs and refuses to print.
 */
@Component
class DocumentFonts {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentFonts.class);
    private static final int DEEPEST = 8;

    private final DocumentSettings settings;
    private volatile Optional<Path> regular = Optional.empty();
    private volatile Optional<Path> bold = Optional.empty();

    DocumentFonts(DocumentSettings settings) {
        this.settings = settings;
    }

    /** Refuses when there is none. */
    Path regular() {
        if (regular.isEmpty()) {
            regular = found(settings.font(), settings.fontNames());
        }
        return regular.orElseThrow(() -> Refusal.of(
                Refusal.Kind.UNAVAILABLE,
                "no-chinese-font",
                String.join("、", settings.fontNames()),
                String.join("、", settings.fontFolders())));
    }

    Path bold() {
        if (bold.isEmpty()) {
            bold = found(settings.boldFont(), settings.boldFontNames());
        }
        return bold.orElseGet(this::regular);
    }

    @EventListener
    void warn(ApplicationReadyEvent ready) {
        if (found(settings.font(), settings.fontNames()).isEmpty()) {
            LOG.warn(
                    "No letters can be printed: none of {} below {}. Install the package fonts-lxgw-wenkai, or name a"
                            + " TrueType file with maplebridge.documents.font.",
                    settings.fontNames(),
                    settings.fontFolders());
        }
    }

    private Optional<Path> found(String named, List<String> names) {
        if (!named.isBlank()) {
            return Optional.of(Path.of(named)).filter(Files::isReadable);
        }
        return settings.fontFolders().stream()
                .map(folder -> Path.of(folder.replaceFirst("^~", System.getProperty("user.home"))))
                .filter(Files::isDirectory)
                .flatMap(folder -> names.stream().flatMap(name -> below(folder, name).stream()))
                .findFirst();
    }

    private static Optional<Path> below(Path folder, String name) {
        try (Stream<Path> files = Files.find(
                folder,
                DEEPEST,
                (file, attributes) -> file.getFileName().toString().equalsIgnoreCase(name))) {
            return files.filter(Files::isReadable).findFirst();
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }
}
