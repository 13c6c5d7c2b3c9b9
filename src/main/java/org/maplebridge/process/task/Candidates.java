package org.maplebridge.process.task;

import java.util.ArrayList;
import java.util.List;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.Units;
import org.maplebridge.process.model.ModelBean;

/**
 * Names the groups that may take a task. The group of the role in the unit always stands first, so that whoever joins it
 * later finds the task; while nobody is in it, the unit's head and then the heads above are asked too: a level without
 * people is seen at once, not skipped.
 */
@ModelBean
public class Candidates {

    private final Units units;
    private final StaffDirectory staff;

    public Candidates(Units units, StaffDirectory staff) {
        this.units = units;
        this.staff = staff;
    }

    /** Who handles a petition in the unit. */
    public List<String> handlersOf(String unitCode) {
        return of(Role.HANDLER, unitCode);
    }

    /** Who decides for the unit. */
    public List<String> headsOf(String unitCode) {
        return of(Role.HEAD, unitCode);
    }

    /** Who names another unit for a wrongly routed petition. */
    public List<String> routersOf(String unitCode) {
        List<String> groups = new ArrayList<>(of(Role.REGISTRAR, unitCode));
        if (!groups.contains(Role.HEAD.groupIn(unitCode))) {
            groups.add(Role.HEAD.groupIn(unitCode));
        }
        return groups;
    }

    /** Who serves what the unit decided. */
    public List<String> serversOf(String unitCode) {
        List<String> groups = new ArrayList<>(of(Role.HANDLER, unitCode));
        groups.add(Role.REGISTRAR.groupIn(unitCode));
        return groups;
    }

    /** Who may call departments to a petition of the unit. */
    public List<String> whistlersOf(String unitCode) {
        return of(Role.WHISTLER, unitCode);
    }

    /** Who reports in for a called department. */
    public List<String> reportersOf(String unitCode) {
        return groups(List.of(Role.HANDLER, Role.HEAD), unitCode);
    }

    /** From whom the sides of a dispute in the unit may choose. */
    public List<String> mediatorsOf(String unitCode) {
        return units.lineage(units.get(unitCode)).stream()
                .map(unit -> Role.MEDIATOR.groupIn(unit.code()))
                .toList();
    }

    private static List<String> groups(List<Role> roles, String unitCode) {
        return roles.stream().map(role -> role.groupIn(unitCode)).toList();
    }

    /**
     * Who reviews in the unit: its head. Where nobody is above, the supervisors too, so that somebody is left when the
     * head took part before.
     */
    public List<String> reviewersOf(String unitCode) {
        List<String> groups = new ArrayList<>(of(Role.HEAD, unitCode));
        if (units.parentOf(units.get(unitCode)).isEmpty()) {
            groups.add(Role.SUPERVISOR.groupIn(unitCode));
        }
        return groups;
    }

    /** Who answers for the unit when it is supervised. */
    public List<String> answerersOf(String unitCode) {
        List<String> groups = new ArrayList<>(of(Role.HANDLER, unitCode));
        if (!groups.contains(Role.HEAD.groupIn(unitCode))) {
            groups.add(Role.HEAD.groupIn(unitCode));
        }
        return groups;
    }

    /** The supervisors of the unit and of those above it; without any, the heads above. */
    public List<String> supervisorsOver(String unitCode) {
        List<String> line =
                units.lineage(units.get(unitCode)).stream().map(Unit::code).toList();
        List<String> groups = line.stream()
                .filter(code -> staff.hasActive(Role.SUPERVISOR, code))
                .map(Role.SUPERVISOR::groupIn)
                .toList();
        return groups.isEmpty() ? line.stream().map(Role.HEAD::groupIn).toList() : groups;
    }

    private List<String> of(Role role, String unitCode) {
        List<String> groups = new ArrayList<>();
        groups.add(role.groupIn(unitCode));
        if (!staff.hasActive(role, unitCode)) {
            units.lineage(units.get(unitCode)).stream()
                    .map(Unit::code)
                    .filter(code -> staff.hasActive(Role.HEAD, code))
                    .findFirst()
                    .ifPresent(code -> groups.add(Role.HEAD.groupIn(code)));
        }
        return groups;
    }
}
