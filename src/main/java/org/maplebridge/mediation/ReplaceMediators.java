package org.maplebridge.mediation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.maplebridge.organization.LookAgain;
import org.maplebridge.organization.ReadStaff;
import org.maplebridge.organization.ReplaceStaff;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffEntry;
import org.maplebridge.organization.StaffMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a new list in the place of a unit's own mediators. The register is the staff register: whoever is no longer named
 * loses this role alone, and whoever has other roles in the unit keeps them. Refuses what {@link ReplaceStaff} refuses.
 */
@Service
public class ReplaceMediators {

    /** @param password only for somebody who has no account yet */
    public record Entry(String username, String name, String password) {}

    private final ReadStaff readStaff;
    private final ReplaceStaff replaceStaff;
    private final LookAgain lookAgain;

    ReplaceMediators(ReadStaff readStaff, ReplaceStaff replaceStaff, LookAgain lookAgain) {
        this.readStaff = readStaff;
        this.replaceStaff = replaceStaff;
        this.lookAgain = lookAgain;
    }

    /** The unit's own mediators, without those of the units above. */
    @Transactional(readOnly = true)
    public List<StaffEntry> own(String unitCode, StaffMember caller) {
        return readStaff.read(unitCode, caller).stream()
                .filter(entry -> entry.roles().contains(Role.MEDIATOR.name()))
                .toList();
    }

    /** The named ones stand first, so that an error points at the entry that was sent. */
    @Transactional
    public void replace(String unitCode, List<Entry> mediators, StaffMember caller) {
        lookAgain.afterCommit();
        Map<String, StaffEntry> others = new LinkedHashMap<>();
        readStaff.read(unitCode, caller).forEach(entry -> others.put(entry.username(), entry));
        List<StaffEntry> staff = new ArrayList<>();
        for (Entry mediator : mediators) {
            StaffEntry known =
                    mediator == null || mediator.username() == null ? null : others.remove(mediator.username());
            staff.add(mediator == null ? null : named(mediator, known));
        }
        others.values().stream()
                .map(entry -> withRoles(entry, without(entry)))
                .filter(entry -> !entry.roles().isEmpty())
                .forEach(staff::add);
        replaceStaff.replace(unitCode, staff, caller);
    }

    private static StaffEntry named(Entry mediator, StaffEntry known) {
        List<String> others = known == null ? List.of() : without(known);
        return new StaffEntry(
                mediator.username(),
                mediator.name() != null || known == null ? mediator.name() : known.name(),
                null,
                Stream.concat(others.stream(), Stream.of(Role.MEDIATOR.name())).toList(),
                null,
                mediator.password());
    }

    private static StaffEntry withRoles(StaffEntry entry, List<String> roles) {
        return new StaffEntry(entry.username(), entry.name(), null, roles, null, null);
    }

    private static List<String> without(StaffEntry entry) {
        return entry.roles().stream()
                .filter(role -> !role.equals(Role.MEDIATOR.name()))
                .toList();
    }
}
