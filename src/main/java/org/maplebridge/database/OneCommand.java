package org.maplebridge.database;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * A platform that runs one command and ends opens no port, lets no timer fire and never touches the data that there are:
 * it has a database of its own with the demo county for as long as it runs.
 */
public abstract class OneCommand implements EnvironmentPostProcessor, Ordered {

    private static final String FOLDER = "maplebridge.data";
    private static final char CHINESE = '枫';
    private static final int BEFORE_THE_DATABASE_IS_CHOSEN = 2;

    private static final Map<String, Object> QUIET = Map.of(
            "server.port", "-1",
            "camunda.bpm.job-execution.enabled", "false",
            "spring.main.banner-mode", "off",
            "spring.main.lazy-initialization", "true",
            "spring.datasource.url", "",
            "maplebridge.demo", "true",
            "logging.level.root", "error");

    private final String property;
    private final Map<String, Object> own;

    /**
     * @param property that asks for the command
     * @param own what it sets besides
     */
    protected OneCommand(String property, Map<String, Object> own) {
        this.property = property;
        this.own = own;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty(property)) {
            Map<String, Object> settings = new HashMap<>(QUIET);
            settings.putAll(own);
            settings.put(FOLDER, folder());
            environment.getPropertySources().addFirst(new MapPropertySource(property, settings));
        }
    }

    private static String folder() {
        try {
            return Files.createTempDirectory("maplebridge-command").toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER - BEFORE_THE_DATABASE_IS_CHOSEN;
    }

    /** Where a command tells something: as the terminal reads it, and as UTF-8 where that could not write Chinese at all. */
    public static PrintStream out() {
        String said = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding"));
        Charset terminal = said == null ? Charset.defaultCharset() : Charset.forName(said);
        return terminal.newEncoder().canEncode(CHINESE)
                ? System.out
                : new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    }

    /** The command is done: the platform ends with its code, and its database is thrown away. */
    public static void end(ApplicationReadyEvent ready, int code) throws IOException {
        Path folder = Path.of(ready.getApplicationContext().getEnvironment().getRequiredProperty(FOLDER));
        int end = SpringApplication.exit(ready.getApplicationContext(), () -> code);
        FileSystemUtils.deleteRecursively(folder);
        System.exit(end);
    }
}
