package org.maplebridge.letters;

import java.util.List;
import java.util.Locale;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.UnitKind;
import org.maplebridge.organization.Units;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * How a unit signs: 溪口镇 as 枫林县溪口镇人民政府. What stands behind an area's name is looked up by the name's last
 * characters, {@code office.镇}; departments sign by their own name behind that of their area.
 */
@Component
public class Offices {

    private final Units units;
    private final MessageSource messages;

    Offices(Units units, MessageSource messages) {
        this.units = units;
        this.messages = messages;
    }

    /** As the tree of units has it. */
    public String nameOf(String unitCode) {
        return units.nameOf(unitCode);
    }

    /** As it stands on letters. */
    public String of(String unitCode) {
        return units.findKnown(unitCode).map(this::of).orElse(unitCode);
    }

    /** The people's mediation committee of the unit. */
    String mediatorsOf(String unitCode) {
        return units.findKnown(unitCode)
                .map(unit -> areasOf(unit) + unit.name() + said("office.mediation"))
                .orElse(unitCode);
    }

    private String of(Unit unit) {
        return areasOf(unit) + (unit.kind() == UnitKind.AREA ? signed(unit.name()) : unit.name());
    }

    /** The areas above it, the widest first. */
    private String areasOf(Unit unit) {
        List<Unit> line = units.lineage(unit);
        StringBuilder names = new StringBuilder();
        for (int i = line.size() - 1; i > 0; i--) {
            names.append(line.get(i).name());
        }
        return names.toString();
    }

    private String signed(String name) {
        for (int length = 2; length > 0; length--) {
            if (name.length() >= length) {
                String ending = said("office." + name.substring(name.length() - length));
                if (ending != null) {
                    return name + ending;
                }
            }
        }
        return name;
    }

    private String said(String key) {
        return messages.getMessage(key, null, null, Locale.SIMPLIFIED_CHINESE);
    }
}
