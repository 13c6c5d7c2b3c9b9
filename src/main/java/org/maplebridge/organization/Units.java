package org.maplebridge.organization;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.maplebridge.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The area tree and the departments that hang on it, answered from memory. It shows a change once that is committed,
 * on other nodes a few seconds later.
 */
@Component
public class Units {

    private final Supplier<UnitTree> source;
    private volatile UnitTree tree;

    @Autowired
    Units(UnitRegister register) {
        this(() -> new UnitTree(register.current(), register.abolished()));
    }

    private Units(Supplier<UnitTree> source) {
        this.source = source;
    }

    /** A fixed tree, for tests and calculations. Each unit must follow the one it hangs on. */
    public static Units of(List<Unit> units) {
        UnitTree tree = new UnitTree(units, List.of());
        return new Units(() -> tree);
    }

    /** The unit as it stands today; nothing for unknown, abolished and null codes. */
    public Optional<Unit> find(String code) {
        return tree().find(code);
    }

    /** The unit as it stands today. Refuses unknown and abolished codes as not found. */
    public Unit getOfToday(String code) {
        return tree().getOfToday(code);
    }

    /**
     * The unit even when it was abolished since: what it handled is still read, reviewed and carried on above it. Whoever
     * gives a unit something new asks for one of today. Refuses unknown codes as not found.
     */
    public Unit get(String code) {
        return findKnown(code).orElseThrow(() -> Refusal.notFound("unknown-unit", code));
    }

    /** The unit even when it was abolished since; nothing for unknown codes. */
    public Optional<Unit> findKnown(String code) {
        return tree().findKnown(code);
    }

    /** The name to show for a code that may be of an abolished unit; the code itself when nobody knows it. */
    public String nameOf(String code) {
        return findKnown(code).map(Unit::name).orElse(code);
    }

    /** The same with its code. */
    public UnitName named(String code) {
        return new UnitName(code, nameOf(code));
    }

    /** All units of today, each after the one it hangs on. */
    public List<Unit> all() {
        return tree().all();
    }

    /** The tops of the tree. */
    public List<Unit> roots() {
        return tree().roots();
    }

    public Optional<Unit> parentOf(Unit unit) {
        return tree().findKnown(unit.parentCode());
    }

    /** From the unit up to the top of the tree, the unit first. */
    public List<Unit> lineage(Unit unit) {
        return tree().lineage(unit);
    }

    /** Codes of the units and of everything below them, departments and abolished units included. */
    public Set<String> atOrBelow(Collection<String> codes) {
        return tree().atOrBelow(codes);
    }

    /**
     * Codes of what the caller sees: of one unit and of everything below it, or of all. Refuses units that he does not
     * see, and whoever sees none.
     *
     * @param code null or blank for all
     * @param refusal key of the message that tells him so
     */
    public Set<String> seenBy(StaffMember caller, String code, String refusal) {
        if (caller.visibleUnits().isEmpty()) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, refusal);
        }
        if (code == null || code.isBlank()) {
            return caller.visibleUnits();
        }
        Unit unit = findKnown(code.strip()).orElseThrow(() -> Refusal.notFound("unknown-unit", code));
        if (!caller.sees(unit.code())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, refusal);
        }
        return atOrBelow(List.of(unit.code())).stream().filter(caller::sees).collect(Collectors.toSet());
    }

    /** The areas directly below. */
    public List<Unit> areasBelow(String code) {
        return tree().areasBelow(code);
    }

    /** What hangs directly on the unit: departments, the discipline inspection among them. */
    public List<Unit> departmentsOf(String code) {
        return tree().departmentsOf(code);
    }

    /**
     * The nearest discipline inspection that hangs on the unit or on one above it, never the unit itself: a report
     * does not go to the unit it is about (Reg. art. 22 and 30).
     */
    public Optional<Unit> disciplineInspectionFor(Unit unit) {
        return tree().disciplineInspectionFor(unit);
    }

    /** Reads the tree again. The use cases of this package do so themselves after their commit. */
    public synchronized void refresh() {
        tree = null;
        tree = source.get();
    }

    UnitTree tree() {
        UnitTree now = tree;
        return now == null ? load() : now;
    }

    private synchronized UnitTree load() {
        if (tree == null) {
            tree = source.get();
        }
        return tree;
    }
}
