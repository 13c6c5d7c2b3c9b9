package org.maplebridge.petition;

import java.util.Optional;
import org.maplebridge.limits.LimitClock;

/**
 * A limit whose end nobody waits for, counted from what the petition keeps whenever somebody looks: the time to ask for the first
 * review (Reg. art. 35), the time to object to competence (art. 23).
 */
public interface UnwrittenClock {

    /** Running or passed; empty where it does not limit anything, and once what it limits was done. */
    Optional<LimitClock> of(Petition petition);
}
