package org.maplebridge.acceptance;

import java.time.Clock;
import org.maplebridge.handling.Recusal;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.UnitKind;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Colour;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.Petitions;
import org.maplebridge.petition.Procedure;
import org.maplebridge.petition.Way;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/** Sends a petition to a registrar: the first unit from its place upwards that has one, those it accuses passed over. */
@Service
public class SendToRegistrar {

    private final Petitions petitions;
    private final Units units;
    private final StaffDirectory staff;
    private final Recusal recusal;
    private final Clock time;

    SendToRegistrar(Petitions petitions, Units units, StaffDirectory staff, Recusal recusal, Clock time) {
        this.petitions = petitions;
        this.units = units;
        this.staff = staff;
        this.recusal = recusal;
        this.time = time;
    }

    /**
     * @param why the rule that wants a person to look
     * @return the unit that looks at it
     */
    public Place send(String receiptNumber, Procedure procedure, Colour colour, Way way, String why) {
        Petition petition = petitions.get(receiptNumber);
        Unit area = units.get(petition.matter().areaCode());
        Unit first = recusal.firstFrom(area, petition)
                .orElseThrow(() -> Refusal.againstRule("nobody-may-handle", area.name()));
        Unit unit = units.lineage(first).stream()
                .filter(candidate -> !recusal.barred(candidate, petition))
                .filter(candidate -> staff.hasActive(Role.REGISTRAR, candidate.code()))
                .findFirst()
                .orElse(first);
        Place place = new Place(unit.level(), unit.code());
        if (unit.kind() == UnitKind.DISCIPLINE_INSPECTION) {
            petition.conceal();
        }
        petition.acceptance().awaited(new Act(Act.SYSTEM, time.instant()), place, procedure, colour, way, why);
        return place;
    }
}
