package org.maplebridge.handling;

import java.util.Optional;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Colour;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.Petitions;
import org.maplebridge.petition.Procedure;
import org.maplebridge.shared.Refusal;
import org.maplebridge.urgency.BeginUrgentReport;
import org.springframework.stereotype.Service;

/**
 * Takes the result of the triage rules and finds the first unit: the one of that level above the place, recusal observed.
 * What is urgent is to be reported from there (Reg. art. 25).
 */
@Service
public class TriagePetition {

    private final Petitions petitions;
    private final Units units;
    private final Recusal recusal;
    private final BeginUrgentReport beginUrgentReport;
    private final Acts acts;

    TriagePetition(Petitions petitions, Units units, Recusal recusal, BeginUrgentReport beginUrgentReport, Acts acts) {
        this.petitions = petitions;
        this.units = units;
        this.recusal = recusal;
        this.beginUrgentReport = beginUrgentReport;
        this.acts = acts;
    }

    public Place triage(String receiptNumber, String startLevel, Procedure procedure, Colour colour, String why) {
        Petition petition = petitions.get(receiptNumber);
        Unit area = units.get(petition.matter().areaCode());
        Unit wanted = units.lineage(area).stream()
                .filter(unit -> unit.level().equals(startLevel))
                .findFirst()
                .orElse(area);
        Optional<Unit> first = recusal.firstFrom(wanted, petition);
        Unit unit = first.orElseThrow(() -> Refusal.againstRule("nobody-may-handle", area.name()));
        Place place = new Place(unit.level(), unit.code());
        petition.acceptance().triaged(acts.bySystem(), place, procedure, colour, why);
        beginUrgentReport.begin(petition);
        return place;
    }
}
