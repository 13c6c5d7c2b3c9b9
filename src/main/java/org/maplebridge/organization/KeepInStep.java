package org.maplebridge.organization;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Notices within seconds what another node changed. */
@Component
class KeepInStep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(KeepInStep.class);
    private static final int SECONDS_BETWEEN_LOOKS = 2;

    private final Revision revision;
    private final Books books;
    private long seen = Long.MIN_VALUE;
    private ScheduledExecutorService looking;

    KeepInStep(Revision revision, Books books) {
        this.revision = revision;
        this.books = books;
    }

    void look() {
        try {
            long now = revision.current();
            if (now != seen) {
                books.show();
                seen = now;
            }
        } catch (RuntimeException databaseAway) {
            LOG.debug("cannot look for changes of the organization", databaseAway);
        }
    }

    @Override
    public synchronized void start() {
        looking = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "organization-revision");
            thread.setDaemon(true);
            return thread;
        });
        looking.scheduleWithFixedDelay(this::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    @Override
    public synchronized void stop() {
        if (looking != null) {
            looking.shutdownNow();
            looking = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return looking != null;
    }
}
