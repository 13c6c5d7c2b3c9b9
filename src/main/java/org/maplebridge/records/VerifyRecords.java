package org.maplebridge.records;

import java.util.function.Consumer;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.BrokenHistory;
import org.maplebridge.petition.PetitionSight;
import org.maplebridge.petition.VerifyHistory;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/**
 * Lets people prove histories: administrators all of them, supervisors those of the units they see. Refuses all others.
 */
@Service
class VerifyRecords {

    private final VerifyHistory verifyHistory;
    private final PetitionSight sight;

    VerifyRecords(VerifyHistory verifyHistory, PetitionSight sight) {
        this.verifyHistory = verifyHistory;
        this.sight = sight;
    }

    /** Refuses who may not, and a number he does not see, before anything is said. */
    void check(String receiptNumber, StaffMember caller) {
        if (!caller.administrator() && !caller.holds(Role.SUPERVISOR)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "records-not-verified-by-all");
        }
        if (receiptNumber != null && !sight.visibleTo(receiptNumber, caller)) {
            throw Refusal.notFound("petition-unknown", receiptNumber);
        }
    }

    /** @param receiptNumber null for all that the caller may verify */
    VerifyHistory.Result verify(String receiptNumber, StaffMember caller, Consumer<BrokenHistory> tell) {
        check(receiptNumber, caller);
        if (receiptNumber != null) {
            return verifyHistory.verify(receiptNumber, tell);
        }
        return caller.administrator()
                ? verifyHistory.verifyAll(tell)
                : verifyHistory.verifyAt(caller.visibleUnits(), caller, tell);
    }
}
