package org.maplebridge.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Stores the templates of this release before the first letter is issued: each is the common frame with its own body. */
@Component
class ShipTemplates implements SmartInitializingSingleton {

    private static final String FOLDER = "letters/";
    private static final String BODY = "<!-- body -->";

    private final LetterTemplates templates;
    private final Clock time;

    ShipTemplates(LetterTemplates templates, Clock time) {
        this.templates = templates;
        this.time = time;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (LetterKind kind : LetterKind.values()) {
            try {
                templates.ship(kind, shipped(kind), time.instant());
            } catch (DuplicateKeyException otherNode) {
                // it has just done the same
                continue;
            }
        }
    }

    static String shipped(LetterKind kind) {
        String body = text(FOLDER + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".html");
        return text(FOLDER + "frame.html").replace(BODY, body.strip());
    }

    private static String text(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
