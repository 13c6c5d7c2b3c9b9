package org.maplebridge.replay;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maplebridge.organization.AdministratorsOnly;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/** Shows rehearsals and what they came to, to administrators. */
@Service
public class ReadRehearsals {

    private static final int MOST = 100;

    private final RehearsalRuns runs;

    ReadRehearsals(RehearsalRuns runs) {
        this.runs = runs;
    }

    /** The newest first. */
    public List<RehearsalRun> newest(StaffMember caller) {
        AdministratorsOnly.check(caller);
        return runs.newest(MOST);
    }

    public RehearsalRun get(String id, StaffMember caller) {
        AdministratorsOnly.check(caller);
        return runs.find(uuid(id)).orElseThrow(() -> Refusal.notFound("rehearsal-unknown"));
    }

    /** Nothing while it goes on, or when it failed. */
    public Optional<Report> report(RehearsalRun run) {
        return runs.report(run.id());
    }

    /** Who got which task when, as compressed CSV. */
    public byte[] tasks(RehearsalRun run) {
        return runs.tasks(run.id()).orElseThrow(() -> Refusal.notFound("rehearsal-unknown"));
    }

    static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.notFound("rehearsal-unknown");
        }
    }
}
