package org.maplebridge.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.util.StreamUtils;
import org.yaml.snakeyaml.Yaml;

/** Nobody builds images in this build, so what the container files say is held against what the application is. */
class ContainerFilesTest {

    private static final Path FOLDER = Path.of("docker");
    private static final int PORT = 8080;

    /** Read by package organization. */
    private static final Set<String> READ_ELSEWHERE = Set.of("MAPLEBRIDGE_ADMIN_PASSWORD");

    private final String dockerfile = read(FOLDER.resolve("Dockerfile"));
    private final Map<String, Object> compose = new Yaml().load(read(FOLDER.resolve("compose.yaml")));

    @Test
    void thePortIsTheApplications() throws IOException {
        PropertySource<?> settings = new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .get(0);
        assertThat(settings.getProperty("server.port"))
                .as("Spring Boot's default, %d, holds", PORT)
                .isIn(null, PORT);

        assertThat(instructions("EXPOSE")).containsExactly(String.valueOf(PORT));
        assertThat(dockerfile).contains("http://127.0.0.1:" + PORT + "/actuator/health/readiness");
        assertThat(list("maplebridge", "ports"))
                .singleElement()
                .asString()
                .endsWith(":" + PORT)
                .startsWith("${MAPLEBRIDGE_PUBLISHED:-127.0.0.1:");
    }

    @Test
    void theHealthCheckIsTheOneTheApplicationOffers() throws IOException {
        PropertySource<?> settings = new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .get(0);
        assertThat(settings.getProperty("management.endpoint.health.probes.enabled"))
                .isEqualTo(true);
        assertThat(settings.getProperty("management.endpoints.web.exposure.include"))
                .asString()
                .contains("health");
        assertThat(settings.containsProperty("management.endpoints.web.base-path"))
                .isFalse();
    }

    @Test
    void everyVariableIsReadByTheApplication() throws IOException {
        Set<String> variables = new HashSet<>(environment("maplebridge").keySet());
        matches(dockerfile, "\\b((?:MAPLEBRIDGE|SPRING|SERVER)_[A-Z_]+)=")
                .map(match -> match.group(1))
                .forEach(variables::add);
        matches(read(FOLDER.resolve("README.md")), "`((?:MAPLEBRIDGE|SPRING|SERVER)_[A-Z_]+)`")
                .map(match -> match.group(1))
                .forEach(variables::add);
        variables.removeAll(READ_ELSEWHERE);
        variables.removeAll(composeOnly());

        assertThat(variables).contains("SPRING_DATASOURCE_URL", "MAPLEBRIDGE_DATA");
        assertThat(knownVariables()).containsAll(variables);
    }

    @Test
    void theApplicationFindsTheDatabaseBesideIt() {
        Map<String, Object> application = environment("maplebridge");
        Map<String, Object> database = environment("database");

        assertThat(application)
                .containsEntry(
                        "SPRING_DATASOURCE_URL", "jdbc:postgresql://database:5432/" + database.get("POSTGRES_DB"))
                .containsEntry("SPRING_DATASOURCE_USERNAME", database.get("POSTGRES_USER"))
                .containsEntry("SPRING_DATASOURCE_PASSWORD", database.get("POSTGRES_PASSWORD"));
    }

    @Test
    void theClassesWrittenDownAreThoseTheStartUses() {
        assertThat(matches(dockerfile, "-XX:SharedArchiveFile=([^\" ]+)").map(match -> match.group(1)))
                .containsExactlyElementsOf(matches(dockerfile, "-XX:ArchiveClassesAtExit=([^\" ]+)")
                        .map(match -> match.group(1))
                        .toList())
                .containsExactly("/classes/maplebridge.jsa");
        assertThat(dockerfile)
                .contains("install --directory --owner=maplebridge --group=maplebridge --mode=755 /classes");
    }

    @Test
    void noPasswordHasADefault() {
        Stream.of(environment("maplebridge"), environment("database"))
                .flatMap(variables -> variables.entrySet().stream())
                .filter(variable -> variable.getKey().endsWith("PASSWORD"))
                .forEach(variable -> assertThat(variable.getValue())
                        .as(variable.getKey())
                        .asString()
                        .matches("\\$\\{[A-Z_]+:\\?.+}"));
    }

    @Test
    void theDatabaseIsTheEmbeddedOnesTwin() {
        List<Object> command = list("database", "command");
        EmbeddedDatabases.defaults()
                .forServer()
                .forEach((name, value) -> command.stream()
                        .map(String::valueOf)
                        .filter(argument -> argument.startsWith(name + "="))
                        .forEach(argument -> assertThat(argument).isEqualTo(name + "=" + value)));
        assertThat(command).contains("fsync=on", "synchronous_commit=on", "full_page_writes=on");
        assertThat(environment("database").get("POSTGRES_INITDB_ARGS"))
                .asString()
                .contains("--encoding=UTF8", "--locale=C.UTF-8");
    }

    @Test
    void everyVolumeIsDeclaredAndUsed() {
        List<String> used = Stream.of("maplebridge", "database")
                .flatMap(service -> list(service, "volumes").stream())
                .map(volume -> volume.toString().split(":")[0])
                .toList();

        assertThat(used)
                .containsExactlyInAnyOrderElementsOf(map(compose, "volumes").keySet());
        assertThat(list("maplebridge", "volumes")).containsExactly("data:/data");
        assertThat(instructions("VOLUME")).containsExactly("/data");
        assertThat(dockerfile).contains("MAPLEBRIDGE_DATA=/data");
    }

    @Test
    void whatIsCopiedIsThere() {
        Map<String, Object> build = map(map(map(compose, "services"), "maplebridge"), "build");
        Path context = FOLDER.resolve(build.get("context").toString()).normalize();
        assertThat(context.resolve(build.get("dockerfile").toString())).exists();

        String jar = artifact() + ".jar";
        List<String> fromProject = instructions("COPY").stream()
                .filter(arguments -> !arguments.startsWith("--from"))
                .map(arguments -> arguments.split("\\s+")[0])
                .toList();
        assertThat(fromProject)
                .singleElement()
                .satisfies(source -> assertThat(FileSystems.getDefault()
                                .getPathMatcher("glob:" + source)
                                .matches(Path.of("target", jar)))
                        .isTrue());
        assertThat(read(FOLDER.resolve("Dockerfile.dockerignore")).lines())
                .containsExactly("*", "!" + fromProject.get(0));
    }

    @Test
    void doesNotRunAsRootAndKeepsTheZone() {
        assertThat(instructions("USER")).containsExactly("maplebridge");
        assertThat(dockerfile).contains("TZ=Asia/Shanghai", "-Duser.timezone=Asia/Shanghai");
    }

    private Set<String> composeOnly() {
        Set<String> names = new HashSet<>();
        matches(read(FOLDER.resolve("compose.yaml")), "\\$\\{([A-Z_]+):").forEach(match -> names.add(match.group(1)));
        names.removeAll(environment("maplebridge").keySet());
        return names;
    }

    /** Spring Boot's published properties, our typed settings, and the few we ask the environment for by name. */
    private static Set<String> knownVariables() throws IOException {
        Set<String> properties = new HashSet<>();
        for (URL metadata : Collections.list(ContainerFilesTest.class
                .getClassLoader()
                .getResources("META-INF/spring-configuration-metadata.json"))) {
            try (var stream = metadata.openStream()) {
                String json = StreamUtils.copyToString(stream, StandardCharsets.UTF_8);
                matches(json, "\"name\": \"([a-z0-9.-]+)\"").forEach(match -> properties.add(match.group(1)));
            }
        }
        ClassPathScanningCandidateComponentProvider ours = new ClassPathScanningCandidateComponentProvider(false);
        ours.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        ours.findCandidateComponents("org.maplebridge").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .filter(Class::isRecord)
                .forEach(type -> Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(name -> properties.add(type.getAnnotation(ConfigurationProperties.class)
                                        .value() + "." + name)));
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            sources.filter(Files::isRegularFile)
                    .flatMap(source -> matches(read(source), "\"(maplebridge\\.[a-z.-]+)\""))
                    .forEach(match -> properties.add(match.group(1)));
        }
        Set<String> variables = new HashSet<>();
        properties.forEach(property ->
                variables.add(property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT)));
        return variables;
    }

    private static String artifact() {
        MatchResult pom = matches(
                        read(Path.of("pom.xml")), "<artifactId>(maplebridge)</artifactId>\\s*<version>(.+)</version>")
                .findFirst()
                .orElseThrow();
        return pom.group(1) + "-" + pom.group(2);
    }

    private List<String> instructions(String name) {
        return matches(dockerfile, "(?m)^" + name + "\\s+(.+)$")
                .map(match -> match.group(1))
                .toList();
    }

    private Map<String, Object> environment(String service) {
        return map(map(map(compose, "services"), service), "environment");
    }

    @SuppressWarnings("unchecked")
    private List<Object> list(String service, String key) {
        return (List<Object>) map(map(compose, "services"), service).get(key);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> parent, String key) {
        return (Map<String, Object>) parent.get(key);
    }

    private static Stream<MatchResult> matches(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
