package org.maplebridge.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Looks;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petitions;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.petition.Recusals;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows supervisions and the cards they gave, for the units that the caller sees and petitions he is not kept from. */
@Service
@Transactional
public class ReadSupervisions {

    private static final int LARGEST_PAGE = 200;
    private static final int USUAL_PAGE = 50;

    /** A supervision with its rungs. */
    record Entry(Supervision supervision, List<Supervision.Issued> steps) {

        /** The rung that was issued last; null before the first. */
        Supervision.Issued last() {
            return steps.isEmpty() ? null : steps.get(steps.size() - 1);
        }

        /** Whether the answer is due, here or checked, as people say it. */
        String state() {
            if (supervision.ending() != null) {
                return supervision.ending().label();
            }
            if (last() == null) {
                return "待下达";
            }
            if (last().answer() != null) {
                return "已答复，待审核";
            }
            return last().unanswered() ? "逾期未答复" : "待答复";
        }
    }

    /** @param next number of the last one looked at, or null at the end */
    record Page(List<Entry> entries, Long next) {}

    private final Supervisions supervisions;
    private final Petitions petitions;
    private final ReadPetition read;
    private final Recusals recusals;
    private final Looks looks;
    private final Units units;

    ReadSupervisions(
            Supervisions supervisions,
            Petitions petitions,
            ReadPetition read,
            Recusals recusals,
            Looks looks,
            Units units) {
        this.supervisions = supervisions;
        this.petitions = petitions;
        this.read = read;
        this.recusals = recusals;
        this.looks = looks;
        this.units = units;
    }

    /**
     * Which of the supervisions are asked for.
     *
     * @param unit of whose petitions, null for all that the caller sees; {@code alone} without the units below
     * @param open null for all
     * @param card only where one of this kind was given since {@code issuedFrom}, a local day or null for the beginning
     */
    record Wanted(String unit, boolean alone, Boolean open, Card card, LocalDate issuedFrom) {

        static Wanted of(String unit, Boolean open) {
            return new Wanted(unit, false, open, null, null);
        }
    }

    Page list(Wanted wanted, Long before, Integer limit, StaffMember caller) {
        int most = limit == null ? USUAL_PAGE : limit;
        if (most < 1 || most > LARGEST_PAGE) {
            throw Refusal.invalid(new FieldError("#/limit", "page-size", LARGEST_PAGE));
        }
        return page(wanted, before, most, caller, petition -> true);
    }

    /** The next page of an export: without secret petitions, so that nothing of them is looked at. */
    Page next(Wanted wanted, Long before, StaffMember caller) {
        return page(wanted, before, LARGEST_PAGE, caller, petition -> !petition.secret());
    }

    /** As many statements for a long page as for a short one. */
    private Page page(Wanted wanted, Long before, int most, StaffMember caller, Predicate<Petition> shown) {
        Set<String> scope = scope(wanted.unit(), caller);
        List<Supervision> found = supervisions.list(
                wanted.alone() && wanted.unit() != null ? Set.of(wanted.unit()) : scope,
                wanted,
                before == null ? Long.MAX_VALUE : before,
                most + 1);
        boolean more = found.size() > most;
        List<Supervision> page = more ? found.subList(0, most) : found;
        Map<String, Petition> known =
                petitions.look(page.stream().map(Supervision::receiptNumber).collect(Collectors.toSet()));
        Map<String, Petition> seen = known.values().stream()
                .filter(petition -> !recusals.recused(caller, petition))
                .filter(shown)
                .collect(Collectors.toMap(Petition::receiptNumber, petition -> petition));
        looks.record(seen.values(), caller.username());
        List<Supervision> kept = page.stream()
                .filter(one -> seen.containsKey(one.receiptNumber()))
                .toList();
        return new Page(entries(kept), more ? page.get(most - 1).id() : null);
    }

    private List<Entry> entries(List<Supervision> all) {
        Map<Long, List<Supervision.Issued>> issued = supervisions.issued(all);
        return all.stream()
                .map(one -> new Entry(one, issued.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /** Of one petition, the newest first, for whoever sees it, and those of his own units for who has to answer one. */
    List<Entry> of(String receiptNumber, StaffMember caller) {
        return entries(read.beside(
                receiptNumber, caller, supervisions::of, one -> one.unit().unitCode()));
    }

    /** The open one of the petition. */
    Entry open(String receiptNumber) {
        Supervision open = supervisions.open(receiptNumber).orElseThrow();
        return new Entry(open, supervisions.issued(open));
    }

    List<Supervisions.Count> cards(String unit, LocalDate from, LocalDate to, StaffMember caller) {
        return supervisions.cards(scope(unit, caller), from, to);
    }

    private Set<String> scope(String unit, StaffMember caller) {
        return units.seenBy(caller, unit, "supervisions-not-shown");
    }
}
