package org.maplebridge.petition;

import java.time.Clock;
import java.util.List;
import org.maplebridge.categories.Categories;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Units;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody who has the petition before him says under which subject it belongs, with one click on a suggested category, as
 * long as it is open (Reg. art. 22): who handles or leads in its unit, and registrars and supervisors of the unit or above.
 * Nothing is sorted again: way, procedure and colour were decided by people and stay. Refuses unknown categories, the
 * category that it has, and secret petitions, of which nothing may be learned.
 */
@Service
public class CorrectCategory implements MoreToDo {

    private static final List<Role> ABOVE = List.of(Role.REGISTRAR, Role.SUPERVISOR);
    private static final List<Role> OF_THE_UNIT = List.of(Role.HANDLER, Role.HEAD);

    private final Petitions petitions;
    private final PetitionTable table;
    private final Categories categories;
    private final ReadPetition read;
    private final ApplicationEventPublisher events;
    private final Units units;
    private final Clock time;

    CorrectCategory(
            Petitions petitions,
            PetitionTable table,
            Categories categories,
            ReadPetition read,
            ApplicationEventPublisher events,
            Units units,
            Clock time) {
        this.petitions = petitions;
        this.table = table;
        this.categories = categories;
        this.read = read;
        this.events = events;
        this.units = units;
        this.time = time;
    }

    @Transactional
    public Petition correct(String receiptNumber, String category, StaffMember caller) {
        read.visible(receiptNumber, caller);
        Petition petition = petitions.get(receiptNumber);
        if (!offered(petition, caller)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "category-not-yours");
        }
        String wanted = category == null ? "" : category.strip();
        Matter before = petition.matter();
        if (wanted.isEmpty()) {
            throw Refusal.invalid(new FieldError("#/category", "required"));
        }
        if (!categories.contains(wanted)) {
            throw Refusal.invalid(new FieldError("#/category", "unknown-category", wanted));
        }
        if (wanted.equals(before.category())) {
            throw Refusal.wrongState("category-as-it-is", receiptNumber, wanted);
        }
        petition.acceptance().sortedUnder(new Petition.Act(caller.username(), time.instant()), wanted);
        table.correct(petition);
        events.publishEvent(new MatterCorrected(petition, before, petition.secret()));
        return petition;
    }

    @Override
    public List<String> forStaff(Petition petition, StaffMember caller) {
        return offered(petition, caller) ? List.of("category") : List.of();
    }

    private boolean offered(Petition petition, StaffMember caller) {
        if (!petition.status().open() || petition.secret()) {
            return false;
        }
        String unit = petition.place() == null
                ? petition.matter().areaCode()
                : petition.place().unitCode();
        List<String> line = units.get(unit).lineage();
        return ABOVE.stream().anyMatch(role -> caller.holdsInOneOf(role, line))
                || OF_THE_UNIT.stream().anyMatch(role -> caller.holds(role, unit));
    }
}
