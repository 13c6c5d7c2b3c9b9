package org.maplebridge.deliberation;

import java.time.Clock;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.BeijingTime;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/**
 * A village or town puts a matter before its residents. Refuses units of other levels, confidential matters and reports
 * on officials (Reg. art. 30), and a second meeting before the first was held.
 */
@Service
public class ConveneResidents {

    private final Petitions petitions;
    private final Deliberations deliberations;
    private final DeliberationSettings settings;
    private final Units units;
    private final Clock time;

    ConveneResidents(
            Petitions petitions, Deliberations deliberations, DeliberationSettings settings, Units units, Clock time) {
        this.petitions = petitions;
        this.deliberations = deliberations;
        this.settings = settings;
        this.units = units;
        this.time = time;
    }

    public void convene(String receiptNumber, String unitCode, String by, ConveningForm form) {
        Petition petition = petitions.get(receiptNumber);
        Unit unit = units.get(unitCode);
        if (!settings.levels().contains(unit.level())) {
            throw Refusal.againstRule("no-residents-at-level", unit.name());
        }
        if (petition.secret() || !petition.matter().accused().isEmpty()) {
            throw Refusal.againstRule("not-before-residents", receiptNumber);
        }
        ConveningForm.Meeting meeting = form.checked(time);
        if (deliberations.convened(receiptNumber, unitCode).isPresent()) {
            throw Refusal.wrongState("meeting-convened", unit.name());
        }
        deliberations.add(receiptNumber, unitCode, unit.level(), by, time.instant(), meeting);
        petition.noted(
                new Act(by, time.instant()),
                new Place(unit.level(), unitCode),
                EventKind.DELIBERATION_CONVENED,
                meeting.way().name(),
                BeijingTime.sortable(meeting.at()) + " " + meeting.place() + "\n议题：" + meeting.topic());
    }
}
