package org.maplebridge.cohandling;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.handling.Recusal;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.UnitKind;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/**
 * The unit that handles a petition calls departments of its own or of the units above to it. Refuses callers without the
 * role, departments that are accused (Reg. art. 28, 30), and departments that are already called.
 */
@Service
public class BlowWhistle {

    private final Petitions petitions;
    private final Whistles whistles;
    private final Units units;
    private final Recusal recusal;
    private final WhistleRule rule;
    private final Clock time;

    BlowWhistle(Petitions petitions, Whistles whistles, Units units, Recusal recusal, WhistleRule rule, Clock time) {
        this.petitions = petitions;
        this.whistles = whistles;
        this.units = units;
        this.recusal = recusal;
        this.rule = rule;
        this.time = time;
    }

    /** @param unitCode the whistling unit, which had the petition when the form was begun */
    public void blow(String receiptNumber, String unitCode, String by, WhistleForm form) {
        Petition petition = petitions.get(receiptNumber);
        rule.requireWhistler(by, unitCode);
        List<String> names = form.checked();
        if (whistles.openOf(receiptNumber, unitCode).isPresent()) {
            throw Refusal.wrongState("whistle-open", units.nameOf(unitCode));
        }
        Unit unit = units.get(unitCode);
        List<Unit> departments = departments(names, unit);
        departments.forEach(department -> requireCallable(department, petition));
        whistles.add(
                receiptNumber,
                unitCode,
                unit.level(),
                by,
                time.instant(),
                form.request().strip(),
                Boolean.TRUE.equals(form.hard()),
                departments.stream().map(Unit::code).toList());
        String called = String.join("、", departments.stream().map(Unit::name).toList());
        petition.noted(
                new Act(by, time.instant()),
                new Place(unit.level(), unitCode),
                EventKind.WHISTLE_BLOWN,
                null,
                called + "：" + form.request().strip());
    }

    private List<Unit> departments(List<String> names, Unit whistling) {
        List<Unit> known = units.lineage(whistling).stream()
                .flatMap(unit -> units.departmentsOf(unit.code()).stream())
                .filter(unit -> unit.kind() == UnitKind.DEPARTMENT)
                .toList();
        List<Unit> departments = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        for (String name : names) {
            known.stream()
                    .filter(unit -> unit.code().equals(name) || unit.name().equals(name))
                    .findFirst()
                    .ifPresentOrElse(
                            departments::add,
                            () -> errors.add(new FieldError("#/departments", "unknown-department", name)));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return departments.stream().distinct().toList();
    }

    private void requireCallable(Unit department, Petition petition) {
        if (recusal.barred(department, petition)) {
            throw Refusal.againstRule("accused-department", department.name());
        }
        if (whistles.openCalling(petition.receiptNumber(), department.code()).isPresent()) {
            throw Refusal.wrongState("department-called", department.name());
        }
    }
}
