package org.maplebridge.handling;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Accused;
import org.maplebridge.petition.AccusedKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Recusals;
import org.springframework.stereotype.Component;

/**
 * Keeps a petition from those it accuses (Reg. art. 28, 30): an accused unit, the units of an accused person, and what
 * stands below them never handle it. Where the line of units above the place is touched, work begins above the highest
 * one accused; where even the top is accused, discipline inspection takes it.
 */
@Component
public class Recusal implements Recusals {

    private final Units units;
    private final StaffDirectory staff;

    Recusal(Units units, StaffDirectory staff) {
        this.units = units;
        this.staff = staff;
    }

    /** The first unit from the given one upwards that may handle the petition; empty when nobody may. */
    Optional<Unit> firstFrom(Unit wanted, Petition petition) {
        Set<String> barred = barredUnits(petition);
        List<Unit> line = units.lineage(wanted);
        int first = 0;
        for (int i = 0; i < line.size(); i++) {
            if (barred.contains(line.get(i).code())) {
                first = i + 1;
            }
        }
        if (first < line.size()) {
            return Optional.of(line.get(first));
        }
        return units.disciplineInspectionFor(wanted).filter(unit -> !barred.contains(unit.code()));
    }

    /** The next unit above that may handle the petition; empty at the top. */
    Optional<Unit> above(Unit unit, Petition petition) {
        return units.parentOf(unit)
                .flatMap(parent -> firstFrom(parent, petition))
                .filter(next -> !next.code().equals(unit.code()) && unit.isAtOrBelow(next));
    }

    /** Whether the unit may be given the petition. */
    boolean barred(Unit unit, Petition petition) {
        Set<String> barred = barredUnits(petition);
        return unit.lineage().stream().anyMatch(barred::contains);
    }

    /** Whether the person must keep away: accused himself, or at work in an accused unit. */
    @Override
    public boolean recused(StaffMember person, Petition petition) {
        if (petition.matter().accused().isEmpty()) {
            return false;
        }
        Set<String> barred = barredUnits(petition);
        return person.posts().stream().anyMatch(post -> post.role() != Role.SYSTEM && barred.contains(post.unitCode()))
                || petition.matter().accused().stream()
                        .anyMatch(accused -> accused.kind() == AccusedKind.PERSON
                                && accused.name().strip().equals(person.name()));
    }

    private Set<String> barredUnits(Petition petition) {
        Set<String> barred = new HashSet<>();
        for (Accused accused : petition.matter().accused()) {
            if (accused.unitCode() != null) {
                barred.add(accused.unitCode());
            }
            if (accused.kind() == AccusedKind.PERSON) {
                barred.addAll(staff.unitsOfPersonNamed(accused.name().strip(), accused.unitCode()));
            } else if (accused.unitCode() == null) {
                named(accused.name().strip(), petition.matter().areaCode()).ifPresent(unit -> barred.add(unit.code()));
            }
        }
        return barred;
    }

    /** A unit accused by name alone: the one in the line above the place, or a department there, whose name it begins with. */
    private Optional<Unit> named(String name, String areaCode) {
        return units.lineage(units.get(areaCode)).stream()
                .flatMap(unit -> Stream.concat(Stream.of(unit), units.departmentsOf(unit.code()).stream()))
                .filter(unit -> name.startsWith(unit.name()))
                .findFirst();
    }
}
