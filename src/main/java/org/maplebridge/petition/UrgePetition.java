package org.maplebridge.petition;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The petitioner, or a supervisor for him, urges the unit that has the petition. */
@Service
public class UrgePetition {

    private final Petitions petitions;
    private final Clock time;

    UrgePetition(Petitions petitions, Clock time) {
        this.petitions = petitions;
        this.time = time;
    }

    @Transactional
    public Petition urge(String receiptNumber, String actor, String reason) {
        Petition petition = petitions.get(receiptNumber);
        petition.urged(new Petition.Act(actor, time.instant()), reason);
        return petition;
    }
}
