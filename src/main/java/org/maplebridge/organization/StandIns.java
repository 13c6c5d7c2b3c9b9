package org.maplebridge.organization;

import java.time.Instant;
import java.util.List;

/** Tells who stands in for whom: past, running and coming. */
public interface StandIns {

    /**
     * For this time one has the posts of the other, administration left out.
     *
     * @param until the first instant at which he has them no more
     */
    record StandIn(String absent, String substitute, Instant from, Instant until) {

        public boolean runsAt(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }

    List<StandIn> all();
}
