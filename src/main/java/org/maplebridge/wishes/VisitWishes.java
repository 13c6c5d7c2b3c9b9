package org.maplebridge.wishes;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.maplebridge.organization.StaffMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A helper looks at the wishes that wait. Says since when they are new to him, so that he finds them on the page though
 * nobody can send him a message; empty when he looks for the first time.
 */
@Service
public class VisitWishes {

    private final WishVisits visits;
    private final Clock time;

    VisitWishes(WishVisits visits, Clock time) {
        this.visits = visits;
        this.time = time;
    }

    @Transactional
    public Optional<Instant> visit(StaffMember helper) {
        return visits.enter(helper.username(), time.instant());
    }
}
