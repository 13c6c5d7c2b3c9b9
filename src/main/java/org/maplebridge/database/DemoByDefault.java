package org.maplebridge.database;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

/**
 * Activates profile {@code demo} on the embedded database unless {@code maplebridge.demo=false}. An external database
 * gets demo accounts only when the profile is asked for. The profile has to stand before configuration files are read,
 * since they may have parts for it, so what they say about the database is read ahead into an environment of its own.
 */
class DemoByDefault implements EnvironmentPostProcessor, Ordered {

    static final String PROFILE = "demo";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        ConfigurableEnvironment ahead = readAhead(environment, application);
        if (!ExternalDatabase.isNamedIn(ahead) && ahead.getProperty("maplebridge.demo", Boolean.class, true)) {
            environment.addActiveProfile(PROFILE);
        }
    }

    private static ConfigurableEnvironment readAhead(
            ConfigurableEnvironment environment, SpringApplication application) {
        StandardEnvironment ahead = new StandardEnvironment();
        ahead.getPropertySources().stream()
                .toList()
                .forEach(source -> ahead.getPropertySources().remove(source.getName()));
        environment.getPropertySources().stream()
                .filter(source -> !source.getName().equals("configurationProperties"))
                .forEach(ahead.getPropertySources()::addLast);
        ahead.setActiveProfiles(environment.getActiveProfiles());
        ConfigDataEnvironmentPostProcessor.applyTo(ahead, application.getResourceLoader(), null);
        return ahead;
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER - 1;
    }
}
