package org.maplebridge.backlog;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitions;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.petition.Recusals;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A head or supervisor of the line names the leader who takes an old matter on; another one may be named later and goes
 * on with the plan. Refuses whoever is no active head at the petition's unit or above it, and whom the petition accuses.
 */
@Service
public class NameCaseLeader {

    private final Petitions petitions;
    private final ReadPetition read;
    private final Units units;
    private final StaffDirectory staff;
    private final Recusals recusals;
    private final BacklogCases cases;
    private final EnterBacklog enter;
    private final BacklogWorkflow workflow;
    private final Clock time;

    NameCaseLeader(
            Petitions petitions,
            ReadPetition read,
            Units units,
            StaffDirectory staff,
            Recusals recusals,
            BacklogCases cases,
            EnterBacklog enter,
            BacklogWorkflow workflow,
            Clock time) {
        this.petitions = petitions;
        this.read = read;
        this.units = units;
        this.staff = staff;
        this.recusals = recusals;
        this.cases = cases;
        this.enter = enter;
        this.workflow = workflow;
        this.time = time;
    }

    @Transactional
    public void name(String receiptNumber, String leader, StaffMember caller) {
        read.visible(receiptNumber, caller);
        Petition petition = petitions.get(receiptNumber);
        List<String> line = petition.place() == null
                ? List.of()
                : units.get(petition.place().unitCode()).lineage();
        if (!caller.holdsInOneOf(Role.HEAD, line) && !caller.holdsInOneOf(Role.SUPERVISOR, line)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "backlog-not-yours");
        }
        String unit = unitOf(leader, line, petition);
        Act act = new Act(caller.username(), time.instant());
        Optional<BacklogCase> known = cases.find(receiptNumber);
        if (known.isEmpty()) {
            enter.enter(petition, act);
        } else if (known.get().leader() != null) {
            workflow.ended(receiptNumber);
        }
        cases.lead(receiptNumber, leader.strip(), unit, act.at());
        petition.notedWhileOpen(act, EventKind.CASE_LEADER_NAMED, staff.nameOf(leader.strip()));
        workflow.leaderNamed(receiptNumber, leader.strip(), unit);
    }

    /** The lowest unit of the line where he is head. */
    private String unitOf(String leader, List<String> line, Petition petition) {
        Optional<StaffMember> person =
                leader == null || leader.isBlank() ? Optional.empty() : staff.find(leader.strip());
        List<String> upwards = new ArrayList<>(line);
        Collections.reverse(upwards);
        return person.filter(one -> !recusals.recused(one, petition))
                .flatMap(one -> upwards.stream()
                        .filter(code -> one.holds(Role.HEAD, code))
                        .findFirst())
                .orElseThrow(() -> Refusal.invalid(new FieldError(
                        "#/leader", leader == null || leader.isBlank() ? "required" : "no-such-leader")));
    }
}
