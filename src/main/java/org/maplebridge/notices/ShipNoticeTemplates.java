package org.maplebridge.notices;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Properties;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Stores the texts of this release before the first notice is given. */
@Component
class ShipNoticeTemplates implements SmartInitializingSingleton {

    private static final String FILE = "notices/texts.properties";

    private final NoticeTemplates templates;
    private final Clock time;

    ShipNoticeTemplates(NoticeTemplates templates, Clock time) {
        this.templates = templates;
        this.time = time;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Properties texts = texts();
        for (NoticeKind kind : NoticeKind.values()) {
            try {
                templates.ship(
                        kind, texts.getProperty(kind + ".subject"), texts.getProperty(kind + ".text"), time.instant());
            } catch (DuplicateKeyException otherNode) {
                // it has just done the same
                continue;
            }
        }
    }

    /** By kind, {@code REGISTERED.subject} and {@code REGISTERED.text}. */
    static Properties texts() {
        Properties texts = new Properties();
        try (Reader file =
                new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(file);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
