package org.maplebridge.duplicates;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Accused;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionStatus;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Component;

/** Who may merge petitions and take them apart, and which ones can be merged. */
@Component
class MergeRules {

    private static final List<Role> ROLES = List.of(Role.HANDLER, Role.REGISTRAR, Role.HEAD);

    private final Units units;

    MergeRules(Units units) {
        this.units = units;
    }

    /** Refuses whoever neither handles, registers nor leads at the petition's unit or above. */
    void requireOwnUnit(StaffMember caller, Petition lead) {
        if (!ownUnit(caller, lead)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "merge-not-yours");
        }
    }

    boolean ownUnit(StaffMember caller, Petition lead) {
        List<String> line = lead.place() == null
                ? List.of()
                : units.get(lead.place().unitCode()).lineage();
        return ROLES.stream().anyMatch(role -> caller.holdsInOneOf(role, line));
    }

    /** Refuses what is over or reviewed, what leads or follows already, and what must not be disclosed. */
    void requireMergeable(Petition lead, Petition follower) {
        if (lead.receiptNumber().equals(follower.receiptNumber())) {
            throw Refusal.invalid(new FieldError("#/receiptNumber", "merge-with-itself"));
        }
        requireHandled(lead);
        requireHandled(follower);
        if (lead.lead() != null) {
            throw Refusal.wrongState("merge-lead-follows", lead.receiptNumber());
        }
        if (follower.lead() != null || follower.following().followers() > 0) {
            throw Refusal.wrongState("merge-follower-taken", follower.receiptNumber());
        }
        if (follower.accompaniments() > 0) {
            throw Refusal.wrongState("merge-follower-busy", follower.receiptNumber());
        }
        if (lead.secret() || follower.secret()) {
            throw Refusal.againstRule("merge-secret");
        }
        requireSameAccused(lead, follower);
    }

    /** Whoever is answered with another is not answered later for it than the law allows (Reg. art. 34). */
    void requireNoLonger(Petition lead, Optional<Instant> leads, Petition follower, Optional<Instant> follows) {
        boolean longer = follows.isPresent()
                && leads.filter(end -> !end.isAfter(follows.get())).isEmpty();
        if (longer) {
            throw Refusal.againstRule("merge-longer", follower.receiptNumber(), lead.receiptNumber());
        }
    }

    private static void requireHandled(Petition petition) {
        boolean handled = petition.status() == PetitionStatus.REGISTERED
                || petition.status() == PetitionStatus.HANDLING
                || petition.status() == PetitionStatus.WAITING_FOR_PETITIONER;
        if (!handled) {
            throw Refusal.wrongState(
                    "merge-not-handled",
                    petition.receiptNumber(),
                    petition.status().label());
        }
    }

    /** Whoever the follower accuses must be kept away from the one that leads, too. */
    private static void requireSameAccused(Petition lead, Petition follower) {
        boolean keptAway = follower.matter().accused().stream()
                .allMatch(accused -> lead.matter().accused().stream().anyMatch(known -> same(known, accused)));
        if (!keptAway) {
            throw Refusal.againstRule("merge-accused", follower.receiptNumber());
        }
    }

    private static boolean same(Accused known, Accused accused) {
        return known.kind() == accused.kind()
                && known.name().strip().equals(accused.name().strip())
                && (accused.unitCode() == null || accused.unitCode().equals(known.unitCode()));
    }
}
