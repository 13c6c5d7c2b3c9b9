package org.maplebridge.duplicates;

import java.time.Clock;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitions;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a follower apart from the petition that leads it, as long as both are open; by those who may merge them. */
@Service
public class SeparateFollower {

    private static final int LONGEST = 2000;

    private final Petitions petitions;
    private final ReadPetition read;
    private final MergeRules rules;
    private final FreeFollower freeFollower;
    private final Clock time;

    SeparateFollower(Petitions petitions, ReadPetition read, MergeRules rules, FreeFollower freeFollower, Clock time) {
        this.petitions = petitions;
        this.read = read;
        this.rules = rules;
        this.freeFollower = freeFollower;
        this.time = time;
    }

    @Transactional
    public void separate(String leadNumber, String followerNumber, String reason, StaffMember caller) {
        String said = PlainText.needed("#/reason", reason, LONGEST);
        read.visible(leadNumber, caller);
        read.visible(followerNumber, caller);
        Petition lead = petitions.get(leadNumber);
        rules.requireOwnUnit(caller, lead);
        Petition follower = petitions.get(followerNumber);
        if (!leadNumber.equals(follower.lead())) {
            throw Refusal.wrongState("not-a-follower", followerNumber, leadNumber);
        }
        Act act = new Act(caller.username(), time.instant());
        lead.following().followerLeft(act, followerNumber, said);
        freeFollower.free(follower, act, said);
    }
}
