package org.maplebridge.volunteers;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.UnitKind;
import org.maplebridge.organization.Units;
import org.maplebridge.organization.VolunteerAccounts;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may help is confirmed by the handlers and heads of his place and of those above it. Refuses everybody else, and what
 * was decided before.
 */
@Service
@Transactional
public class VolunteerRegister {

    private static final int MOST = 500;

    private final Volunteers volunteers;
    private final VolunteerAccounts accounts;
    private final Units units;
    private final Clock time;

    VolunteerRegister(Volunteers volunteers, VolunteerAccounts accounts, Units units, Clock time) {
        this.volunteers = volunteers;
        this.accounts = accounts;
        this.units = units;
        this.time = time;
    }

    /** Whether somebody keeps the register of any place; a department has none. */
    public boolean keptBy(StaffMember person) {
        return person.administrator()
                || person.posts().stream()
                        .filter(post -> post.role() == Role.HANDLER || post.role() == Role.HEAD)
                        .flatMap(post -> units.find(post.unitCode()).stream())
                        .anyMatch(unit -> unit.kind() == UnitKind.AREA);
    }

    public List<Volunteer> of(StaffMember keeper) {
        return volunteers.in(places(keeper), MOST);
    }

    /** How many wait for an answer. */
    public long waiting(StaffMember keeper) {
        Set<String> places = places(keeper);
        return places.isEmpty() ? 0 : volunteers.waiting(places);
    }

    /** How he logs in, for whoever tells him. */
    public VolunteerAccounts.Login confirm(long id, StaffMember keeper) {
        Volunteer volunteer = waiting(id, keeper);
        String username = "zy" + String.format(Locale.ROOT, "%06d", id);
        VolunteerAccounts.Login login =
                accounts.open(volunteer.unitCode(), username, volunteer.name(), keeper.username());
        volunteers.decided(id, VolunteerState.CONFIRMED, username, keeper.username(), time.instant());
        return login;
    }

    public void refuse(long id, StaffMember keeper) {
        Volunteer volunteer = waiting(id, keeper);
        volunteers.decided(volunteer.id(), VolunteerState.REFUSED, null, keeper.username(), time.instant());
    }

    /** He forgot his password: a new one. */
    public VolunteerAccounts.Login renew(long id, StaffMember keeper) {
        Volunteer volunteer = confirmed(id, keeper);
        return accounts.open(volunteer.unitCode(), volunteer.username(), volunteer.name(), keeper.username());
    }

    /** He helps no longer; what he did stays. */
    public void end(long id, StaffMember keeper) {
        Volunteer volunteer = confirmed(id, keeper);
        accounts.close(volunteer.unitCode(), volunteer.username(), keeper.username());
        volunteers.decided(id, VolunteerState.ENDED, volunteer.username(), keeper.username(), time.instant());
    }

    private Volunteer waiting(long id, StaffMember keeper) {
        return inState(id, keeper, VolunteerState.REGISTERED);
    }

    private Volunteer confirmed(long id, StaffMember keeper) {
        return inState(id, keeper, VolunteerState.CONFIRMED);
    }

    private Volunteer inState(long id, StaffMember keeper, VolunteerState state) {
        Volunteer volunteer = volunteers.get(id);
        if (!places(keeper).contains(volunteer.unitCode())) {
            throw Refusal.notFound("volunteer-unknown");
        }
        if (volunteer.state() != state) {
            throw Refusal.wrongState(
                    "volunteer-decided", volunteer.name(), volunteer.state().label());
        }
        return volunteer;
    }

    private Set<String> places(StaffMember keeper) {
        return keeper.visibleUnits().stream()
                .flatMap(code -> units.find(code).stream())
                .filter(unit -> keeps(keeper, unit))
                .map(Unit::code)
                .collect(Collectors.toSet());
    }

    private static boolean keeps(StaffMember person, Unit unit) {
        return person.administrator()
                || person.holdsInOneOf(Role.HANDLER, unit.lineage())
                || person.holdsInOneOf(Role.HEAD, unit.lineage());
    }
}
