package org.maplebridge.recusal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.maplebridge.handling.Recusal;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.AccusedKind;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.OneOf;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The petitioner or somebody of the staff asks that a person who works on the petition, or the unit that has it, step aside
 * (Reg. art. 28). The head of the unit decides; about himself, or about the unit, the head above. Who asks it of himself
 * steps aside at once. Refuses whoever has nothing to do with the petition, a second request beside an open one, and one
 * about which nobody in the tree stands above to decide.
 */
@Service
public class AskForRecusal {

    /** Unchecked. @param name of a person also his user name, of the unit also its code */
    public record Input(String kind, String name, String reason) {}

    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_NAME = 100;

    private final Petitions petitions;
    private final RecusalRequests requests;
    private final RecusalWorkflow workflow;
    private final Recusal recusal;
    private final Units units;
    private final StaffDirectory staff;
    private final Clock time;

    AskForRecusal(
            Petitions petitions,
            RecusalRequests requests,
            RecusalWorkflow workflow,
            Recusal recusal,
            Units units,
            StaffDirectory staff,
            Clock time) {
        this.petitions = petitions;
        this.requests = requests;
        this.workflow = workflow;
        this.recusal = recusal;
        this.units = units;
        this.staff = staff;
        this.time = time;
    }

    /** @param actor user name, or {@link Act#PETITIONER} */
    @Transactional
    public void ask(String receiptNumber, String actor, Input input) {
        Petition petition = petitions.get(receiptNumber);
        AccusedKind kind = checked(input);
        if (!petition.status().open() || petition.place() == null) {
            throw Refusal.wrongState(
                    "petition-ended", receiptNumber, petition.status().label());
        }
        Unit unit = units.get(petition.place().unitCode());
        Act act = new Act(actor, time.instant());
        String reason = input.reason().strip();
        if (kind == AccusedKind.UNIT) {
            requireThis(unit, input.name().strip());
            ask(petition, kind, unit.code(), unit.name(), reason, act, above(unit, petition));
            return;
        }
        StaffMember person = person(unit, input.name().strip());
        if (petition.recusals().aside(kind, person.username())) {
            throw Refusal.wrongState("recused-already", person.name());
        }
        if (person.username().equals(actor)) {
            petition.recusals().steppedAside(act, kind, actor, EventKind.STEPPED_ASIDE, person.name(), reason);
            RecusalRequest own = added(petition, kind, actor, reason, act, unit);
            requests.decided(own, RecusalDecision.GRANT, reason, act);
            workflow.released(petition);
            return;
        }
        boolean head = person.holds(Role.HEAD, unit.code()) || !staff.hasActive(Role.HEAD, unit.code());
        ask(petition, kind, person.username(), person.name(), reason, act, head ? above(unit, petition) : unit);
    }

    private void ask(
            Petition petition, AccusedKind kind, String target, String name, String reason, Act act, Unit decider) {
        boolean open = requests.of(petition.receiptNumber()).stream()
                .anyMatch(request -> request.decision() == null
                        && request.kind() == kind
                        && request.target().equals(target));
        if (open) {
            throw Refusal.wrongState("recusal-asked-already", name);
        }
        petition.recusals().asked(act, kind, name, reason);
        workflow.asked(added(petition, kind, target, reason, act, decider));
    }

    private RecusalRequest added(
            Petition petition, AccusedKind kind, String target, String reason, Act act, Unit decider) {
        long id = requests.add(petition.receiptNumber(), kind, target, reason, act, decider.code());
        return requests.find(id, petition.receiptNumber()).orElseThrow();
    }

    private Unit above(Unit unit, Petition petition) {
        return recusal.above(unit, petition)
                .orElseThrow(() -> Refusal.againstRule("nobody-above-decides", unit.name()));
    }

    private static void requireThis(Unit unit, String name) {
        if (!name.equals(unit.code()) && !name.equals(unit.name())) {
            throw Refusal.invalid(new FieldError("#/name", "not-the-unit", unit.name()));
        }
    }

    /** Of the unit that has the petition or one above it. */
    private StaffMember person(Unit unit, String name) {
        List<StaffMember> known = units.lineage(unit).stream()
                .flatMap(one -> staff.inUnit(one.code()).stream())
                .filter(one -> one.username().equals(name) || one.name().equals(name))
                .filter(one -> Stream.of(Role.HANDLER, Role.HEAD, Role.REGISTRAR, Role.SUPERVISOR, Role.MEDIATOR)
                        .anyMatch(one::holds))
                .distinct()
                .toList();
        if (known.size() != 1) {
            throw Refusal.invalid(
                    new FieldError("#/name", known.isEmpty() ? "nobody-here" : "several-of-that-name", name));
        }
        return known.get(0);
    }

    private static AccusedKind checked(Input input) {
        List<FieldError> errors = new ArrayList<>();
        AccusedKind kind =
                OneOf.chosen(errors, "#/kind", input.kind(), List.of(AccusedKind.values()), AccusedKind::name);
        PlainText.check(errors, "#/name", input.name(), LONGEST_NAME, true);
        PlainText.check(errors, "#/reason", input.reason(), LONGEST_REASON, true);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return kind;
    }
}
