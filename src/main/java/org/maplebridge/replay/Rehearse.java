package org.maplebridge.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.maplebridge.checker.CheckModels;
import org.maplebridge.checker.Finding;
import org.maplebridge.checker.KnownParts;
import org.maplebridge.checker.ModelFile;
import org.maplebridge.organization.Levels;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.UnitKind;
import org.maplebridge.organization.Units;
import org.maplebridge.shared.BeijingTime;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Rehearses a change of models: plays the same cases with the same people through the present models and through the
 * candidates, and compares. Refuses candidates that could not be deployed either, with what the checker finds.
 */
@Component
class Rehearse {

    private static final int MOST_FINDINGS = 50;
    private static final String FILES = "#/file";

    /**
     * What is asked for.
     *
     * @param candidates files that would be deployed
     * @param days how long the clock runs
     */
    record Wish(List<ModelFile> candidates, CaseSource source, int days, Conduct conduct) {}

    /** Ready to be played: checked, and its cases copied. */
    record Prepared(
            Wish wish,
            List<ModelFile> present,
            Timeline timeline,
            List<Taken> taken,
            List<Habit> observed,
            boolean same) {}

    /** @param tasks compressed CSV */
    record Played(Report report, byte[] tasks) {}

    private final CheckModels checkModels;
    private final KnownParts known;
    private final CopyDatabase databases;
    private final LiveCases liveCases;
    private final FileCases fileCases;
    private final GeneratedCases generatedCases;
    private final Side side;
    private final Units units;
    private final Levels levels;
    private final ReplaySettings settings;
    private final Clock clock;

    Rehearse(
            CheckModels checkModels,
            KnownParts known,
            CopyDatabase databases,
            LiveCases liveCases,
            FileCases fileCases,
            GeneratedCases generatedCases,
            Side side,
            Units units,
            Levels levels,
            ReplaySettings settings,
            Clock clock) {
        this.checkModels = checkModels;
        this.known = known;
        this.databases = databases;
        this.liveCases = liveCases;
        this.fileCases = fileCases;
        this.generatedCases = generatedCases;
        this.side = side;
        this.units = units;
        this.levels = levels;
        this.settings = settings;
        this.clock = clock;
    }

    Prepared prepare(Wish wish) {
        if (wish.candidates().isEmpty()) {
            throw Refusal.invalid(new FieldError(FILES, "rehearsal-no-file"));
        }
        if (wish.days() < 1 || wish.days() > settings.mostDays()) {
            throw Refusal.invalid(new FieldError("#/days", "rehearsal-days", settings.mostDays()));
        }
        refuseWhatCannotBeDeployed(wish.candidates());
        databases.requireRight();
        List<ModelFile> present = known.deployed();
        TableWords words = new TableWords(
                Stream.concat(present.stream(), wish.candidates().stream()).toList());
        List<ReplayedCase> cases = cases(wish, words);
        if (cases.isEmpty()) {
            throw Refusal.invalid(new FieldError("#/cases", "rehearsal-no-cases"));
        }
        return new Prepared(
                wish,
                present,
                Timeline.of(cases, wish.days()),
                taken(wish.source()),
                cases.stream().flatMap(one -> one.acts().stream()).toList(),
                wish.candidates().stream()
                        .allMatch(file -> present.stream().anyMatch(deployed -> deployed.sameContent(file))));
    }

    private void refuseWhatCannotBeDeployed(List<ModelFile> candidates) {
        List<FieldError> errors = checkModels.check(candidates).stream()
                .filter(Finding::isError)
                .limit(MOST_FINDINGS)
                .map(finding -> new FieldError(
                        FILES,
                        "rehearsal-finding",
                        finding.file()
                                + (finding.line() > 0 ? " 第 " + finding.line() + " 行：" : "：")
                                + finding.sentence()))
                .toList();
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        if (candidates.stream().noneMatch(file -> file.kind() != ModelFile.Kind.OTHER)) {
            throw Refusal.invalid(new FieldError(FILES, "rehearsal-no-models"));
        }
    }

    private List<ReplayedCase> cases(Wish wish, TableWords words) {
        CaseSource source = wish.source();
        if (source.kind() != CaseSource.Kind.FILE && tooMany(source.count())) {
            throw Refusal.invalid(new FieldError("#/count", "rehearsal-count", settings.mostCases()));
        }
        if (tooMany(mostOpen(source))) {
            throw Refusal.invalid(new FieldError("#/open", "rehearsal-count", settings.mostCases()));
        }
        return switch (source.kind()) {
            case LIVE -> liveCases.read(mostOpen(source), source.count(), words);
            case FILE -> fileCases.read(source.file(), words, settings.mostCases());
            case GENERATED -> generatedCases.make(source.count(), today().minusDays(wish.days()), wish.days(), words);
        };
    }

    private boolean tooMany(int count) {
        return count < 0 || count > settings.mostCases();
    }

    private int mostOpen(CaseSource source) {
        return source.open() == null ? settings.mostCases() : source.open();
    }

    private List<Taken> taken(CaseSource source) {
        return source.kind() == CaseSource.Kind.LIVE ? liveCases.taken(mostOpen(source), source.count()) : List.of();
    }

    private LocalDate today() {
        return BeijingTime.today(clock);
    }

    /** The databases that {@link #play} makes; they are gone when it ends, but not when the machine stops meanwhile. */
    static List<String> databasesOf(String run) {
        return List.of(CopyDatabase.name(run, "present"), CopyDatabase.name(run, "candidate"));
    }

    /** @param progress told the percentage of the slower side */
    Played play(String run, Prepared prepared, IntConsumer progress, RunningCopies running) {
        Timeline timeline = prepared.timeline();
        Script script =
                new Script(timeline.from(), timeline.until(), prepared.wish().conduct(), prepared.observed());
        List<Side.Play> plays = new ArrayList<>();
        plays.add(new Side.Play(run, "present", prepared.present(), List.of(), script));
        if (!prepared.same()) {
            plays.add(new Side.Play(
                    run, "candidate", prepared.present(), prepared.wish().candidates(), script));
        }
        List<SideResult> results = played(plays, timeline.cases(), progress, running);
        return compared(prepared, results.get(0), results.get(results.size() - 1));
    }

    private List<SideResult> played(
            List<Side.Play> plays, List<ReplayedCase> cases, IntConsumer progress, RunningCopies running) {
        AtomicIntegerArray percents = new AtomicIntegerArray(plays.size());
        ExecutorService threads = Executors.newFixedThreadPool(
                settings.atOnce() && Runtime.getRuntime().availableProcessors() > 1 ? plays.size() : 1);
        try {
            List<CompletableFuture<SideResult>> sides = new ArrayList<>();
            for (int i = 0; i < plays.size(); i++) {
                int place = i;
                sides.add(CompletableFuture.supplyAsync(
                        () -> played(
                                plays.get(place),
                                cases,
                                percent -> {
                                    percents.set(place, percent);
                                    int all = 0;
                                    for (int j = 0; j < plays.size(); j++) {
                                        all += percents.get(j);
                                    }
                                    progress.accept(all / plays.size());
                                },
                                running),
                        threads));
            }
            sides.forEach(one -> one.whenComplete((result, failure) -> {
                if (failure != null) {
                    running.callOff();
                }
            }));
            return sides.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException why ? why : failed;
        } finally {
            threads.shutdown();
        }
    }

    private SideResult played(Side.Play play, List<ReplayedCase> cases, IntConsumer progress, RunningCopies running) {
        try {
            return side.play(play, cases, progress, running);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Played compared(Prepared prepared, SideResult present, SideResult candidate) {
        Timeline timeline = prepared.timeline();
        Comparison comparison = new Comparison(present, candidate, timeline.until(), units::nameOf, levels::label);
        Report report = new Report(
                timeline.from(),
                timeline.until(),
                Duration.between(timeline.from(), timeline.until()).toDays(),
                timeline.cases().size(),
                prepared.taken(),
                prepared.wish().source().kind().label(),
                prepared.wish().conduct().label(),
                prepared.same(),
                prepared.wish().candidates().stream().map(ModelFile::name).toList(),
                assumptions(prepared),
                comparison.totals(),
                comparison.levels(lowestFirst()),
                comparison.units(),
                comparison.tasks(),
                comparison.rules(
                        new RuleLabels(prepared.present()),
                        new RuleLabels(prepared.wish().candidates())),
                comparison.events(),
                comparison.problems(),
                comparison.differences(index -> timeline.cases().get(index).secret()),
                present.seconds(),
                candidate.seconds());
        return new Played(report, TaskList.csv(present, candidate, timeline.cases(), timeline.until(), units::nameOf));
    }

    private List<String> lowestFirst() {
        return units.all().stream()
                .filter(unit -> unit.kind() == UnitKind.AREA)
                .sorted(Comparator.comparingInt((Unit unit) -> -unit.lineage().size()))
                .map(Unit::level)
                .distinct()
                .toList();
    }

    private List<String> assumptions(Prepared prepared) {
        List<String> said = new ArrayList<>();
        said.add("每一件都从登记时开始重放；两边的事项、时间和办理人的做法完全相同，不同的只有模型。");
        if (prepared.timeline().movedTogether()) {
            said.add("事项原来的登记时间跨度超过演练期的三分之二，已按比例并拢，每天的钟点不变；演练中的办理人不会因为事项多而变慢，并拢不影响结果。");
        }
        if (prepared.wish().conduct() == Conduct.AS_OBSERVED) {
            Habits habits = new Habits(prepared.observed());
            lowestFirst().forEach(level -> said.add(habits.words(level, levels.label(level))));
            said.add("登记员在下一个工作日受理；其他人工任务（督办答复、审批等）不模拟，只统计产生多少、是否超期。");
            said.add("实际已经办过的，先照那一件实际的做法和用时；原来因超期被提级的，视为在本级一直无人办理。");
        } else {
            said.add("没有任何人办理任务，只有时限推动事项。");
        }
        said.add("信访人不撤回、不补正、不请求复查；不复制姓名、电话、地址和正文，正文只保留决策表要找的词语。");
        return said;
    }
}
