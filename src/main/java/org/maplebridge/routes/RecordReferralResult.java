package org.maplebridge.routes;

import java.time.Clock;
import java.util.stream.Stream;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionStatus;
import org.maplebridge.petition.Petitions;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the body to which a matter was referred at registration told of it: it ended here, and its petitioner asks here all the
 * same (Reg. art. 18, 22). Refuses a matter that was not referred, and whoever neither registers nor leads where it was.
 */
@Service
public class RecordReferralResult {

    private static final int LONGEST = 2_000;

    private final Petitions petitions;
    private final ReadPetition read;
    private final Clock time;

    RecordReferralResult(Petitions petitions, ReadPetition read, Clock time) {
        this.petitions = petitions;
        this.read = read;
        this.time = time;
    }

    @Transactional
    public void record(String receiptNumber, String result, StaffMember caller) {
        read.visible(receiptNumber, caller);
        petitions.lock(receiptNumber);
        Petition petition = petitions.get(receiptNumber);
        if (petition.status() == PetitionStatus.REFERRED && !mayRecord(petition, caller)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "referral-result");
        }
        String said = PlainText.needed("#/result", result, LONGEST);
        petition.acceptance().returned(new Petition.Act(caller.username(), time.instant()), said);
    }

    /** Whether the caller may, as far as his posts go. */
    static boolean mayRecord(Petition petition, StaffMember caller) {
        return petition.status() == PetitionStatus.REFERRED
                && petition.place() != null
                && Stream.of(Role.REGISTRAR, Role.HEAD)
                        .anyMatch(role -> caller.holds(role, petition.place().unitCode()));
    }
}
