package org.maplebridge.handling;

import java.util.Optional;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Colour;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.Petitions;
import org.maplebridge.petition.Procedure;
import org.maplebridge.petition.Purpose;
import org.maplebridge.shared.Refusal;
import org.maplebridge.urgency.BeginUrgentReport;
import org.springframework.stereotype.Service;

/**
 * Takes the result of the triage rules and finds the first unit: the one of that level above the place, recusal observed.
 * What a registrar found to be a report begins where the rules want reports, and what a unit had before never below it. What
 * is urgent is to be reported from there (Reg. art. 25).
 */
@Service
public class TriagePetition {

    private final Petitions petitions;
    private final Units units;
    private final Recusal recusal;
    private final BeginUrgentReport beginUrgentReport;
    private final TriageRules rules;
    private final Acts acts;

    TriagePetition(
            Petitions petitions,
            Units units,
            Recusal recusal,
            BeginUrgentReport beginUrgentReport,
            TriageRules rules,
            Acts acts) {
        this.rules = rules;
        this.petitions = petitions;
        this.units = units;
        this.recusal = recusal;
        this.beginUrgentReport = beginUrgentReport;
        this.acts = acts;
    }

    public Place triage(String receiptNumber, String startLevel, Procedure procedure, Colour colour, String why) {
        Petition petition = petitions.get(receiptNumber);
        Unit area = units.get(petition.matter().areaCode());
        boolean before = petition.route().receivedAt() != null;
        Unit wanted = before
                ? notBelow(units.get(petition.place().unitCode()), atLevel(startLevel, area))
                : atLevel(levelOfReport(petition).orElse(startLevel), area);
        Optional<Unit> first = recusal.firstFrom(wanted, petition);
        Unit unit = first.orElseThrow(() -> Refusal.againstRule("nobody-may-handle", area.name()));
        Place place = new Place(unit.level(), unit.code());
        petition.acceptance().triaged(acts.bySystem(), place, procedure, colour, why);
        beginUrgentReport.begin(petition);
        return place;
    }

    private Unit atLevel(String level, Unit area) {
        return units.lineage(area).stream()
                .filter(unit -> unit.level().equals(level))
                .findFirst()
                .orElse(area);
    }

    /** The table was asked before a person looked. */
    private Optional<String> levelOfReport(Petition petition) {
        boolean byPerson = petition.acceptedAt() != null && petition.matter().purpose() == Purpose.REPORT;
        return byPerson ? Optional.of(rules.sort(petition).startLevel()) : Optional.empty();
    }

    private static Unit notBelow(Unit present, Unit wanted) {
        return present.isAtOrBelow(wanted) ? wanted : present;
    }
}
