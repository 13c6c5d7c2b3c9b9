package org.maplebridge.backlog;

import java.time.Clock;
import org.maplebridge.imports.OldMatters;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;

/** Puts a petition on the list of old matters, as an import with that flag does. */
@Service
class EnterBacklog implements OldMatters {

    private final Petitions petitions;
    private final BacklogCases cases;
    private final Clock time;

    EnterBacklog(Petitions petitions, BacklogCases cases, Clock time) {
        this.petitions = petitions;
        this.cases = cases;
        this.time = time;
    }

    @Override
    public void imported(String receiptNumber, String importer) {
        enter(petitions.get(receiptNumber), new Act(importer, time.instant()));
    }

    void enter(Petition petition, Act act) {
        cases.enter(petition.receiptNumber(), petition.matter().areaCode(), act);
        petition.backlogEntered(act);
    }
}
