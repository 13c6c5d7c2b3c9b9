package org.maplebridge.organization;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Enters a change into our tables, the record of changes and the accounts, and shows it once it is committed. */
@Component
class Books {

    private final UnitRegister unitRegister;
    private final StaffRegister staffRegister;
    private final Accounts accounts;
    private final Revision revision;
    private final Units units;
    private final StaffDirectory directory;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Books(
            UnitRegister unitRegister,
            StaffRegister staffRegister,
            Accounts accounts,
            Revision revision,
            Units units,
            StaffDirectory directory,
            Clock clock,
            ApplicationEventPublisher events) {
        this.unitRegister = unitRegister;
        this.staffRegister = staffRegister;
        this.accounts = accounts;
        this.revision = revision;
        this.units = units;
        this.directory = directory;
        this.clock = clock;
        this.events = events;
    }

    /** To be called before anything is read that the change rests on: from here on nobody else changes anything. */
    void open() {
        revision.next();
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                show();
            }
        });
    }

    void show() {
        units.refresh();
        directory.refresh();
    }

    void enterUnits(List<Unit> before, List<Unit> after, String by) {
        List<UnitRegister.Change> changes = differences(before, after);
        unitRegister.replace(after);
        unitRegister.record(changes, by, clock.instant());
        if (!changes.isEmpty()) {
            accounts.unitsChanged(before, after);
        }
    }

    private static List<UnitRegister.Change> differences(List<Unit> before, List<Unit> after) {
        Map<String, Unit> old = byCode(before);
        Map<String, Unit> now = byCode(after);
        Set<String> codes = new LinkedHashSet<>(old.keySet());
        codes.addAll(now.keySet());
        return codes.stream()
                .filter(code -> !Objects.equals(old.get(code), now.get(code)))
                .map(code -> new UnitRegister.Change(code, old.get(code), now.get(code)))
                .toList();
    }

    private static Map<String, Unit> byCode(List<Unit> units) {
        Map<String, Unit> byCode = new LinkedHashMap<>();
        units.forEach(unit -> byCode.put(unit.code(), unit));
        return byCode;
    }

    /** One person to enter; {@code before} is null for somebody new, the password null when his own stays. */
    record Entry(Person before, Person after, String newPassword) {

        boolean changesSomething() {
            return newPassword != null || !after.equals(before);
        }

        Stream<StaffMember.Post> given() {
            return after.posts().stream()
                    .filter(post -> before == null || !before.posts().contains(post));
        }

        @Override
        public String toString() {
            return "Entry[" + after.username() + "]";
        }
    }

    private static Set<String> unitsOf(List<Entry> changed) {
        return changed.stream()
                .flatMap(entry -> Stream.of(entry.before(), entry.after()))
                .filter(Objects::nonNull)
                .flatMap(person -> person.posts().stream())
                .map(StaffMember.Post::unitCode)
                .collect(Collectors.toSet());
    }

    /**
     * By the units as they are stored now. Refuses posts that are given in a unit which is abolished, perhaps by another
     * node.
     */
    void enterStaff(List<Entry> entries, String by) {
        List<Entry> changed = entries.stream().filter(Entry::changesSomething).toList();
        if (changed.isEmpty()) {
            return;
        }
        UnitTree tree = new UnitTree(unitRegister.current(), unitRegister.abolished());
        changed.stream().flatMap(Entry::given).forEach(post -> tree.getOfToday(post.unitCode()));
        staffRegister.write(changed.stream().map(Entry::after).toList());
        List<StaffRegister.Change> changes = new ArrayList<>();
        List<Accounts.Change> logins = new ArrayList<>();
        for (Entry entry : changed) {
            Person after = entry.after();
            changes.add(new StaffRegister.Change(after.username(), entry.before(), after, entry.newPassword() != null));
            logins.add(new Accounts.Change(after.in(tree), after.active(), entry.newPassword()));
        }
        staffRegister.record(changes, by, clock.instant());
        accounts.staffChanged(logins);
        events.publishEvent(new StaffChanged(unitsOf(changed)));
    }
}
