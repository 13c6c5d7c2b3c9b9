package org.maplebridge.rehearsal;

import java.time.Instant;
import java.util.Optional;

/** Work that waits for its time, as the process engine has it. */
public interface DueWork {

    /** It is this time now for the keeper of the work, too. */
    void timeIs(Instant now);

    /** When the next of it falls due, not later than the given time. */
    Optional<Instant> nextUntil(Instant latest);

    /** Does what is due at this instant; answers how many pieces failed. */
    int doDue(Instant now);
}
