package org.maplebridge.notices;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Looks at the outbox every few seconds, on a thread of its own: a slow gateway keeps up nobody else. A rehearsal sends
 * nothing to anybody.
 */
@Component
@Profile("!rehearsal")
class NoticeWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeWorker.class);
    private static final int SECONDS_TO_END = 20;

    private final SendNotices send;
    private final Gateways gateways;
    private final NoticeSettings settings;
    private ScheduledExecutorService rounds;
    private volatile boolean ends;

    NoticeWorker(SendNotices send, Gateways gateways, NoticeSettings settings) {
        this.send = send;
        this.gateways = gateways;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        ends = false;
        if (rounds == null && !gateways.offered().isEmpty()) {
            rounds = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(task, "notices");
                thread.setDaemon(true);
                return thread;
            });
            long pause = settings.every().toMillis();
            rounds.scheduleWithFixedDelay(this::round, pause, pause, TimeUnit.MILLISECONDS);
        }
    }

    private void round() {
        try {
            send.sendDue(() -> !ends);
        } catch (RuntimeException failed) {
            LOG.warn("A round of notices broke off: {}", failed.toString());
        }
    }

    /** The message under way is sent and marked; the others wait for the next start. */
    @Override
    public synchronized void stop() {
        if (rounds == null) {
            return;
        }
        ends = true;
        rounds.shutdown();
        try {
            if (!rounds.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                LOG.warn("A message was still under way when the platform stopped");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        rounds = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return rounds != null;
    }
}
