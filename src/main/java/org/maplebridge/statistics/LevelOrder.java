package org.maplebridge.statistics;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.UnitKind;
import org.maplebridge.organization.Units;
import org.springframework.stereotype.Component;

/** The levels as the tree has them, the lowest first. */
@Component
class LevelOrder {

    private final Units units;

    LevelOrder(Units units) {
        this.units = units;
    }

    /** The levels of these areas and those of the counts, which may be older than the tree. */
    List<String> of(Stream<Unit> areas, Stream<String> counted) {
        Map<String, Integer> depths = depths();
        Comparator<String> lowestFirst = Comparator.comparing((String level) -> -depths.getOrDefault(level, 0))
                .thenComparing(Comparator.naturalOrder());
        TreeSet<String> levels = new TreeSet<>(lowestFirst);
        areas.filter(unit -> unit.kind() == UnitKind.AREA).map(Unit::level).forEach(levels::add);
        counted.forEach(levels::add);
        return List.copyOf(levels);
    }

    private Map<String, Integer> depths() {
        Map<String, Integer> depths = new HashMap<>();
        units.all().stream()
                .filter(unit -> unit.kind() == UnitKind.AREA)
                .forEach(unit -> depths.merge(unit.level(), unit.lineage().size(), Math::max));
        return depths;
    }
}
