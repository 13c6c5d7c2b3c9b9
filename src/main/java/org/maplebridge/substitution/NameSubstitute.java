package org.maplebridge.substitution;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.maplebridge.organization.LookAgain;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Units;
import org.maplebridge.shared.BeijingTime;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody who will be away, a head of his unit or above, or an administrator names who stands in for him, in whole days
 * (代理). The substitute works in the same unit or in one above it. For that time he has the posts and the claimed tasks of
 * the absent one; what he must keep away from he must not touch all the same. Refuses other callers, people of elsewhere,
 * times that are over or longer than 90 days, and a second substitution of either of them in the same time.
 */
@Service
public class NameSubstitute {

    static final int LONGEST_DAYS = 90;
    private static final int LONGEST_REASON = 200;

    /** As it was filled in; the last day is included. */
    public record Input(String absent, String substitute, LocalDate from, LocalDate until, String reason) {}

    private final Substitutions substitutions;
    private final HandOverTasks handOver;
    private final StaffDirectory staff;
    private final Units units;
    private final LookAgain lookAgain;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock time;

    NameSubstitute(
            Substitutions substitutions,
            HandOverTasks handOver,
            StaffDirectory staff,
            Units units,
            LookAgain lookAgain,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock time) {
        this.substitutions = substitutions;
        this.handOver = handOver;
        this.staff = staff;
        this.units = units;
        this.lookAgain = lookAgain;
        this.transaction = transaction;
        this.events = events;
        this.time = time;
    }

    public Substitution name(Input input, StaffMember caller) {
        Substitution named = transaction.execute(status -> added(input, caller));
        if (!named.from().isAfter(time.instant())) {
            handOver.begin(named);
        }
        return named;
    }

    private Substitution added(Input input, StaffMember caller) {
        lookAgain.afterCommit();
        List<FieldError> errors = new ArrayList<>();
        Optional<StaffMember> absent = person(errors, "#/absent", input.absent());
        Optional<StaffMember> substitute = person(errors, "#/substitute", input.substitute());
        Instant now = time.instant();
        LocalDate today = BeijingTime.date(now);
        checkDays(errors, input, today);
        PlainText.check(errors, "#/reason", input.reason(), LONGEST_REASON, true);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        requireAllowed(absent.orElseThrow(), substitute.orElseThrow(), caller);
        Instant from = input.from().equals(today) ? now : BeijingTime.startOf(input.from());
        Instant until = BeijingTime.startOf(input.until().plusDays(1));
        requireFree(absent.get(), from, until);
        requireFree(substitute.get(), from, until);
        long id = substitutions.add(
                absent.get().username(),
                substitute.get().username(),
                from,
                until,
                input.reason().strip(),
                caller.username(),
                now);
        Substitution named = substitutions.find(id).orElseThrow();
        events.publishEvent(new SubstitutionNamed(named));
        return named;
    }

    private Optional<StaffMember> person(List<FieldError> errors, String pointer, String username) {
        if (username == null || username.isBlank()) {
            errors.add(new FieldError(pointer, "required"));
            return Optional.empty();
        }
        Optional<StaffMember> person = staff.own(username.strip());
        if (person.isEmpty()) {
            errors.add(new FieldError(pointer, "unknown-person", username));
        }
        return person;
    }

    private static void checkDays(List<FieldError> errors, Input input, LocalDate today) {
        if (input.from() == null) {
            errors.add(new FieldError("#/from", "required"));
        }
        if (input.until() == null) {
            errors.add(new FieldError("#/until", "required"));
        }
        if (input.from() == null || input.until() == null) {
            return;
        }
        if (input.from().isBefore(today)) {
            errors.add(new FieldError("#/from", "substitution-in-the-past"));
        }
        if (input.until().isBefore(input.from())) {
            errors.add(new FieldError("#/until", "substitution-ends-first"));
        } else if (input.until().isAfter(input.from().plusDays(LONGEST_DAYS - 1L))) {
            errors.add(new FieldError("#/until", "substitution-too-long", LONGEST_DAYS));
        }
    }

    private void requireAllowed(StaffMember absent, StaffMember substitute, StaffMember caller) {
        if (!arranges(caller, absent)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "substitution-not-yours");
        }
        if (absent.username().equals(substitute.username())) {
            throw Refusal.invalid(new FieldError("#/substitute", "substitution-of-oneself"));
        }
        Set<String> near = unitsAround(absent);
        boolean works = substitute.posts().stream()
                .anyMatch(post -> post.role().worksInUnit() && near.contains(post.unitCode()));
        if (!works) {
            throw Refusal.againstRule("substitute-from-elsewhere", substitute.name(), absent.name());
        }
    }

    /** Whether he may arrange it: for himself, for people of a unit that he leads or that lies below, or for everybody. */
    boolean arranges(StaffMember caller, StaffMember absent) {
        return caller.administrator()
                || caller.username().equals(absent.username())
                || caller.holdsInOneOf(Role.HEAD, unitsAround(absent));
    }

    /** The units of his posts and all above them. */
    Set<String> unitsAround(StaffMember person) {
        return person.posts().stream()
                .filter(post -> post.role().worksInUnit())
                .flatMap(post -> units.get(post.unitCode()).lineage().stream())
                .collect(Collectors.toSet());
    }

    private void requireFree(StaffMember person, Instant from, Instant until) {
        boolean taken = substitutions.notOver(person.username()).stream()
                .filter(other -> other.absent().equals(person.username()))
                .anyMatch(other -> other.from().isBefore(until) && from.isBefore(other.until()));
        if (taken) {
            throw Refusal.wrongState("substitution-already", person.name());
        }
    }
}
