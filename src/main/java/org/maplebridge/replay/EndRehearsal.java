package org.maplebridge.replay;

import org.maplebridge.organization.StaffMember;
import org.springframework.stereotype.Service;

/** Calls a rehearsal off that goes on, and removes one that has ended. For administrators. */
@Service
public class EndRehearsal {

    private final ReadRehearsals read;
    private final RehearsalRuns runs;
    private final RehearsalWorker worker;

    EndRehearsal(ReadRehearsals read, RehearsalRuns runs, RehearsalWorker worker) {
        this.read = read;
        this.runs = runs;
        this.worker = worker;
    }

    public void end(String id, StaffMember caller) {
        RehearsalRun run = read.get(id, caller);
        if (!worker.callOff(run.id())) {
            runs.remove(run.id());
        }
    }
}
