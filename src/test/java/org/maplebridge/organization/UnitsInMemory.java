package org.maplebridge.organization;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables of units, without tables. */
class UnitsInMemory implements UnitRegister {

    final List<Change> changes = new ArrayList<>();
    private final StaffInMemory staff;
    private List<Unit> current = List.of();
    private final List<Unit> abolished = new ArrayList<>();

    UnitsInMemory(StaffInMemory staff) {
        this.staff = staff;
    }

    @Override
    public List<Unit> current() {
        return current;
    }

    @Override
    public List<Unit> abolished() {
        return List.copyOf(abolished);
    }

    @Override
    public void lock(Collection<String> codes) {}

    @Override
    public void replace(List<Unit> units) {
        Set<String> codes = units.stream().map(Unit::code).collect(Collectors.toSet());
        abolished.removeIf(unit -> codes.contains(unit.code()));
        current.stream().filter(unit -> !codes.contains(unit.code())).forEach(abolished::add);
        current = List.copyOf(units);
    }

    @Override
    public void record(List<Change> entered, String by, Instant at) {
        changes.addAll(entered);
    }

    @Override
    public Set<String> staffed(Collection<String> codes) {
        return codes.stream().filter(code -> !staff.inUnit(code).isEmpty()).collect(Collectors.toSet());
    }
}
