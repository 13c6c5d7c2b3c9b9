package org.maplebridge.process.step;

import java.time.Clock;
import java.util.Date;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.shared.BeijingTime;

/** The day it is by the platform's clock, for the conditions of Tasklist's filters. */
@ModelBean(inFilters = true)
public class Today {

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    /** Just after midnight tonight, so that a limit that ends with today is before it. */
    public Date end() {
        return Date.from(
                BeijingTime.startOf(BeijingTime.today(clock).plusDays(1)).plusSeconds(1));
    }
}
