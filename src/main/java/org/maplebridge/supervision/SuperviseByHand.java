package org.maplebridge.supervision;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitions;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A supervisor of the unit or of one above puts a unit under supervision (Reg. art. 40). Refuses an unknown rung, one
 * that is no harder than what runs, and whoever is no supervisor there.
 */
@Service
public class SuperviseByHand {

    private static final int LONGEST = 2_000;

    /** The rung on which every ladder begins. */
    private static final String LOWEST = "REMIND";

    private final Petitions petitions;
    private final ReadPetition read;
    private final Units units;
    private final Ladder ladder;
    private final RaiseSupervision raise;
    private final Supervisions supervisions;
    private final WriteToUnit writeToUnit;
    private final Clock time;

    SuperviseByHand(
            Petitions petitions,
            ReadPetition read,
            Units units,
            Ladder ladder,
            RaiseSupervision raise,
            Supervisions supervisions,
            WriteToUnit writeToUnit,
            Clock time) {
        this.petitions = petitions;
        this.read = read;
        this.units = units;
        this.ladder = ladder;
        this.raise = raise;
        this.supervisions = supervisions;
        this.writeToUnit = writeToUnit;
        this.time = time;
    }

    /** @param ground what somebody is liable for (Reg. art. 44-46), one of the rules that are raised by hand; or null */
    @Transactional
    public void raise(String receiptNumber, String stepCode, String ground, String reason, StaffMember caller) {
        read.visible(receiptNumber, caller);
        Petition petition = petitions.get(receiptNumber);
        if (!supervises(caller, petition)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "supervisors-only");
        }
        List<FieldError> errors = new ArrayList<>();
        Optional<LadderStep> step = stepCode == null || stepCode.isBlank() ? Optional.empty() : ladder.step(stepCode);
        if (step.isEmpty()) {
            errors.add(new FieldError("#/step", stepCode == null || stepCode.isBlank() ? "required" : "no-such-step"));
        }
        Optional<SupervisionRule> rule = rule(ground);
        if (rule.isEmpty()) {
            errors.add(new FieldError("#/ground", "not-in-list", "LEAKED、RETALIATED、CONCEALED"));
        }
        PlainText.check(errors, "#/reason", reason, LONGEST, true);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        Act act = new Act(caller.username(), time.instant());
        boolean raised = raise.raise(petition, petition.place(), rule.get(), step.get(), reason.strip(), act);
        if (!raised) {
            throw Refusal.wrongState(
                    "supervised-already", receiptNumber, step.get().label());
        }
        write(petition, step.get(), caller, act);
    }

    private static Optional<SupervisionRule> rule(String ground) {
        return Arrays.stream(SupervisionRule.values())
                .filter(SupervisionRule::byHand)
                .filter(rule -> ground == null
                        ? rule == SupervisionRule.BY_HAND
                        : rule.name().equals(ground))
                .findFirst();
    }

    /** The rungs that the caller may raise now, the lowest first: none where he is no supervisor. */
    @Transactional(readOnly = true)
    public List<LadderStep> offered(String receiptNumber, StaffMember caller) {
        Petition petition = read.readable(receiptNumber, caller);
        if (!supervises(caller, petition)) {
            return List.of();
        }
        int running = supervisions
                .open(receiptNumber)
                .flatMap(open -> ladder.step(open.step()))
                .map(LadderStep::rank)
                .orElse(0);
        List<LadderStep> rungs = new ArrayList<>();
        Optional<LadderStep> rung = ladder.step(LOWEST);
        while (rung.isPresent()) {
            rungs.add(rung.get());
            rung = Optional.ofNullable(rung.get().next()).flatMap(ladder::step);
        }
        return rungs.stream().filter(one -> one.rank() > running).toList();
    }

    private boolean supervises(StaffMember caller, Petition petition) {
        return petition.place() != null
                && caller.holdsInOneOf(
                        Role.SUPERVISOR, units.get(petition.place().unitCode()).lineage());
    }

    /** The supervisor's unit writes to the supervised one. */
    private void write(Petition petition, LadderStep step, StaffMember caller, Act act) {
        String supervised = petition.place().unitCode();
        String from = units.lineage(units.get(supervised)).stream()
                .map(Unit::code)
                .filter(code -> caller.holds(Role.SUPERVISOR, code))
                .findFirst()
                .orElse(supervised);
        Supervision open = supervisions.open(petition.receiptNumber()).orElseThrow();
        List<Supervision.Issued> issued = supervisions.issued(open);
        writeToUnit.write(open, from, step, issued.get(issued.size() - 1).dueAt(), act);
    }
}
