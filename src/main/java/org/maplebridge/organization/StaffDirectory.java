package org.maplebridge.organization;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who works where, answered from memory after the first question. It shows a change once that is committed, on other
 * nodes a few seconds later.
 */
@Component
public class StaffDirectory {

    private static final int MOST_REMEMBERED = 20_000;

    private static final String ALL = "";

    private final StaffRegister register;
    private final Units units;
    private final StandIns standIns;
    private final Clock time;
    private final AtomicLong generation = new AtomicLong();
    private final Cache<Key, Optional<StaffMember>> members = remembered();
    private final Cache<Key, Optional<String>> names = remembered();
    private final Cache<Key, Set<Role>> rolesIn = remembered();
    private final Cache<Key, List<Person>> namesakes = remembered();
    private final Cache<Key, List<StandIns.StandIn>> substitutions = remembered();

    StaffDirectory(StaffRegister register, Units units, StandIns standIns, Clock time) {
        this.register = register;
        this.units = units;
        this.standIns = standIns;
        this.time = time;
    }

    /**
     * An active member of the staff, with his posts, those of whom he stands in for at this moment, and what he sees;
     * nothing for unknown and deactivated ones.
     */
    public Optional<StaffMember> find(String username) {
        return own(username).map(this::standingIn);
    }

    /** The same without the posts of others. */
    public Optional<StaffMember> own(String username) {
        return ask(members, username, name -> one(name).filter(Person::active).map(this::member));
    }

    private StaffMember standingIn(StaffMember person) {
        List<StandIns.StandIn> all = substitutions();
        if (all.isEmpty()) {
            return person;
        }
        Instant now = time.instant();
        return all.stream()
                .filter(one -> one.substitute().equals(person.username()) && one.runsAt(now))
                .flatMap(one -> own(one.absent()).stream())
                .reduce(person, this::withPostsOf, (first, second) -> second);
    }

    private StaffMember withPostsOf(StaffMember person, StaffMember absent) {
        List<StaffMember.Post> handed = absent.posts().stream()
                .filter(post -> post.role().worksInUnit() && post.role() != Role.ADMINISTRATOR)
                .toList();
        Set<String> seen = new HashSet<>(person.visibleUnits());
        seen.addAll(units.tree()
                .visibleFrom(handed.stream()
                        .map(StaffMember.Post::unitCode)
                        .distinct()
                        .toList()));
        return new StaffMember(
                person.username(),
                person.name(),
                Stream.concat(person.posts().stream(), handed.stream())
                        .distinct()
                        .toList(),
                Set.copyOf(seen));
    }

    /** For whom somebody acted in a unit in which he has no post of his own; empty where he acted for himself. */
    public Optional<String> actedFor(String username, String unitCode, Instant at) {
        return substitutions().stream()
                .filter(one -> one.substitute().equals(username) && one.runsAt(at))
                .filter(one -> holdsPost(one.absent(), unitCode) && !holdsPost(username, unitCode))
                .map(StandIns.StandIn::absent)
                .findFirst();
    }

    private boolean holdsPost(String username, String unitCode) {
        return own(username).stream()
                .flatMap(person -> person.posts().stream())
                .anyMatch(post -> post.unitCode().equals(unitCode));
    }

    private List<StandIns.StandIn> substitutions() {
        return ask(substitutions, ALL, any -> List.copyOf(standIns.all()));
    }

    /** The display name of anybody who ever was on the staff; the username itself for unknown ones. */
    public String nameOf(String username) {
        return ask(names, username, name -> one(name).map(Person::name)).orElse(username);
    }

    /** Whether somebody active holds the role in exactly this unit. */
    public boolean hasActive(Role role, String unitCode) {
        return ask(
                        rolesIn,
                        unitCode,
                        code -> register.inUnit(code).stream()
                                .filter(Person::active)
                                .flatMap(person -> person.rolesIn(code).stream())
                                .collect(Collectors.toUnmodifiableSet()))
                .contains(role);
    }

    /** The active staff with a post in exactly this unit, by username. */
    public List<StaffMember> inUnit(String unitCode) {
        return inUnits(List.of(unitCode));
    }

    /** The active staff with a post in one of these units, each once, by username; asked at once, however many units. */
    public List<StaffMember> inUnits(Collection<String> unitCodes) {
        return register.inUnits(unitCodes).stream()
                .filter(Person::active)
                .map(this::member)
                .toList();
    }

    /**
     * The units in which a person has a direct interest because he works there: whoever is shown by this name has a
     * post in them (recusal, Reg. art. 28 and 30).
     *
     * @param unitCodeOrNull when given, only a namesake with a post in this unit is meant; all his units are answered
     */
    public Set<String> unitsOfPersonNamed(String name, String unitCodeOrNull) {
        if (name == null || name.isBlank()) {
            return Set.of();
        }
        return ask(namesakes, name.strip(), register::named).stream()
                .filter(person -> unitCodeOrNull == null
                        || !person.rolesIn(unitCodeOrNull).isEmpty())
                .flatMap(person -> person.posts().stream())
                .filter(post -> post.role().worksInUnit())
                .map(StaffMember.Post::unitCode)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Forgets what it knew. The use cases of this package do so themselves after their commit. */
    public void refresh() {
        generation.incrementAndGet();
    }

    private Optional<Person> one(String username) {
        return register.withUsernames(Set.of(username)).stream().findFirst();
    }

    private StaffMember member(Person person) {
        return person.in(units.tree());
    }

    /** An answer that was under way while the staff changed is kept under the old generation, where nobody asks. */
    private <V> V ask(Cache<Key, V> cache, String value, Function<String, V> answer) {
        return cache.get(new Key(generation.get(), value), key -> answer.apply(key.value()));
    }

    private record Key(long generation, String value) {}

    private static <V> Cache<Key, V> remembered() {
        return Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
    }
}
