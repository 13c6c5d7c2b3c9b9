package org.maplebridge.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.maplebridge.shared.Refusal;

/**
 * The units at one moment, never changed. Abolished units are known by name and still lie below the units that were
 * above them, so that their closed petitions stay visible there, but nothing new can be given to them.
 */
final class UnitTree {

    private final List<Unit> current;
    private final Map<String, Unit> byCode = new LinkedHashMap<>();
    private final Map<String, Unit> known = new HashMap<>();
    private final Map<String, List<Unit>> hanging = new HashMap<>();
    private final Map<String, List<String>> codesBelow = new HashMap<>();
    private final Map<String, Set<String>> atOrBelow = new ConcurrentHashMap<>();

    UnitTree(List<Unit> current, List<Unit> abolished) {
        this.current = List.copyOf(current);
        current.forEach(unit -> byCode.put(unit.code(), unit));
        abolished.forEach(unit -> known.put(unit.code(), unit));
        known.putAll(byCode);
        for (Unit unit : current) {
            if (unit.parentCode() != null) {
                hanging.computeIfAbsent(unit.parentCode(), code -> new ArrayList<>())
                        .add(unit);
            }
        }
        for (Unit unit : known.values()) {
            if (unit.parentCode() != null) {
                codesBelow
                        .computeIfAbsent(unit.parentCode(), code -> new ArrayList<>())
                        .add(unit.code());
            }
        }
    }

    List<Unit> all() {
        return current;
    }

    List<Unit> roots() {
        return current.stream().filter(unit -> unit.parentCode() == null).toList();
    }

    Optional<Unit> find(String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(byCode.get(code));
    }

    Unit getOfToday(String code) {
        return find(code).orElseThrow(() -> Refusal.notFound("unknown-unit", code));
    }

    Optional<Unit> findKnown(String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(known.get(code));
    }

    List<Unit> lineage(Unit unit) {
        List<Unit> lineage = new ArrayList<>();
        for (Unit at = unit; at != null; at = at.parentCode() == null ? null : known.get(at.parentCode())) {
            lineage.add(at);
        }
        return List.copyOf(lineage);
    }

    List<Unit> areasBelow(String code) {
        return hangingOn(code).filter(unit -> unit.kind() == UnitKind.AREA).toList();
    }

    List<Unit> departmentsOf(String code) {
        return hangingOn(code).filter(unit -> unit.kind() != UnitKind.AREA).toList();
    }

    Optional<Unit> disciplineInspectionFor(Unit unit) {
        return lineage(unit).stream()
                .flatMap(above -> hangingOn(above.code()))
                .filter(candidate -> candidate.kind() == UnitKind.DISCIPLINE_INSPECTION)
                .filter(candidate -> !candidate.code().equals(unit.code()))
                .findFirst();
    }

    Set<String> atOrBelow(Collection<String> codes) {
        if (codes.size() == 1) {
            return atOrBelow(codes.iterator().next());
        }
        Set<String> all = new HashSet<>();
        codes.forEach(code -> all.addAll(atOrBelow(code)));
        return Collections.unmodifiableSet(all);
    }

    /**
     * What people with posts in the units see: these and all below, but a discipline inspection only from inside, since
     * what lies there may be about those above (Reg. art. 22 and 30).
     */
    Set<String> visibleFrom(Collection<String> codes) {
        Set<String> visible = new HashSet<>(atOrBelow(codes));
        visible.removeIf(code -> !codes.contains(code) && known.get(code).kind() == UnitKind.DISCIPLINE_INSPECTION);
        return Collections.unmodifiableSet(visible);
    }

    private Set<String> atOrBelow(String code) {
        if (code == null || !known.containsKey(code)) {
            return Set.of();
        }
        return atOrBelow.computeIfAbsent(code, this::collectAtOrBelow);
    }

    private Set<String> collectAtOrBelow(String top) {
        Set<String> found = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(top));
        while (!open.isEmpty()) {
            String code = open.remove(open.size() - 1);
            if (found.add(code)) {
                open.addAll(codesBelow.getOrDefault(code, List.of()));
            }
        }
        return Collections.unmodifiableSet(found);
    }

    private Stream<Unit> hangingOn(String code) {
        return code == null ? Stream.empty() : hanging.getOrDefault(code, List.of()).stream();
    }
}
