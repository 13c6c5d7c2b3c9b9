package org.maplebridge.cohandling;

import java.time.Clock;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;

/** The whistling unit has read all answers; the departments' part in the petition ends. */
@Service
public class CloseWhistle {

    private final Petitions petitions;
    private final Whistles whistles;
    private final Clock time;

    CloseWhistle(Petitions petitions, Whistles whistles, Clock time) {
        this.petitions = petitions;
        this.whistles = whistles;
        this.time = time;
    }

    public void close(String receiptNumber, String unitCode, String by) {
        Whistle whistle = whistles.openOf(receiptNumber, unitCode).orElseThrow();
        whistles.state(whistle.id(), WhistleState.CLOSED, time.instant());
        petitions
                .get(receiptNumber)
                .noted(
                        new Act(by, time.instant()),
                        new Place(whistle.level(), unitCode),
                        EventKind.WHISTLE_CLOSED,
                        null,
                        null);
    }
}
