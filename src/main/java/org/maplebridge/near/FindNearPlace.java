package org.maplebridge.near;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.UnitKind;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Location;
import org.springframework.stereotype.Service;

/**
 * In which village somebody with a telephone is: the one whose grid has its middle nearest to him, as far as five
 * kilometres. What is asked is kept nowhere. Nothing where no grid that was measured is so near.
 */
@Service
public class FindNearPlace {

    private static final double FARTHEST_METRES = 5_000;

    /** A village, and how far the middle of its nearest grid is. */
    public record Found(Unit unit, long metres) {}

    private final Grids grids;
    private final Units units;

    FindNearPlace(Grids grids, Units units) {
        this.grids = grids;
        this.units = units;
    }

    public Optional<Found> at(Location location) {
        NearPlace here = new NearPlace(List.of(), location);
        Map<String, Unit> areas = units.all().stream()
                .filter(unit -> unit.kind() == UnitKind.AREA)
                .collect(Collectors.toMap(Unit::code, unit -> unit));
        return grids.in(areas.keySet()).entrySet().stream()
                .flatMap(ofUnit -> ofUnit.getValue().stream()
                        .flatMap(grid -> here.metresTo(grid).stream())
                        .map(metres -> new Found(areas.get(ofUnit.getKey()), Math.round(metres))))
                .filter(found -> found.metres() <= FARTHEST_METRES)
                .min(Comparator.comparing(Found::metres));
    }
}
