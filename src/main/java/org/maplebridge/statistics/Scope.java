package org.maplebridge.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.Units;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.LocalDay;
import org.maplebridge.shared.Refusal;

/**
 * What a caller asks counts of.
 *
 * @param tops the unit asked for, or the highest that the caller sees
 * @param unitCodes all that is counted: the tops and what lies below, a discipline inspection for its own people only
 * @param from first day, or null for the beginning
 * @param to last day, or null for no end
 */
record Scope(List<Unit> tops, Set<String> unitCodes, LocalDate from, LocalDate to) {

    static Scope of(String unit, String from, String to, StaffMember caller, Units units) {
        if (caller == null || caller.visibleUnits().isEmpty()) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "statistics-not-shown");
        }
        List<FieldError> errors = new ArrayList<>();
        LocalDate first = day(errors, "from", from);
        LocalDate last = day(errors, "to", to);
        if (first != null && last != null && last.isBefore(first)) {
            errors.add(new FieldError("#/to", "statistics-period"));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        List<Unit> tops = unit == null || unit.isBlank() ? highest(caller, units) : List.of(one(unit, caller, units));
        Set<String> counted = units.atOrBelow(tops.stream().map(Unit::code).toList()).stream()
                .filter(caller::sees)
                .collect(Collectors.toSet());
        return new Scope(tops, counted, first, last);
    }

    private static Unit one(String code, StaffMember caller, Units units) {
        Unit unit = units.findKnown(code.strip()).orElseThrow(() -> Refusal.notFound("unknown-unit", code));
        if (!caller.sees(unit.code())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "statistics-not-shown");
        }
        return unit;
    }

    private static List<Unit> highest(StaffMember caller, Units units) {
        return units.all().stream()
                .filter(unit -> caller.sees(unit.code()))
                .filter(unit -> unit.parentCode() == null || !caller.sees(unit.parentCode()))
                .collect(Collectors.toList());
    }

    private static LocalDate day(List<FieldError> errors, String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Optional<LocalDate> day = LocalDay.of(text);
        if (day.isEmpty()) {
            errors.add(new FieldError("#/" + field, "malformed"));
        }
        return day.orElse(null);
    }
}
