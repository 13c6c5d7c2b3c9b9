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
import org.maplebridge.petition.MoreToDo;
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
class NameCaseLeader implements MoreToDo {

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
        List<String> line = line(petition);
        if (!mayName(line, caller)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "backlog-not-yours");
        }
        Leader named = found(leader, line, petition);
        Act act = new Act(caller.username(), time.instant());
        Optional<BacklogCase> known = cases.find(receiptNumber);
        if (known.isEmpty()) {
            enter.enter(petition, act);
        } else if (known.get().leader() != null) {
            workflow.ended(receiptNumber);
        }
        String username = named.person().username();
        cases.lead(receiptNumber, username, named.unitCode(), act.at());
        petition.notedWhileOpen(act, EventKind.CASE_LEADER_NAMED, named.person().name());
        workflow.leaderNamed(receiptNumber, username, named.unitCode());
    }

    @Override
    public List<String> forStaff(Petition petition, StaffMember caller) {
        return petition.status().open() && mayName(line(petition), caller) ? List.of("backlog") : List.of();
    }

    private List<String> line(Petition petition) {
        return petition.place() == null
                ? List.of()
                : units.get(petition.place().unitCode()).lineage();
    }

    private static boolean mayName(List<String> line, StaffMember caller) {
        return caller.holdsInOneOf(Role.HEAD, line) || caller.holdsInOneOf(Role.SUPERVISOR, line);
    }

    /** Who is head of a unit of the line, by user name or name, there where it is lowest. */
    private Leader found(String wanted, List<String> line, Petition petition) {
        String name = wanted == null ? "" : wanted.strip();
        List<String> upwards = new ArrayList<>(line);
        Collections.reverse(upwards);
        List<Leader> heads = upwards.stream()
                .flatMap(code -> staff.inUnit(code).stream()
                        .filter(one -> one.holds(Role.HEAD, code))
                        .map(one -> new Leader(one, code)))
                .filter(head -> head.person().username().equals(name)
                        || head.person().name().equals(name))
                .filter(head -> !recusals.recused(head.person(), petition))
                .toList();
        long people =
                heads.stream().map(head -> head.person().username()).distinct().count();
        if (people != 1) {
            throw Refusal.invalid(
                    name.isEmpty()
                            ? new FieldError("#/leader", "required")
                            : people == 0
                                    ? new FieldError("#/leader", "no-such-leader")
                                    : new FieldError("#/leader", "several-of-that-name", name));
        }
        return heads.get(0);
    }

    private record Leader(StaffMember person, String unitCode) {}
}
