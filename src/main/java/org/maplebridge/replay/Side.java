package org.maplebridge.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.maplebridge.Maplebridge;
import org.maplebridge.checker.ModelFile;
import org.maplebridge.shared.BeijingTime;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Plays one side of a rehearsal: starts the platform once more, as a process of its own with a database of its own, since
 * the engine has one clock for all of a process. The running platform lends it nothing but time of the processor.
 */
@Component
class Side {

    private static final String CLASS_PATH = "maplebridge.replay.class-path";
    private static final Set<String> KEPT_OF_ENVIRONMENT =
            Set.of("PATH", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "TMPDIR");
    private static final Path NICE = Path.of("/usr/bin/nice");
    private static final int LINES_KEPT = 400;
    private static final int FEW_CASES = 500;

    /**
     * What is to be played.
     *
     * @param models what is deployed at the beginning
     * @param candidates what is deployed over it, may be empty
     */
    record Play(String run, String side, List<ModelFile> models, List<ModelFile> candidates, Script script) {}

    private final ObjectMapper json;
    private final CopyDatabase databases;
    private final CopySettings settings;
    private final LiveCopy live;
    private final ReplaySettings limits;
    private final Environment environment;

    Side(
            ObjectMapper json,
            CopyDatabase databases,
            CopySettings settings,
            LiveCopy live,
            ReplaySettings limits,
            Environment environment) {
        this.json = json;
        this.databases = databases;
        this.settings = settings;
        this.live = live;
        this.limits = limits;
        this.environment = environment;
    }

    /**
     * @param progress told the percentage
     * @param running told of the process, so that it can be ended
     */
    SideResult play(Play play, List<ReplayedCase> cases, IntConsumer progress, RunningCopies running)
            throws IOException {
        String database = CopyDatabase.name(play.run(), play.side());
        Path folder = Files.createTempDirectory("maplebridge-rehearsal");
        try {
            write(play, cases, folder, databases.create(database));
            start(folder, cases.size() <= FEW_CASES, progress, running);
            return json.readValue(folder.resolve(Script.RESULT).toFile(), SideResult.class);
        } finally {
            databases.drop(database);
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void write(Play play, List<ReplayedCase> cases, Path folder, CopyDatabase.Access database)
            throws IOException {
        json.writeValue(folder.resolve(Script.FILE).toFile(), play.script());
        json.writeValue(folder.resolve(Script.CASES).toFile(), cases);
        Files.writeString(Files.createDirectory(folder.resolve("sql")).resolve(LiveCopy.FILE), live.sql());
        models(play.models(), Files.createDirectory(folder.resolve("models")));
        models(play.candidates(), Files.createDirectory(folder.resolve(Script.CANDIDATES)));
        Properties all = settings.forCopy(database, folder.toString(), play.script());
        try (OutputStream file = Files.newOutputStream(folder.resolve("application.properties"))) {
            all.store(file, null);
        }
    }

    /** Each in a folder of its own, since names need not differ. */
    private static void models(List<ModelFile> models, Path folder) throws IOException {
        int number = 0;
        for (ModelFile model : models) {
            String name = model.name().replace('\\', '/');
            Path own = Files.createDirectory(folder.resolve(Integer.toString(number++)));
            Files.write(own.resolve(name.substring(name.lastIndexOf('/') + 1)), model.bytes());
        }
    }

    private void start(Path folder, boolean few, IntConsumer progress, RunningCopies running) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(folder, few))
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().keySet().retainAll(KEPT_OF_ENVIRONMENT);
        builder.environment().put("TZ", BeijingTime.NAME);
        Process process = builder.start();
        running.add(process);
        Deque<String> said = new ArrayDeque<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(ReplayProgress.MARK)) {
                    progress.accept(Integer.parseInt(line.substring(ReplayProgress.MARK.length())));
                } else {
                    said.add(line);
                    if (said.size() > LINES_KEPT) {
                        said.remove();
                    }
                }
            }
            int code = process.waitFor();
            if (code != 0) {
                throw new FailedRehearsal(words(said));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailedRehearsal("演练被中断");
        } finally {
            process.destroyForcibly();
        }
    }

    /** Of all that a failing start says, what a person can do something with. */
    private static String words(Deque<String> said) {
        List<String> lines = said.stream().filter(line -> !line.isBlank()).toList();
        List<String> ours = lines.stream()
                .filter(line -> line.startsWith(PlayCases.FAILED))
                .map(line -> line.substring(PlayCases.FAILED.length()))
                .toList();
        if (!ours.isEmpty()) {
            return String.join("\n", ours);
        }
        List<String> causes = lines.stream()
                .filter(line -> !line.startsWith("\tat ") && !line.startsWith("\t..."))
                .toList();
        return causes.stream()
                .skip(Math.max(0, causes.size() - 3))
                .map(line -> line.length() > 600 ? line.substring(0, 600) + "…" : line)
                .collect(Collectors.joining("\n"));
    }

    /** @param few whether it is over before the second compiler would have been worth its time */
    private List<String> command(Path folder, boolean few) throws IOException {
        List<String> command = new ArrayList<>();
        if (limits.nice() > 0 && Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", Integer.toString(limits.nice())));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + limits.memory(), "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8"));
        if (few) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        String classPath = environment.getProperty(
                CLASS_PATH, ManagementFactory.getRuntimeMXBean().getClassPath());
        if (!classPath.contains(File.pathSeparator) && packed()) {
            command.addAll(List.of("-jar", Path.of(classPath).toAbsolutePath().toString()));
            return command;
        }
        Path arguments = folder.resolve("arguments");
        Files.writeString(arguments, "-cp \"" + absolute(classPath).replace("\\", "\\\\") + "\"\n");
        command.addAll(List.of("@" + arguments, Maplebridge.class.getName()));
        return command;
    }

    /** Whether the platform runs from its one jar, which finds its parts by itself. */
    private static boolean packed() {
        return Maplebridge.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()
                .startsWith("jar:");
    }

    /** The copy runs in another folder. */
    private static String absolute(String classPath) {
        return List.of(classPath.split(File.pathSeparator)).stream()
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
