package org.maplebridge.imports;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Works on imports in the background, one batch after the other, beginning with what an earlier run of the platform has
 * left. Begins after and ends before everything that the work needs.
 */
@Component
class ImportWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    /** Another node may have stopped half-way. */
    private static final int SECONDS_BETWEEN_LOOKS = 5;

    private static final long MILLIS_TO_END = 30_000;

    private final ImportRuns runs;
    private final Semaphore news = new Semaphore(0);
    private volatile Thread thread;

    ImportWorker(ImportRuns runs) {
        this.runs = runs;
    }

    /** There is something to do. */
    void wake() {
        news.release();
    }

    private void work() {
        while (Thread.currentThread() == thread) {
            if (!stepped()) {
                await();
            }
        }
    }

    private boolean stepped() {
        try {
            return runs.step();
        } catch (RuntimeException | Error failed) {
            LOG.warn("导入暂停，稍后重试：{} An import waits and will be tried again", failed.toString());
            LOG.debug("An import waits", failed);
            return false;
        }
    }

    private void await() {
        try {
            if (news.tryAcquire(SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            thread = null;
        }
    }

    @Override
    public synchronized void start() {
        thread = new Thread(this::work, "petition-imports");
        thread.setDaemon(true);
        thread.start();
    }

    /** Lets the batch at hand end, so that the next start has nothing to repeat. */
    @Override
    public synchronized void stop() {
        Thread working = thread;
        thread = null;
        wake();
        if (working != null) {
            try {
                working.join(MILLIS_TO_END);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
