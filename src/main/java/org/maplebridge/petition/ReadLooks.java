package org.maplebridge.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.UnitKind;
import org.maplebridge.organization.Units;
import org.maplebridge.shared.BeijingTime;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.LocalDay;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows who looked at secret petitions, to the discipline inspection of the area where they arose and to nobody else,
 * administrators included (Reg. art. 30, 46). It shows no petition: whoever may not read one learns its number alone.
 * Whoever is accused himself sees no looks at what accuses him.
 */
@Service
@Transactional(readOnly = true)
public class ReadLooks {

    private static final int LARGEST_PAGE = 200;
    private static final int USUAL_PAGE = 50;

    /** @param next number of the last one looked at, or null at the end */
    public record Page(List<Look> looks, Long next) {}

    private final Petitions petitions;
    private final Looks looks;
    private final Recusals recusals;
    private final Units units;

    ReadLooks(Petitions petitions, Looks looks, Recusals recusals, Units units) {
        this.petitions = petitions;
        this.looks = looks;
        this.recusals = recusals;
        this.units = units;
    }

    /** Whether they are shown to the caller at all. */
    public boolean shownTo(StaffMember caller) {
        return caller.posts().stream()
                .flatMap(post -> units.find(post.unitCode()).stream())
                .anyMatch(unit -> unit.kind() == UnitKind.DISCIPLINE_INSPECTION);
    }

    /** At one petition. Refuses one that is not secret, at which no looks are recorded. */
    public Page of(String receiptNumber, Long before, Integer limit, StaffMember caller) {
        Set<String> areas = areas(caller);
        Petition petition = petitions
                .look(receiptNumber)
                .filter(known -> areas.contains(known.matter().areaCode()))
                .filter(known -> !recusals.recused(caller, known))
                .orElseThrow(() -> Refusal.notFound("petition-unknown", receiptNumber));
        if (!petition.secret()) {
            throw Refusal.againstRule("looks-not-recorded", receiptNumber);
        }
        int most = most(new ArrayList<>(), limit);
        return page(looks.of(receiptNumber, before(before), most + 1), most, caller);
    }

    /**
     * At all petitions of the area.
     *
     * @param from first local day, {@code to} the last one; null for no bound
     */
    public Page between(String from, String to, Long before, Integer limit, StaffMember caller) {
        Set<String> areas = areas(caller);
        List<FieldError> errors = new ArrayList<>();
        Instant first = day(errors, "from", from, LocalDay.FIRST, 0);
        Instant end = day(errors, "to", to, LocalDay.LAST, 1);
        int most = most(errors, limit);
        return page(looks.within(areas, first, end, before(before), most + 1), most, caller);
    }

    private Page page(List<Look> found, int most, StaffMember caller) {
        boolean more = found.size() > most;
        List<Look> page = more ? found.subList(0, most) : found;
        Set<String> accusing =
                petitions.look(page.stream().map(Look::receiptNumber).collect(Collectors.toSet())).values().stream()
                        .filter(petition -> recusals.recused(caller, petition))
                        .map(Petition::receiptNumber)
                        .collect(Collectors.toSet());
        return new Page(
                page.stream()
                        .filter(look -> !accusing.contains(look.receiptNumber()))
                        .toList(),
                more ? page.get(most - 1).id() : null);
    }

    /** The areas whose discipline inspection the caller works in. */
    private Set<String> areas(StaffMember caller) {
        List<String> inspected = caller.posts().stream()
                .map(post -> units.get(post.unitCode()))
                .filter(unit -> unit.kind() == UnitKind.DISCIPLINE_INSPECTION)
                .map(Unit::parentCode)
                .distinct()
                .toList();
        if (inspected.isEmpty()) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "looks-not-shown");
        }
        return units.atOrBelow(inspected);
    }

    private static int most(List<FieldError> errors, Integer limit) {
        int most = limit == null ? USUAL_PAGE : limit;
        if (most < 1 || most > LARGEST_PAGE) {
            errors.add(new FieldError("#/limit", "page-size", LARGEST_PAGE));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return most;
    }

    private static long before(Long before) {
        return before == null ? Long.MAX_VALUE : before;
    }

    private static Instant day(List<FieldError> errors, String field, String text, LocalDate otherwise, int plusDays) {
        Optional<LocalDate> day = text == null || text.isBlank() ? Optional.of(otherwise) : LocalDay.of(text);
        if (day.isEmpty()) {
            errors.add(new FieldError("#/" + field, "malformed"));
        }
        return BeijingTime.startOf(day.orElse(otherwise).plusDays(plusDays));
    }
}
