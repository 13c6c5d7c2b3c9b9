package org.maplebridge.serving;

import java.time.Clock;
import org.maplebridge.petition.Appeals;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records how and when a reply, or the decision of a review, came to the petitioner: his time to ask for the next review
 * counts from then (Reg. art. 35, 36), and a final decision closes the matter. Refuses what was served before, and a
 * petition without a reply.
 */
@Service
public class ServeDecision {

    private final Petitions petitions;
    private final Appeals appeals;
    private final Clock time;

    ServeDecision(Petitions petitions, Appeals appeals, Clock time) {
        this.petitions = petitions;
        this.appeals = appeals;
        this.time = time;
    }

    @Transactional
    public void serve(String receiptNumber, String actor, ServingForm form) {
        Petition petition = petitions.get(receiptNumber);
        if (petition.reply() == null || petition.endedAt() == null) {
            throw Refusal.wrongState(
                    "nothing-to-serve", receiptNumber, petition.status().label());
        }
        ServingForm.Served served = form.checked(petition.endedAt(), time);
        boolean last = appeals.right(petition).stand() == Appeals.Stand.FINAL;
        petition.served(new Act(actor, time.instant()), served.by(), served.at(), served.note(), last);
    }
}
