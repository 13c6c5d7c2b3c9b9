package org.maplebridge.notices;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of messages that did not go out, and of notices of which none could be made, as an administrator decides. A message
 * with an unknown end may arrive twice then.
 */
@Service
class SettleUnsent {

    private final Outbox outbox;
    private final Clock time;

    SettleUnsent(Outbox outbox, Clock time) {
        this.outbox = outbox;
        this.time = time;
    }

    /** The newest first. */
    List<Outbox.Unsent> unsent() {
        return outbox.unsent();
    }

    /** Notices of which no messages could be made, the newest first. */
    List<Outbox.Unmade> unmade() {
        return outbox.unmade();
    }

    /** @return how many there were to settle */
    @Transactional
    public int settleUnmade(List<Long> ids, boolean makeIt) {
        return (int) ids.stream()
                .filter(id -> outbox.decidedUnmade(id, makeIt, time.instant()))
                .count();
    }

    /** @return how many there were to settle */
    @Transactional
    public int settle(List<Long> ids, boolean sendIt) {
        return (int) ids.stream()
                .filter(id -> outbox.decided(id, sendIt, time.instant()))
                .count();
    }
}
