package org.maplebridge.routes;

import java.util.List;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.MoreToDo;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.ReadPetition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the other ways of a matter to whoever sees the petition, and whether the result of a referral may be entered. */
@Service
@Transactional(readOnly = true)
public class ReadRoutes implements MoreToDo {

    private final ReadPetition petitions;
    private final ExternalRoutes routes;

    ReadRoutes(ReadPetition petitions, ExternalRoutes routes) {
        this.petitions = petitions;
        this.routes = routes;
    }

    public List<ExternalRoute> of(String receiptNumber, StaffMember caller) {
        return routes.of(petitions.visible(receiptNumber, caller).receiptNumber());
    }

    /** Whoever referred it at registration is told the result, and enters it. */
    @Override
    public List<String> forStaff(Petition petition, StaffMember caller) {
        return RecordReferralResult.mayRecord(petition, caller) ? List.of("referral-result") : List.of();
    }
}
