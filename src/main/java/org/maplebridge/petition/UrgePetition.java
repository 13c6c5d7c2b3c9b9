package org.maplebridge.petition;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The petitioner, or a supervisor for him, urges the unit that has the petition, or has the one that leads it. */
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
        Petition.Act act = new Petition.Act(actor, time.instant());
        petition.notedWhileOpen(act, EventKind.URGED, reason);
        if (petition.lead() != null) {
            petitions.get(petition.lead()).notedWhileOpen(act, EventKind.URGED, reason);
        }
        return petition;
    }
}
