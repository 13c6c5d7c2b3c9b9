package org.maplebridge.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** One PostgreSQL server over one folder: made, started and stopped with PostgreSQL's own programs. */
final class PostgresServer {

    static final String HOST = "127.0.0.1";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final String OUR_SETTINGS = "maplebridge.conf";

    private final PostgresProgram programs;
    private final Path cluster;
    private final Path log;

    PostgresServer(PostgresProgram programs, Path data) {
        this.programs = programs;
        this.cluster = data.resolve("postgresql");
        this.log = data.resolve("log");
    }

    boolean exists() {
        return Files.isDirectory(cluster);
    }

    /** The folder gets its name only when it is complete, so a start that was cut short simply begins again. */
    void create(String administrator, Path passwordFile) throws IOException {
        Path fresh = cluster.resolveSibling("postgresql-new");
        FileSystemUtils.deleteRecursively(fresh);
        programs.run(
                "initdb",
                "--pgdata=" + fresh,
                "--username=" + administrator,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        Files.writeString(
                fresh.resolve("postgresql.conf"),
                "\ninclude_if_exists = '%s'\n".formatted(OUR_SETTINGS),
                StandardOpenOption.APPEND);
        Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Starts the server and answers with the port it listens on. */
    int start(Map<String, String> settings, int wantedPort, Duration timeout) throws IOException {
        Files.createDirectories(log);
        while (true) {
            int port = wantedPort == 0 ? freePort() : wantedPort;
            writeSettings(settings, port);
            Path output = log.resolve("postgresql-start.log");
            Files.deleteIfExists(output);
            try {
                programs.run(
                        "pg_ctl",
                        "start",
                        "--wait",
                        "--timeout=" + timeout.toSeconds(),
                        "--pgdata=" + cluster,
                        "--log=" + output);
                return port;
            } catch (IOException failed) {
                if (wantedPort != 0 || isFree(port)) {
                    String said =
                            Files.exists(output) ? Files.readString(output).strip() : "";
                    throw new IOException(
                            "The embedded PostgreSQL did not start, see %s: %s".formatted(log, said), failed);
                }
            }
        }
    }

    private void writeSettings(Map<String, String> settings, int port) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.put("listen_addresses", HOST);
        all.put("port", Integer.toString(port));
        all.put("unix_socket_directories", "");
        all.put("logging_collector", "on");
        all.put("log_directory", log.toString());
        all.put("log_filename", "postgresql-%a.log");
        all.put("log_rotation_age", "1d");
        all.put("log_rotation_size", "0");
        all.put("log_truncate_on_rotation", "on");
        Files.writeString(
                cluster.resolve(OUR_SETTINGS),
                all.entrySet().stream()
                        .map(setting -> "%s = '%s'%n"
                                .formatted(setting.getKey(), setting.getValue().replace("'", "''")))
                        .collect(Collectors.joining("", "# written anew at every start\n", "")));
    }

    /** What an instance that was killed has left behind: its server may still run. */
    void stopOrphan() throws IOException {
        Optional<ProcessHandle> left = process();
        if (left.isEmpty()) {
            return;
        }
        if (isOurs(left.get())) {
            LOG.warn(
                    "上次未正常退出，先停止遗留的数据库进程 {}。 The last run was cut off; stopping the database server it left, process {}.",
                    left.get().pid(),
                    left.get().pid());
            stop();
        } else {
            // after a reboot the number belongs to somebody else, which PostgreSQL cannot tell
            Files.delete(pidFile());
        }
    }

    /** Lets transactions end by rolling them back and writes a checkpoint; only then by force. */
    void stop() {
        process().filter(this::isOurs).ifPresent(server -> {
            if (!stopped("fast", 60) && !stopped("immediate", 20)) {
                server.destroyForcibly();
            }
            awaitEnd(server);
        });
    }

    /** It says it has stopped a moment before it is gone. Where nobody collects it, it stays on as a mere number. */
    private void awaitEnd(ProcessHandle server) {
        long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (isOurs(server)) {
            if (System.nanoTime() > last) {
                throw new IllegalStateException("The database server %d cannot be stopped".formatted(server.pid()));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    private boolean stopped(String mode, int seconds) {
        try {
            programs.run("pg_ctl", "stop", "--wait", "--mode=" + mode, "--timeout=" + seconds, "--pgdata=" + cluster);
            return true;
        } catch (IOException failed) {
            LOG.warn("{}", failed.getMessage());
            return process().isEmpty();
        }
    }

    /** The server's process, if it is alive. */
    Optional<ProcessHandle> process() {
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile()).get(0).strip());
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private Path pidFile() {
        return cluster.resolve("postmaster.pid");
    }

    private boolean isOurs(ProcessHandle process) {
        Path known = Path.of("/proc", Long.toString(process.pid()));
        try {
            if (Files.isDirectory(known)) {
                return Files.readString(known.resolve("comm")).startsWith("postgres")
                        && Files.isSameFile(known.resolve("cwd"), cluster);
            }
            return process.info().commandLine().orElse("").contains(cluster.toString());
        } catch (IOException gone) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(HOST))) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
