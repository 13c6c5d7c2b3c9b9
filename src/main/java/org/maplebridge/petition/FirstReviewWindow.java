package org.maplebridge.petition;

import java.util.Optional;
import org.maplebridge.limits.LimitClock;

/** The time in which the petitioner may ask that his reply be reviewed (Reg. art. 35). Nothing waits for its end. */
public interface FirstReviewWindow {

    /** Its clock, running or passed; empty where no reply was served, and once a review was asked for. */
    Optional<LimitClock> of(Petition petition);
}
