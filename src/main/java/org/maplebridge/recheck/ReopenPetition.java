package org.maplebridge.recheck;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Appeals;
import org.maplebridge.petition.MoreToDo;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.PetitionStatus;
import org.maplebridge.petition.PetitionWorkflow;
import org.maplebridge.petition.Petitions;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The level above has a matter that was replied to or closed handled again, with a reason: the reply and the reviews of it
 * are past. Refuses whoever neither leads nor supervises above the unit that replied, and what has no reply or is being
 * reviewed. Where nobody is above, the highest unit's own head and supervisors may.
 */
@Service
public class ReopenPetition implements MoreToDo {

    private static final int LONGEST = 2_000;

    private final Petitions petitions;
    private final ReadPetition read;
    private final Units units;
    private final Appeals appeals;
    private final LimitClockwork clocks;
    private final PetitionWorkflow workflow;
    private final Clock time;

    ReopenPetition(
            Petitions petitions,
            ReadPetition read,
            Units units,
            Appeals appeals,
            LimitClockwork clocks,
            PetitionWorkflow workflow,
            Clock time) {
        this.petitions = petitions;
        this.read = read;
        this.units = units;
        this.appeals = appeals;
        this.clocks = clocks;
        this.workflow = workflow;
        this.time = time;
    }

    @Transactional
    public void reopen(String receiptNumber, String reason, StaffMember caller) {
        read.visible(receiptNumber, caller);
        Petition petition = petitions.get(receiptNumber);
        Place by = petition.place() == null ? null : above(petition, caller);
        if (by == null) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "reopen-not-yours");
        }
        String said = PlainText.needed("#/reason", reason, LONGEST);
        reopen(petition, by, said, new Act(caller.username(), time.instant()));
    }

    @Override
    public List<String> forStaff(Petition petition, StaffMember caller) {
        boolean replied = petition.reply() != null
                && (petition.status() == PetitionStatus.REPLIED || petition.status() == PetitionStatus.CLOSED);
        return replied && above(petition, caller) != null ? List.of("reopening") : List.of();
    }

    void reopen(Petition petition, Place by, String reason, Act act) {
        petition.review().reopened(act, by, reason);
        clocks.stopAll(petition.receiptNumber(), ClockState.CANCELLED);
        appeals.reopened(petition);
        workflow.sentBack(petition);
    }

    /**
     * The lowest unit above, or the highest itself, for which the caller may; after a re-review the unit that decided it, or one
     * above: nobody undoes what his superior decided. Null where there is none.
     */
    private Place above(Petition petition, StaffMember caller) {
        Optional<String> decided = Optional.of(petition)
                .filter(closed -> appeals.right(closed).stand() == Appeals.Stand.FINAL)
                .flatMap(closed -> appeals.reviews(closed).stream().reduce((first, last) -> last))
                .map(Appeals.ReviewEntry::unitCode);
        List<Unit> line =
                units.lineage(units.get(decided.orElse(petition.place().unitCode())));
        return line.stream()
                .skip(decided.isEmpty() && line.size() > 1 ? 1 : 0)
                .filter(unit -> Stream.of(Role.HEAD, Role.SUPERVISOR).anyMatch(role -> caller.holds(role, unit.code())))
                .map(unit -> new Place(unit.level(), unit.code()))
                .findFirst()
                .orElse(null);
    }
}
