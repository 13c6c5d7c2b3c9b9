package org.maplebridge.organization;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a new tree in the place of the one that stands. Refuses callers who are no administrators, trees that break a
 * rule of {@link UnitDocument}, trees in which a unit is missing that still has open petitions or staff, and trees with
 * another way up, for whose levels there are no limits, or longer ones than the law gives (Reg. art. 34).
 */
@Service
public class ReplaceUnits {

    private static final int MOST_NAMED = 10;

    private final UnitRegister register;
    private final Books books;
    private final ObjectProvider<OpenWork> openWork;
    private final ObjectProvider<LimitsOfLevels> limits;

    ReplaceUnits(
            UnitRegister register,
            Books books,
            ObjectProvider<OpenWork> openWork,
            ObjectProvider<LimitsOfLevels> limits) {
        this.register = register;
        this.books = books;
        this.openWork = openWork;
        this.limits = limits;
    }

    @Transactional
    public void replace(UnitDocument document, StaffMember caller) {
        AdministratorsOnly.check(caller);
        List<Unit> after = UnitDocumentRules.read(document);
        books.open();
        List<Unit> before = register.current();
        refuseToLoseUnitsInUse(before, after);
        refuseLevelsWithoutLimits(before, after, document);
        books.enterUnits(before, after, caller.username());
    }

    private void refuseToLoseUnitsInUse(List<Unit> before, List<Unit> after) {
        Set<String> vanishing = before.stream().map(Unit::code).collect(Collectors.toCollection(LinkedHashSet::new));
        after.forEach(unit -> vanishing.remove(unit.code()));
        if (vanishing.isEmpty()) {
            return;
        }
        register.lock(vanishing);
        Set<String> atWork = openWork.orderedStream()
                .flatMap(work -> work.unitsWithOpenPetitions(vanishing).stream())
                .collect(Collectors.toSet());
        refuseIfAny(atWork, before, "units-with-open-petitions");
        refuseIfAny(register.staffed(vanishing), before, "units-with-staff");
    }

    /** A petition that comes to a level without a limit would go no further. */
    private void refuseLevelsWithoutLimits(List<Unit> before, List<Unit> after, UnitDocument document) {
        if (waysUp(before).containsAll(waysUp(after))) {
            return;
        }
        Set<String> known = levels(before);
        String pointer = after.stream()
                .map(Unit::level)
                .filter(level -> !known.contains(level))
                .findFirst()
                .flatMap(document::pointerOfLevel)
                .orElse("#");
        limits.orderedStream()
                .flatMap(held -> held.misfit(after).stream())
                .findFirst()
                .ifPresent(why -> {
                    throw Refusal.invalid(new FieldError(pointer, "unit-level-limits", why));
                });
    }

    private static Set<String> levels(List<Unit> units) {
        return units.stream().map(Unit::level).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Set<List<String>> waysUp(List<Unit> units) {
        UnitTree tree = new UnitTree(units, List.of());
        return units.stream()
                .filter(unit -> unit.kind() == UnitKind.AREA)
                .map(unit -> tree.lineage(unit).stream().map(Unit::level).toList())
                .collect(Collectors.toSet());
    }

    private static void refuseIfAny(Collection<String> codes, List<Unit> before, String slug) {
        if (codes.isEmpty()) {
            return;
        }
        String names = before.stream()
                .filter(unit -> codes.contains(unit.code()))
                .limit(MOST_NAMED)
                .map(unit -> unit.name() + "（" + unit.code() + "）")
                .collect(Collectors.joining("、"));
        throw Refusal.wrongState(slug, codes.size(), names);
    }
}
