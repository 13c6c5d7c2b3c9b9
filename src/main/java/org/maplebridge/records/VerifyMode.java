package org.maplebridge.records;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** A platform that only verifies opens no port and lets no timer fire. */
class VerifyMode implements EnvironmentPostProcessor {

    static final String PROPERTY = "maplebridge.verify";

    private static final Map<String, Object> QUIET = Map.of(
            "server.port", "-1",
            "camunda.bpm.job-execution.enabled", "false",
            "spring.main.banner-mode", "off",
            "logging.level.root", "warn");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty(PROPERTY)) {
            environment.getPropertySources().addFirst(new MapPropertySource("verify", QUIET));
        }
    }
}
