package org.maplebridge.replay;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.stereotype.Component;

/**
 * The settings of a copy of the platform: those that say how petitions are treated are the running platform's, those that
 * say where and for whom it runs are the copy's own. It opens no port and has keys of its own.
 */
@Component
class CopySettings {

    private static final int KEY_BYTES = 32;

    /** Beginnings of settings that are not handed over. */
    private static final List<String> OWN = List.of(
            "maplebridge.data",
            "maplebridge.demo",
            "maplebridge.admin",
            "maplebridge.rehears",
            "maplebridge.replay",
            "maplebridge.check",
            "maplebridge.verify",
            "maplebridge.secrecy",
            "maplebridge.login",
            "maplebridge.notices",
            "maplebridge.database");

    private final ConfigurableEnvironment environment;

    CopySettings(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    Properties forCopy(CopyDatabase.Access database, String folder, Script script) {
        Properties settings = new Properties();
        handedOver().forEach(settings::setProperty);
        settings.setProperty("spring.profiles.active", "rehearsal");
        settings.setProperty("spring.main.banner-mode", "off");
        settings.setProperty("logging.level.root", "error");
        // nobody asks it for a page: what is not needed is not made
        settings.setProperty("spring.main.lazy-initialization", "true");
        settings.setProperty("camunda.bpm.webapp.enabled", "false");
        settings.setProperty("server.port", "-1");
        settings.setProperty("spring.datasource.url", database.url());
        settings.setProperty("spring.datasource.username", database.username());
        settings.setProperty("spring.datasource.password", database.password());
        settings.setProperty("spring.datasource.hikari.maximum-pool-size", "6");
        // what a power cut takes is played again
        settings.setProperty(
                "spring.datasource.hikari.data-source-properties.options",
                "-c statement_timeout=0 -c synchronous_commit=off");
        settings.setProperty("spring.flyway.locations", "classpath:db/migration,filesystem:" + folder + "/sql");
        settings.setProperty("spring.flyway.placeholder-replacement", "false");
        settings.setProperty("camunda.bpm.deployment-resource-pattern[0]", "file:" + folder + "/models/*/*");
        settings.setProperty("maplebridge.data", folder + "/data");
        settings.setProperty("maplebridge.demo", "false");
        settings.setProperty("maplebridge.rehearsal.external-database", "true");
        settings.setProperty("maplebridge.rehearsal.external-database-confirmed", "true");
        settings.setProperty("maplebridge.rehearsal.start", script.from() + "");
        settings.setProperty("maplebridge.rehearsal.kept", "false");
        // nobody is away there
        settings.setProperty("maplebridge.substitution.followed", "false");
        settings.setProperty("maplebridge.secrecy.keys[0]", "rehearsal:" + key());
        settings.setProperty(ReplaySide.FOLDER, folder);
        return settings;
    }

    private TreeMap<String, String> handedOver() {
        TreeMap<String, String> found = new TreeMap<>();
        environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> List.of(((EnumerablePropertySource<?>) source).getPropertyNames()).stream())
                .filter(name -> name.startsWith("maplebridge."))
                .filter(name -> OWN.stream().noneMatch(name::startsWith))
                .forEach(name -> found.put(name, environment.getProperty(name)));
        return found;
    }

    private static String key() {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }
}
