package org.maplebridge.replay;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.maplebridge.checker.ModelFile;
import org.maplebridge.organization.AdministratorsOnly;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/**
 * Begins a rehearsal of changed models: what would they do with real petitions, against the present ones? It runs in the
 * background, one at a time. Refuses who is no administrator, models that the checker refuses, with its findings, and loads
 * that are too large.
 */
@Service
public class StartRehearsal {

    private static final int MOST_FILES = 100;

    /**
     * What is asked for.
     *
     * @param files the changed models
     * @param days how long the clock is run
     * @param nobodyActs whether only limits move petitions; otherwise people do what they were seen to do
     */
    public record Request(List<ModelFile> files, CaseSource source, int days, boolean nobodyActs) {}

    private final Rehearse rehearse;
    private final RehearsalRuns runs;
    private final RehearsalWorker worker;
    private final Clock clock;

    StartRehearsal(Rehearse rehearse, RehearsalRuns runs, RehearsalWorker worker, Clock clock) {
        this.rehearse = rehearse;
        this.runs = runs;
        this.worker = worker;
        this.clock = clock;
    }

    public RehearsalRun start(Request request, StaffMember caller) {
        AdministratorsOnly.check(caller);
        if (request.files().size() > MOST_FILES) {
            throw Refusal.invalid(new FieldError("#/file", "too-many", MOST_FILES));
        }
        worker.endWhatStopped();
        Rehearse.Prepared prepared = rehearse.prepare(new Rehearse.Wish(
                request.files(),
                request.source(),
                request.days(),
                request.nobodyActs() ? Conduct.NOBODY : Conduct.AS_OBSERVED));
        UUID id = UUID.randomUUID();
        RehearsalRun run = new RehearsalRun(
                id,
                caller.username(),
                clock.instant(),
                null,
                RehearsalRun.State.RUNNING,
                0,
                new RehearsalRun.Settings(
                        request.files().stream().map(ModelFile::name).toList(),
                        request.source().kind().label(),
                        prepared.timeline().cases().size(),
                        request.days(),
                        prepared.wish().conduct().label()),
                null);
        runs.add(run, Rehearse.databasesOf(id.toString()));
        worker.work(run, prepared);
        return run;
    }
}
