package org.maplebridge.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes one unit of the tree. Refuses what {@link ReplaceUnits} refuses, and to leave units hanging on nothing. */
@Service
public class EditUnits {

    private final UnitRegister register;
    private final Books books;
    private final ReplaceUnits replaceUnits;

    EditUnits(UnitRegister register, Books books, ReplaceUnits replaceUnits) {
        this.register = register;
        this.books = books;
        this.replaceUnits = replaceUnits;
    }

    @Transactional
    public void edit(UnitEdit edit, StaffMember caller) {
        AdministratorsOnly.check(caller);
        books.open();
        List<Unit> units = new ArrayList<>(register.current());
        if (edit instanceof UnitEdit.Put put) {
            put(units, put);
        } else {
            remove(units, edit.code());
        }
        replaceUnits.replace(new UnitDocument(below(units, null), true), caller);
    }

    private static void put(List<Unit> units, UnitEdit.Put put) {
        if (put.parentCode() != null
                && units.stream().noneMatch(unit -> unit.code().equals(put.parentCode()))) {
            throw Refusal.invalid(new FieldError("#/parentCode", "unknown-area", put.parentCode()));
        }
        Unit changed = new Unit(put.code(), put.name(), put.kind(), put.level(), put.parentCode(), "");
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i).code().equals(put.code())) {
                units.set(i, changed);
                return;
            }
        }
        units.add(changed);
    }

    private static void remove(List<Unit> units, String code) {
        if (units.stream().anyMatch(unit -> code.equals(unit.parentCode()))) {
            throw Refusal.wrongState("unit-has-units-below");
        }
        if (!units.removeIf(unit -> unit.code().equals(code))) {
            throw Refusal.notFound("unknown-unit", code);
        }
    }

    private static List<UnitNode> below(List<Unit> units, String parent) {
        return units.stream()
                .filter(unit -> unit.kind() == UnitKind.AREA && Objects.equals(unit.parentCode(), parent))
                .map(unit -> new UnitNode(
                        unit.code(),
                        unit.name(),
                        unit.kind().name(),
                        null,
                        unit.level(),
                        null,
                        below(units, unit.code()),
                        departments(units, unit.code())))
                .toList();
    }

    private static List<UnitNode.Department> departments(List<Unit> units, String area) {
        return units.stream()
                .filter(unit -> unit.kind() != UnitKind.AREA && area.equals(unit.parentCode()))
                .map(unit -> new UnitNode.Department(
                        unit.code(), unit.name(), unit.kind().name(), null))
                .toList();
    }
}
