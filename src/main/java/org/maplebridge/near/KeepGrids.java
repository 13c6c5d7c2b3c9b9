package org.maplebridge.near;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.UnitKind;
import org.maplebridge.organization.Units;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Grids and household groups of an area: read by who sees the area, kept by its handlers and heads, by those above it and
 * by administrators. Refuses everybody else, and lists that break a rule.
 */
@Service
public class KeepGrids {

    private final Grids grids;
    private final Units units;
    private final StaffDirectory staff;

    KeepGrids(Grids grids, Units units, StaffDirectory staff) {
        this.grids = grids;
        this.units = units;
        this.staff = staff;
    }

    @Transactional(readOnly = true)
    public List<Grid> read(String unitCode, StaffMember caller) {
        Unit unit = area(unitCode);
        if (!caller.administrator() && !caller.sees(unit.code())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "grids-not-shown");
        }
        return grids.of(unit.code());
    }

    /** Whether somebody may change them. */
    public boolean keeps(StaffMember caller, Unit unit) {
        return caller.administrator()
                || caller.holdsInOneOf(Role.HANDLER, unit.lineage())
                || caller.holdsInOneOf(Role.HEAD, unit.lineage());
    }

    @Transactional
    public void replace(String unitCode, List<Grid> all, StaffMember caller) {
        Unit unit = area(unitCode);
        if (!keeps(caller, unit)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "grids-not-yours", unit.name());
        }
        GridRules.check(all, username -> staff.find(username).isPresent());
        grids.lock(unit.code());
        grids.replace(unit.code(), all);
    }

    /** One grid is added, or takes the place of the one with its code; its groups stay unless it brings some. */
    @Transactional
    public void put(String unitCode, Grid grid, StaffMember caller) {
        change(unitCode, caller, all -> {
            List<Grid> changed = new ArrayList<>(all);
            int at = indexOf(all, grid.code());
            if (at < 0) {
                changed.add(grid);
            } else {
                changed.set(
                        at, grid.groups() == null ? withGroups(grid, all.get(at).groups()) : grid);
            }
            return changed;
        });
    }

    @Transactional
    public void remove(String unitCode, String code, StaffMember caller) {
        change(
                unitCode,
                caller,
                all -> all.stream()
                        .filter(grid -> !grid.code().equals(code))
                        .map(grid -> withGroups(
                                grid,
                                grid.groups().stream()
                                        .filter(group -> !group.code().equals(code))
                                        .toList()))
                        .toList());
    }

    /** A household group is added to a grid, or takes the place of the one with its code. */
    @Transactional
    public void put(String unitCode, String gridCode, Grid.Group group, StaffMember caller) {
        change(unitCode, caller, all -> {
            if (indexOf(all, gridCode) < 0) {
                throw Refusal.notFound("grid-unknown", gridCode);
            }
            return all.stream()
                    .map(grid -> grid.code().equals(gridCode) ? withGroups(grid, with(grid.groups(), group)) : grid)
                    .toList();
        });
    }

    private void change(String unitCode, StaffMember caller, UnaryOperator<List<Grid>> how) {
        Unit unit = area(unitCode);
        grids.lock(unit.code());
        replace(unit.code(), how.apply(grids.of(unit.code())), caller);
    }

    private Unit area(String code) {
        Unit unit = units.getOfToday(code);
        if (unit.kind() != UnitKind.AREA) {
            throw Refusal.notFound("unknown-unit", code);
        }
        return unit;
    }

    private static int indexOf(List<Grid> all, String code) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).code().equals(code)) {
                return i;
            }
        }
        return -1;
    }

    private static List<Grid.Group> with(List<Grid.Group> groups, Grid.Group group) {
        List<Grid.Group> changed = new ArrayList<>(groups);
        changed.removeIf(other -> other.code().equals(group.code()));
        changed.add(group);
        return changed;
    }

    private static Grid withGroups(Grid grid, List<Grid.Group> groups) {
        return new Grid(
                grid.code(), grid.name(), grid.places(), grid.latitude(), grid.longitude(), grid.worker(), groups);
    }
}
