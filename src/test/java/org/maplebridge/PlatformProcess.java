package org.maplebridge;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** The platform as a process of its own on a data folder, so that it can be killed. */
public final class PlatformProcess implements AutoCloseable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final Path folder;
    private final int port;
    private final Process process;

    private PlatformProcess(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** Starts the platform and waits until it can take petitions. */
    static PlatformProcess start(Path folder) throws IOException {
        int port = freePort();
        Process process = new ProcessBuilder(command(
                        folder,
                        "--server.port=" + port,
                        "--maplebridge.data=" + folder.resolve("data"),
                        "--camunda.bpm.job-execution.lock-time-in-millis=5000"))
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
        PlatformProcess started = new PlatformProcess(folder, port, process);
        Awaitility.await().atMost(Duration.ofMinutes(4)).ignoreExceptions().until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("died: " + Files.readString(folder.resolve("log")));
            }
            return started.get("/actuator/health/readiness").statusCode() == 200;
        });
        return started;
    }

    /** How the platform is started from what was compiled; an argument file and what it leaves lie in the folder. */
    static List<String> command(Path folder, String... options) throws IOException {
        Path arguments = Files.createDirectories(folder).resolve("arguments");
        Files.writeString(arguments, "-cp \"" + productionClassPath().replace("\\", "\\\\") + "\"\n");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
                "@" + arguments,
                Maplebridge.class.getName(),
                "--maplebridge.database.binaries="
                        + Path.of("target/postgresql-binaries").toAbsolutePath()));
        command.addAll(List.of(options));
        return command;
    }

    /** What the platform runs on, without the tests. */
    public static String productionClassPath() {
        String whole = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(whole.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !process.isAlive());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        return CLIENT.send(
                request(path)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        String login = Base64.getEncoder().encodeToString("registrar:demo".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Basic " + login);
    }

    Connection database() throws IOException, SQLException {
        String port = Files.readAllLines(folder.resolve("data/postgresql/postmaster.pid"))
                .get(3);
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port.strip() + "/maplebridge",
                "maplebridge",
                Files.readString(folder.resolve("data/database.password")).strip());
    }

    long count(String sql) {
        try (Connection connection = database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    int execute(String sql) {
        try (Connection connection = database();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks the platform to stop in good order. */
    @Override
    public void close() {
        process.destroy();
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> !process.isAlive());
    }
}
