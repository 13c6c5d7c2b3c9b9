package org.maplebridge.replay;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.maplebridge.replay.RehearsalRun.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Works on rehearsals in the background, and ends those that a platform which stopped has left. */
@Component
class RehearsalWorker implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RehearsalWorker.class);
    private static final int SECONDS_BETWEEN_SIGNS = 2;
    private static final String STOPPED = "平台在演练途中停止，演练被中断；请重新开始。";

    private final Rehearse rehearse;
    private final RehearsalRuns runs;
    private final CopyDatabase databases;
    private final Clock clock;
    private final Map<UUID, RunningCopies> running = new ConcurrentHashMap<>();

    RehearsalWorker(Rehearse rehearse, RehearsalRuns runs, CopyDatabase databases, Clock clock) {
        this.rehearse = rehearse;
        this.runs = runs;
        this.databases = databases;
        this.clock = clock;
    }

    void work(RehearsalRun run, Rehearse.Prepared prepared) {
        RunningCopies copies = new RunningCopies();
        running.put(run.id(), copies);
        Thread thread = new Thread(() -> work(run.id(), prepared, copies), "rehearsal");
        thread.setDaemon(true);
        thread.start();
    }

    private void work(UUID id, Rehearse.Prepared prepared, RunningCopies copies) {
        AtomicInteger percent = new AtomicInteger();
        ScheduledExecutorService signs = Executors.newSingleThreadScheduledExecutor();
        signs.scheduleWithFixedDelay(() -> sign(id, percent.get()), 0, SECONDS_BETWEEN_SIGNS, TimeUnit.SECONDS);
        try {
            Rehearse.Played played = rehearse.play(id.toString(), prepared, percent::set, copies);
            runs.end(id, State.DONE, clock.instant(), null, played.report(), played.tasks());
        } catch (FailedRehearsal failed) {
            runs.end(id, State.FAILED, clock.instant(), failed.getMessage(), null, null);
        } catch (RuntimeException | Error failed) {
            LOG.warn("A rehearsal failed", failed);
            runs.end(id, State.FAILED, clock.instant(), String.valueOf(failed.getMessage()), null, null);
        } finally {
            signs.shutdownNow();
            running.remove(id);
        }
    }

    /** A database that is away for a moment must not end the signs: without them the rehearsal is taken for one that stopped. */
    void sign(UUID id, int percent) {
        try {
            runs.alive(id, percent);
        } catch (RuntimeException databaseAway) {
            LOG.debug("A rehearsal's sign of life is left out", databaseAway);
        }
    }

    /** Whether it was running. */
    boolean callOff(UUID id) {
        boolean ended = runs.end(id, State.CANCELLED, clock.instant(), null, null, null);
        RunningCopies copies = running.get(id);
        if (copies != null) {
            copies.callOff();
        } else if (ended) {
            runs.databasesOf(id).forEach(databases::drop);
        }
        return ended;
    }

    /** What another platform was at when it stopped. */
    void endWhatStopped() {
        for (UUID id : runs.silent()) {
            if (!running.containsKey(id) && runs.end(id, State.FAILED, clock.instant(), STOPPED, null, null)) {
                runs.databasesOf(id).forEach(databases::drop);
            }
        }
    }

    /** The copies end with the platform. */
    @Override
    public void destroy() {
        running.keySet().forEach(this::callOff);
    }
}
