package org.maplebridge.checker.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.UnitKind;
import org.maplebridge.organization.Units;
import org.springframework.stereotype.Component;

/** The levels that the tree of units has, from the lowest up; those of the models as long as there is no tree. */
@Component
class KnownLevels {

    private static final List<String> OF_THE_MODELS = List.of("VILLAGE", "TOWN", "COUNTY");

    private final Units units;

    KnownLevels(Units units) {
        this.units = units;
    }

    Set<String> all() {
        Set<String> levels = new TreeSet<>(OF_THE_MODELS);
        units.all().forEach(unit -> levels.add(unit.level()));
        return levels;
    }

    /** Every way up there is, without repeating one. */
    Set<List<String>> waysUp() {
        Set<List<String>> ways = units.all().stream()
                .filter(unit -> unit.kind() == UnitKind.AREA)
                .map(unit -> units.lineage(unit).stream().map(Unit::level).toList())
                .collect(Collectors.toSet());
        return ways.isEmpty() ? Set.of(OF_THE_MODELS) : longest(ways);
    }

    private static Set<List<String>> longest(Set<List<String>> ways) {
        int most = ways.stream().map(List::size).max(Comparator.naturalOrder()).orElse(0);
        return ways.stream().filter(way -> way.size() == most).collect(Collectors.toSet());
    }
}
