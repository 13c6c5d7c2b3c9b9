package org.maplebridge.handling;

import java.time.Clock;
import org.maplebridge.petition.Petition.Act;
import org.springframework.stereotype.Component;

/** Names who acts, and when. */
@Component
class Acts {

    private final Clock time;

    Acts(Clock time) {
        this.time = time;
    }

    /** By a person, or by a rule when there is none. */
    Act by(String username) {
        return new Act(username == null ? Act.SYSTEM : username, time.instant());
    }

    Act bySystem() {
        return by(null);
    }
}
