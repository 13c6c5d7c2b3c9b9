package org.maplebridge.substitution;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.maplebridge.rehearsal.DueWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets substitutions begin and end when their time has come. */
@Component
@ConditionalOnProperty(name = "maplebridge.substitution.followed", matchIfMissing = true)
@Order(2)
class FollowSubstitutions implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(FollowSubstitutions.class);

    private final Substitutions substitutions;
    private final HandOverTasks handOver;
    private final Clock time;

    FollowSubstitutions(Substitutions substitutions, HandOverTasks handOver, Clock time) {
        this.substitutions = substitutions;
        this.handOver = handOver;
        this.time = time;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void look() {
        doDue(time.instant());
    }

    @Override
    public void timeIs(Instant now) {
        // the platform's one clock says it
    }

    /** Only what lies ahead: what could not be done is tried again by the next look. */
    @Override
    public Optional<Instant> nextUntil(Instant latest) {
        return substitutions.next(time.instant(), latest);
    }

    @Override
    public int doDue(Instant now) {
        int failed = 0;
        for (Substitution one : substitutions.due(now)) {
            try {
                follow(one, now);
            } catch (RuntimeException failure) {
                LOG.warn("Substitution {} waits for the next look", one.id(), failure);
                failed++;
            }
        }
        return failed;
    }

    private void follow(Substitution one, Instant now) {
        if (one.until().isAfter(now)) {
            handOver.begin(one);
        } else {
            handOver.end(one, null);
        }
    }
}
