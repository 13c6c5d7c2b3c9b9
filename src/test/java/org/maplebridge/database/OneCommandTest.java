package org.maplebridge.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class OneCommandTest {

    private final OneCommand command = new OneCommand("maplebridge.look", Map.of("maplebridge.replay.nice", "0")) {};

    @Test
    void whoAsksForACommandGetsAPlatformWithoutDoorsOnADatabaseOfItsOwn() throws IOException {
        StandardEnvironment environment = with(Map.of(
                "maplebridge.look", "processes",
                "maplebridge.data", "/var/lib/live",
                "spring.datasource.url", "jdbc:postgresql://live/live",
                "server.port", "80"));
        command.postProcessEnvironment(environment, new SpringApplication());
        assertThat(environment.getProperty("server.port")).isEqualTo("-1");
        assertThat(environment.getProperty("spring.datasource.url")).isEmpty();
        assertThat(environment.getProperty("camunda.bpm.job-execution.enabled")).isEqualTo("false");
        assertThat(environment.getProperty("maplebridge.replay.nice")).isEqualTo("0");
        Path own = Path.of(environment.getRequiredProperty("maplebridge.data"));
        assertThat(own).isEmptyDirectory();
        Files.delete(own);
    }

    @Test
    void whoDoesNotKeepsWhatThereIs() {
        StandardEnvironment environment = with(Map.of("maplebridge.data", "/var/lib/live"));
        command.postProcessEnvironment(environment, new SpringApplication());
        assertThat(environment.getProperty("maplebridge.data")).isEqualTo("/var/lib/live");
        assertThat(environment.getProperty("server.port")).isNull();
    }

    private static StandardEnvironment with(Map<String, Object> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", settings));
        return environment;
    }
}
