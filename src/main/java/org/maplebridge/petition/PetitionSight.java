package org.maplebridge.petition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may see a petition: people of the unit that has it and of the units above, whoever filed it, and for a while whoever has
 * something to do for it; never who has to keep away. And who may write for its petitioner. Nothing is shown here, so it is no
 * look.
 */
@Service
@Transactional
public class PetitionSight {

    private final Petitions petitions;
    private final Recusals recusals;
    private final Guests guests;
    private final TaskLinks tasks;
    private final Units units;

    PetitionSight(Petitions petitions, Recusals recusals, Guests guests, TaskLinks tasks, Units units) {
        this.petitions = petitions;
        this.recusals = recusals;
        this.guests = guests;
        this.tasks = tasks;
        this.units = units;
    }

    /** Whether the caller sees it. */
    public boolean visibleTo(String receiptNumber, StaffMember caller) {
        return petitions
                .look(receiptNumber)
                .filter(petition -> sees(caller, petition))
                .isPresent();
    }

    /** Those of the petitions that the caller sees, by number and asked for at once; nothing of them is shown yet. */
    public Set<String> visibleAmong(Collection<String> receiptNumbers, StaffMember caller) {
        return petitions.look(receiptNumbers).values().stream()
                .filter(petition -> sees(caller, petition))
                .map(Petition::receiptNumber)
                .collect(Collectors.toSet());
    }

    /** Whether the caller sees it, or takes part in it for a while. */
    public boolean concerns(StaffMember caller, Petition petition) {
        return sees(caller, petition) || takesPart(caller, petition);
    }

    /** Those of the petitions that concern the caller, by number; nothing of them is shown yet, so it is no look. */
    public Map<String, Petition> concerning(Collection<String> receiptNumbers, StaffMember caller) {
        Collection<Petition> found = petitions.look(receiptNumbers).values();
        Set<String> elsewhere = found.stream()
                .filter(petition -> !sees(caller, petition))
                .map(Petition::receiptNumber)
                .collect(Collectors.toSet());
        Set<String> worked = tasks.waitingOn(elsewhere, caller);
        return found.stream()
                .filter(petition -> sees(caller, petition)
                        || invited(caller, petition)
                        || worked.contains(petition.receiptNumber()) && !recusals.recused(caller, petition))
                .collect(Collectors.toMap(Petition::receiptNumber, Function.identity()));
    }

    public boolean sees(StaffMember caller, Petition petition) {
        boolean concerned = caller.username().equals(petition.matter().filedBy())
                || petition.place() != null && caller.sees(petition.place().unitCode());
        return concerned && !recusals.recused(caller, petition);
    }

    /** For a while: as somebody who was called, or because his unit still has to do something for it, like an answer. */
    private boolean takesPart(StaffMember caller, Petition petition) {
        return invited(caller, petition)
                || !recusals.recused(caller, petition)
                        && !tasks.waitingOn(List.of(petition.receiptNumber()), caller)
                                .isEmpty();
    }

    /** Nothing is asked where no work accompanies the petition. */
    private boolean invited(StaffMember caller, Petition petition) {
        return petition.accompaniments() > 0 && guests.invited(caller, petition) && !recusals.recused(caller, petition);
    }

    /** Whether the caller may write for the petitioner: who filed it, or who registers or handles at its unit. */
    public boolean actsForPetitioner(StaffMember caller, Petition petition) {
        if (caller.username().equals(petition.matter().filedBy())) {
            return true;
        }
        if (petition.place() == null) {
            return false;
        }
        List<String> line = units.get(petition.place().unitCode()).lineage();
        return caller.holdsInOneOf(Role.REGISTRAR, line)
                || caller.holds(Role.HANDLER, petition.place().unitCode())
                || caller.holds(Role.HEAD, petition.place().unitCode());
    }

    /** Whether the caller may urge: who may act for the petitioner, and supervisors above. */
    public boolean urges(StaffMember caller, Petition petition) {
        return actsForPetitioner(caller, petition)
                || petition.place() != null
                        && caller.holdsInOneOf(
                                Role.SUPERVISOR,
                                units.get(petition.place().unitCode()).lineage());
    }
}
