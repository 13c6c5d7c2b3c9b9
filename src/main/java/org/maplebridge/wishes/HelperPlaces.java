package org.maplebridge.wishes;

import java.util.LinkedHashSet;
import java.util.Set;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.Units;
import org.springframework.stereotype.Component;

/**
 * Whose wishes somebody sees: helpers and mediators those of their place and of the places beside it below the same
 * town; an external system those of its unit and below.
 */
@Component
class HelperPlaces {

    private static final Set<Role> NEIGHBOURS = Set.of(Role.VOLUNTEER, Role.MEDIATOR);

    private final Units units;

    HelperPlaces(Units units) {
        this.units = units;
    }

    /** Whether he may help at all. */
    boolean helper(StaffMember person) {
        return person.posts().stream().anyMatch(post -> NEIGHBOURS.contains(post.role()) || post.role() == Role.SYSTEM);
    }

    Set<String> of(StaffMember person) {
        Set<String> codes = new LinkedHashSet<>();
        for (StaffMember.Post post : person.posts()) {
            if (NEIGHBOURS.contains(post.role())) {
                units.find(post.unitCode()).map(this::around).ifPresent(codes::addAll);
            } else if (post.role() == Role.SYSTEM) {
                codes.addAll(units.atOrBelow(Set.of(post.unitCode())));
            }
        }
        return codes;
    }

    /** A smallest place with its neighbours, a larger one with all that is in it. */
    private Set<String> around(Unit unit) {
        boolean smallest = units.areasBelow(unit.code()).isEmpty();
        String top = smallest && unit.parentCode() != null ? unit.parentCode() : unit.code();
        return units.atOrBelow(Set.of(top));
    }
}
