package org.maplebridge.replay;

import java.util.ArrayList;
import java.util.List;

/** The processes of one rehearsal; once it is called off none of them goes on, nor one that is added later. */
class RunningCopies {

    private final List<Process> processes = new ArrayList<>();
    private boolean calledOff;

    synchronized void add(Process process) {
        processes.add(process);
        if (calledOff) {
            process.destroyForcibly();
        }
    }

    synchronized void callOff() {
        calledOff = true;
        processes.forEach(Process::destroyForcibly);
    }
}
