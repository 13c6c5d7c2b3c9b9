package org.maplebridge.replay;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.maplebridge.checker.ModelFile;
import org.maplebridge.rehearsal.MoveClock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Plays one side of a rehearsal in a platform of its own: files the cases, lets people act and limits pass with the clock
 * run forward, writes down what it came to, and ends.
 */
@Component
@ReplaySide
class PlayCases {

    /** Begins a line that says why it could not be played. */
    static final String FAILED = "@@failed ";

    private static final double NANOS = 1e9;

    private final Environment environment;
    private final ObjectMapper json;
    private final MoveClock moveClock;
    private final Cast cast;
    private final People people;
    private final ReplayProgress progress;
    private final CaseResults results;
    private final TaskBook tasks;
    private final RuleBook rules;
    private final HandsOnTasks hands;
    private final Failures failures;
    private final DeployModels deployModels;

    PlayCases(
            Environment environment,
            ObjectMapper json,
            MoveClock moveClock,
            Cast cast,
            People people,
            ReplayProgress progress,
            CaseResults results,
            TaskBook tasks,
            RuleBook rules,
            HandsOnTasks hands,
            Failures failures,
            DeployModels deployModels) {
        this.environment = environment;
        this.json = json;
        this.moveClock = moveClock;
        this.cast = cast;
        this.people = people;
        this.progress = progress;
        this.results = results;
        this.tasks = tasks;
        this.rules = rules;
        this.hands = hands;
        this.failures = failures;
        this.deployModels = deployModels;
    }

    @EventListener
    void play(ApplicationReadyEvent ready) {
        int code = 0;
        try {
            play(Path.of(environment.getRequiredProperty(ReplaySide.FOLDER)));
        } catch (IOException | RuntimeException failed) {
            String.valueOf(failed.getMessage()).lines().forEach(line -> System.out.println(FAILED + line));
            code = 1;
        }
        int end = code;
        System.exit(SpringApplication.exit(ready.getApplicationContext(), () -> end));
    }

    private void play(Path folder) throws IOException {
        long began = System.nanoTime();
        List<ModelFile> candidates = candidates(folder.resolve(Script.CANDIDATES));
        if (!candidates.isEmpty()) {
            deployModels.deploy("rehearsal", candidates);
        }
        Script script = json.readValue(folder.resolve(Script.FILE).toFile(), Script.class);
        cast.take(json.readValue(folder.resolve(Script.CASES).toFile(), new TypeReference<List<ReplayedCase>>() {}));
        progress.begin(script.from(), script.until());
        if (script.conduct() == Conduct.AS_OBSERVED) {
            people.begin(new Habits(script.observed()));
        }
        moveClock.to(script.until());
        hands.givenUp().forEach(failures::add);
        json.writeValue(
                folder.resolve(Script.RESULT).toFile(),
                new SideResult(
                        results.all(),
                        tasks.all(cast),
                        rules.all(),
                        results.events(),
                        failures.all(),
                        (System.nanoTime() - began) / NANOS));
    }

    private static List<ModelFile> candidates(Path folder) throws IOException {
        List<ModelFile> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                files.add(new ModelFile(file.getFileName().toString(), Files.readAllBytes(file)));
            }
        }
        return files;
    }
}
