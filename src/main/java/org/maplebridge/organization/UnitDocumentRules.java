package org.maplebridge.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** What a tree of units must be like; turns one that is into units, each after the one it hangs on. */
final class UnitDocumentRules {

    static final int MOST_UNITS = 50_000;
    static final int MOST_LEVELS = 8;
    private static final int MOST_ERRORS = 100;

    private static final Pattern AREA_CODE = Pattern.compile("[0-9]{12}");
    private static final Pattern DEPARTMENT_CODE = Pattern.compile("[A-Za-z0-9]{12,20}");
    private static final Pattern LEVEL = Pattern.compile("[A-Z_]{2,20}");

    private final List<Unit> units = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();
    private final Map<String, Set<String>> levelsSeenAbove = new HashMap<>();
    private final List<FieldError> errors = new ArrayList<>();

    private UnitDocumentRules() {}

    /** Refuses a tree that breaks a rule, with a pointer to every field that does. */
    static List<Unit> read(UnitDocument document) {
        UnitDocumentRules rules = new UnitDocumentRules();
        rules.roots(document);
        if (!rules.errors.isEmpty()) {
            throw Refusal.invalid(rules.errors);
        }
        return List.copyOf(rules.units);
    }

    private void roots(UnitDocument document) {
        if (document.roots().isEmpty()) {
            wrong("#", "required");
        }
        for (int index = 0; index < document.roots().size(); index++) {
            area(document.roots().get(index), document.pointerOf(index), null, List.of());
        }
        if (units.size() > MOST_UNITS) {
            errors.clear();
            wrong("#", "too-many-units", MOST_UNITS);
        }
    }

    private void area(UnitNode node, String pointer, Unit parent, List<String> levelsAbove) {
        if (enough()) {
            return;
        }
        if (node == null) {
            wrong(pointer, "required");
            return;
        }
        if (levelsAbove.size() == MOST_LEVELS) {
            wrong(pointer, "units-too-deep", MOST_LEVELS);
            return;
        }
        code(node.code(), AREA_CODE, "area-code", pointer);
        kindOfArea(node.kind(), pointer);
        level(node.level(), levelsAbove, pointer);
        Unit unit = unit(node.code(), node.name(), UnitKind.AREA, node.level(), parent, pointer);
        List<String> levels = new ArrayList<>(levelsAbove);
        levels.add(unit.level());
        List<UnitNode.Department> departments = orEmpty(node.departments());
        for (int index = 0; index < departments.size(); index++) {
            department(departments.get(index), pointer + "/departments/" + index, unit);
        }
        List<UnitNode> children = orEmpty(node.children());
        for (int index = 0; index < children.size(); index++) {
            area(children.get(index), pointer + "/children/" + index, unit, levels);
        }
    }

    private void department(UnitNode.Department node, String pointer, Unit area) {
        if (enough()) {
            return;
        }
        if (node == null) {
            wrong(pointer, "required");
            return;
        }
        code(node.code(), DEPARTMENT_CODE, "department-code", pointer);
        unit(node.code(), node.name(), kindOfDepartment(node.kind(), pointer), area.level(), area, pointer);
    }

    private Unit unit(String code, String name, UnitKind kind, String level, Unit parent, String pointer) {
        PlainName.check(name, pointer + "/name").ifPresent(errors::add);
        Unit unit = new Unit(
                code,
                name == null ? null : name.strip(),
                kind,
                level,
                parent == null ? null : parent.code(),
                (parent == null ? "" : parent.path()) + code + "/");
        units.add(unit);
        return unit;
    }

    private void code(String code, Pattern form, String complaint, String pointer) {
        if (code == null || !form.matcher(code).matches()) {
            wrong(pointer + "/code", complaint);
        } else if (!codes.add(code)) {
            wrong(pointer + "/code", "unit-code-twice", code);
        }
    }

    private void level(String level, List<String> levelsAbove, String pointer) {
        if (level == null || !LEVEL.matcher(level).matches()) {
            wrong(pointer + "/level", "unit-level");
        } else if (levelsAbove.contains(level)) {
            wrong(pointer + "/level", "unit-level-repeated", label(level));
        } else {
            levelsAbove.stream()
                    .filter(above ->
                            levelsSeenAbove.getOrDefault(above, Set.of()).contains(level))
                    .findFirst()
                    .ifPresent(above -> wrong(pointer + "/level", "unit-level-order", label(level), label(above)));
            levelsSeenAbove.computeIfAbsent(level, first -> new HashSet<>()).addAll(levelsAbove);
        }
    }

    private static DefaultMessageSourceResolvable label(String level) {
        return new DefaultMessageSourceResolvable(new String[] {"level." + level}, level);
    }

    private void kindOfArea(String kind, String pointer) {
        if (kind != null && !kind.equals(UnitKind.AREA.name())) {
            wrong(pointer + "/kind", "area-kind");
        }
    }

    private UnitKind kindOfDepartment(String kind, String pointer) {
        if (kind == null || kind.equals(UnitKind.DEPARTMENT.name())) {
            return UnitKind.DEPARTMENT;
        }
        if (!kind.equals(UnitKind.DISCIPLINE_INSPECTION.name())) {
            wrong(pointer + "/kind", "department-kind");
        }
        return UnitKind.DISCIPLINE_INSPECTION;
    }

    private boolean enough() {
        return errors.size() >= MOST_ERRORS || units.size() > MOST_UNITS;
    }

    private void wrong(String pointer, String complaint, Object... arguments) {
        errors.add(new FieldError(pointer, complaint, arguments));
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
