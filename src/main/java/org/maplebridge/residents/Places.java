package org.maplebridge.residents;

import java.util.ArrayList;
import java.util.List;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.UnitKind;
import org.maplebridge.organization.Units;
import org.springframework.stereotype.Component;

/** The places of the county as people choose them from a list: villages under their towns, then whole towns and the rest. */
@Component
class Places {

    /** A place in the list. */
    record Place(String code, String name) {}

    /** Places under one heading. */
    record Group(String name, List<Place> places) {}

    private final Units units;

    Places(Units units) {
        this.units = units;
    }

    List<Group> areas() {
        List<Group> groups = new ArrayList<>();
        List<Place> wide = new ArrayList<>();
        for (Unit unit : units.all()) {
            if (unit.kind() != UnitKind.AREA) {
                continue;
            }
            List<Unit> below = units.areasBelow(unit.code());
            if (!below.isEmpty() || unit.parentCode() == null) {
                wide.add(place(unit));
            }
            List<Place> smallest = below.stream()
                    .filter(area -> units.areasBelow(area.code()).isEmpty())
                    .map(Places::place)
                    .toList();
            if (!smallest.isEmpty()) {
                groups.add(new Group(unit.name(), smallest));
            }
        }
        groups.add(new Group("说不清是哪个村，或者是全镇、全县的事", wide));
        return groups;
    }

    /** Units that somebody may complain about: the areas and what hangs on them. */
    List<Group> units() {
        List<Group> groups = new ArrayList<>(areas());
        groups.add(new Group(
                "部门",
                units.all().stream()
                        .filter(unit -> unit.kind() != UnitKind.AREA)
                        .map(Places::place)
                        .toList()));
        return groups;
    }

    /** With what is above it, the county left out: 溪口镇 上溪村. Empty for what is no area. */
    String nameOf(String code) {
        return units.find(code)
                .filter(unit -> unit.kind() == UnitKind.AREA)
                .map(unit -> units.parentOf(unit)
                                .filter(parent -> parent.parentCode() != null)
                                .map(parent -> parent.name() + " ")
                                .orElse("")
                        + unit.name())
                .orElse("");
    }

    private static Place place(Unit unit) {
        return new Place(unit.code(), unit.name());
    }
}
