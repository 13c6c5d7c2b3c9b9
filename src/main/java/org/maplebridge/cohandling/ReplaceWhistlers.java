package org.maplebridge.cohandling;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.maplebridge.organization.AdministratorsOnly;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says which roles of the handling unit may whistle from now on; whistles that were blown stay. Refuses callers who are no
 * administrators, nobody at all, and roles that do not work in a unit.
 */
@Service
public class ReplaceWhistlers {

    private final Whistlers whistlers;
    private final Clock time;

    ReplaceWhistlers(Whistlers whistlers, Clock time) {
        this.whistlers = whistlers;
        this.time = time;
    }

    /** @param codes of {@link Role}; null for none */
    @Transactional
    public void replace(Collection<String> codes, StaffMember caller) {
        AdministratorsOnly.check(caller);
        if (codes == null || codes.isEmpty()) {
            throw Refusal.invalid(new FieldError("#/roles", "required"));
        }
        List<Role> roles = ReadWhistlers.choices().stream()
                .filter(role -> codes.contains(role.name()))
                .toList();
        if (roles.size() < codes.stream().distinct().count()) {
            throw Refusal.invalid(new FieldError(
                    "#/roles",
                    "not-in-list",
                    ReadWhistlers.choices().stream().map(Role::label).collect(Collectors.joining("、"))));
        }
        whistlers.add(roles, caller.username(), time.instant());
    }
}
