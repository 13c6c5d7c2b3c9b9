package org.maplebridge.handling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.UnitKind;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Accused;
import org.maplebridge.petition.AccusedKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionRecusals;
import org.maplebridge.petition.Petitions;
import org.maplebridge.petition.Recusals;
import org.springframework.stereotype.Component;

/**
 * Keeps a petition from those it accuses (Reg. art. 28, 30): an accused unit, the units of an accused person, and what
 * stands below them never handle it. Where the line of units above the place is touched, work begins above the highest
 * one accused; where even the top is accused, discipline inspection takes it. Whoever steps aside for another interest,
 * asked to or by himself, is kept away alike, and so are those who work in or below a unit that does.
 */
@Component
public class Recusal implements Recusals {

    private final Units units;
    private final StaffDirectory staff;
    private final Petitions petitions;

    Recusal(Units units, StaffDirectory staff, Petitions petitions) {
        this.units = units;
        this.staff = staff;
        this.petitions = petitions;
    }

    /** The first unit from the given one upwards that may handle the petition; empty when nobody may. */
    public Optional<Unit> firstFrom(Unit wanted, Petition petition) {
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

    /**
     * The next unit above that may handle the petition, and discipline inspection where those above are accused up to the top, as
     * for what is filed; empty at the top.
     */
    public Optional<Unit> above(Unit unit, Petition petition) {
        return firstFrom(units.parentOf(unit).orElse(unit), petition)
                .filter(next -> !next.code().equals(unit.code()));
    }

    /** Whether it accuses its line up to the top, and no discipline inspection may take it. */
    public boolean nobodyMay(Petition petition) {
        return !petition.matter().accused().isEmpty()
                && firstFrom(units.get(petition.matter().areaCode()), petition).isEmpty();
    }

    /** Whether the unit may be given the petition. */
    public boolean barred(Unit unit, Petition petition) {
        Set<String> barred = barredUnits(petition);
        return unit.lineage().stream().anyMatch(barred::contains);
    }

    /**
     * Whether the person must keep away: accused himself, or at work in an accused unit or below one. External systems and helpers
     * work in none, and a discipline inspection is below nobody.
     */
    @Override
    public boolean recused(StaffMember person, Petition petition) {
        if (!petition.recusals().anybody()) {
            return false;
        }
        Set<String> barred = barredUnits(petition);
        return petition.recusals().aside(AccusedKind.PERSON, person.username())
                || person.posts().stream()
                        .filter(post -> post.role().worksInUnit())
                        .flatMap(post -> answersTo(post.unitCode()))
                        .anyMatch(barred::contains)
                || petition.matter().accused().stream()
                        .anyMatch(accused -> accused.kind() == AccusedKind.PERSON
                                && accused.name().strip().equals(person.name()));
    }

    @Override
    public Set<String> steppedAsideFrom(StaffMember person) {
        Set<String> asides = new HashSet<>();
        asides.add(PetitionRecusals.code(AccusedKind.PERSON, person.username()));
        person.posts().stream()
                .filter(post -> post.role().worksInUnit())
                .flatMap(post -> answersTo(post.unitCode()))
                .forEach(code -> asides.add(PetitionRecusals.code(AccusedKind.UNIT, code)));
        return Set.copyOf(petitions.keptFrom(asides));
    }

    /** The unit and those above it; a discipline inspection is below nobody. */
    private Stream<String> answersTo(String unitCode) {
        Unit unit = units.get(unitCode);
        return unit.kind() == UnitKind.DISCIPLINE_INSPECTION ? Stream.of(unitCode) : unit.lineage().stream();
    }

    private Set<String> barredUnits(Petition petition) {
        Set<String> barred = new HashSet<>(petition.recusals().unitsAside());
        for (Accused accused : petition.matter().accused()) {
            if (accused.unitCode() != null) {
                barred.add(accused.unitCode());
            }
            if (accused.kind() == AccusedKind.PERSON) {
                barred.addAll(staff.unitsOfPersonNamed(accused.name().strip(), accused.unitCode()));
                barred.addAll(whereHeRose(accused));
            } else if (accused.unitCode() == null) {
                named(accused.name().strip(), petition.matter().areaCode()).forEach(unit -> barred.add(unit.code()));
            }
        }
        return barred;
    }

    /** Where somebody of the accused person's name works above the unit that he was accused in. */
    private Set<String> whereHeRose(Accused accused) {
        Set<String> works =
                new HashSet<>(staff.unitsOfPersonNamed(accused.name().strip(), null));
        works.retainAll(
                accused.unitCode() == null
                        ? Set.of()
                        : Set.copyOf(units.get(accused.unitCode()).lineage()));
        return works;
    }

    /**
     * The units meant by a name alone. In the line above the place, each unit's name may stand before that of the next
     * one down: 溪口镇上溪村村民委员会 is the village, not the town. Elsewhere every unit whose name it begins with is
     * meant.
     */
    private List<Unit> named(String name, String areaCode) {
        List<Unit> line = new ArrayList<>(units.lineage(units.get(areaCode)));
        Collections.reverse(line);
        String rest = name;
        Unit meant = null;
        for (Unit unit : line) {
            if (rest.startsWith(unit.name())) {
                meant = unit;
                rest = rest.substring(unit.name().length());
            }
        }
        Optional<Unit> department = department(rest, line);
        if (department.isPresent() || meant != null) {
            return List.of(department.orElse(meant));
        }
        return units.all().stream().filter(unit -> name.startsWith(unit.name())).toList();
    }

    private Optional<Unit> department(String name, List<Unit> line) {
        return line.stream()
                .flatMap(unit -> units.departmentsOf(unit.code()).stream())
                .filter(unit -> name.startsWith(unit.name()))
                .findFirst();
    }
}
