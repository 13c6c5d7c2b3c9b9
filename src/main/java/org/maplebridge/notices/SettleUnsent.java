package org.maplebridge.notices;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of messages that did not go out, as an administrator decides. One with an unknown end may arrive twice then. */
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

    /** @return how many there were to settle */
    @Transactional
    public int settle(List<Long> ids, boolean sendIt) {
        return (int) ids.stream()
                .filter(id -> outbox.decided(id, sendIt, time.instant()))
                .count();
    }
}
