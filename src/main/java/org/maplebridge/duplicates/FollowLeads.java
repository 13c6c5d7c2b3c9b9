package org.maplebridge.duplicates;

import java.time.Clock;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.PetitionChanged;
import org.maplebridge.petition.PetitionStatus;
import org.maplebridge.petition.Petitions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A petition that leads ended without a reply: its followers go their own way. A follower ended: its lead has one less. */
@Component
class FollowLeads {

    private final Petitions petitions;
    private final Followers followers;
    private final FreeFollower freeFollower;
    private final Clock time;

    FollowLeads(Petitions petitions, Followers followers, FreeFollower freeFollower, Clock time) {
        this.petitions = petitions;
        this.followers = followers;
        this.freeFollower = freeFollower;
        this.time = time;
    }

    @EventListener
    void on(PetitionChanged change) {
        Petition petition = change.petition();
        if (petition.status().open() || petition.status() == PetitionStatus.REPLIED) {
            return;
        }
        Act act = new Act(Act.SYSTEM, time.instant());
        String why = petition.status().label();
        if (petition.lead() != null) {
            Petition lead = petitions.get(petition.lead());
            petition.following().separated(act, why);
            lead.following().followerLeft(act, petition.receiptNumber(), why);
        }
        if (petition.following().followers() > 0) {
            for (String number : followers.of(petition.receiptNumber())) {
                petition.following().followerLeft(act, number, why);
                freeFollower.free(petitions.get(number), act, why);
            }
        }
    }
}
