package org.maplebridge.statistics;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the table of single facts short. */
@Component
class FoldCounts {

    private final Counts counts;
    private final Standing standing;

    FoldCounts(Counts counts, Standing standing) {
        this.counts = counts;
        this.standing = standing;
    }

    @Scheduled(
            initialDelayString = "${maplebridge.statistics.fold-every:PT1M}",
            fixedDelayString = "${maplebridge.statistics.fold-every:PT1M}")
    void fold() {
        boolean more = true;
        while (more) {
            more = counts.fold();
        }
        standing.fold();
    }
}
