package org.maplebridge.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * A platform that only rehearses opens no port, lets no timer fire and never touches the data that there are: it has a
 * database of its own with the demo county for as long as it runs.
 */
class RehearseMode implements EnvironmentPostProcessor, Ordered {

    static final String PROPERTY = "maplebridge.rehearse";
    static final String FOLDER = "maplebridge.data";

    private static final int BEFORE_THE_DATABASE_IS_CHOSEN = 2;

    private static final Map<String, Object> QUIET = Map.of(
            "server.port", "-1",
            "camunda.bpm.job-execution.enabled", "false",
            "spring.main.banner-mode", "off",
            "spring.datasource.url", "",
            "maplebridge.demo", "true",
            "maplebridge.replay.nice", "0",
            "logging.level.root", "error");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty(PROPERTY)) {
            Map<String, Object> settings = new HashMap<>(QUIET);
            settings.put(FOLDER, folder());
            environment.getPropertySources().addFirst(new MapPropertySource("rehearse", settings));
        }
    }

    private static String folder() {
        try {
            return Files.createTempDirectory("maplebridge-rehearse").toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER - BEFORE_THE_DATABASE_IS_CHOSEN;
    }
}
