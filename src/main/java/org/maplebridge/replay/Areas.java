package org.maplebridge.replay;

import java.util.List;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.UnitKind;
import org.maplebridge.organization.Units;
import org.springframework.stereotype.Component;

/** Where cases arise that do not say it. */
@Component
class Areas {

    private final Units units;

    Areas(Units units) {
        this.units = units;
    }

    String orOneOfTheLowest(String code, String number) {
        if (units.find(code).filter(unit -> unit.kind() == UnitKind.AREA).isPresent()) {
            return code;
        }
        List<String> lowest = lowest();
        return lowest.get(Math.floorMod(number.hashCode() * 31 + 17, lowest.size()));
    }

    List<String> lowest() {
        return units.all().stream()
                .filter(unit -> unit.kind() == UnitKind.AREA)
                .filter(unit -> units.areasBelow(unit.code()).isEmpty())
                .map(Unit::code)
                .toList();
    }
}
