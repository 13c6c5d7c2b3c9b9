package org.maplebridge.organization;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maplebridge.shared.BeijingTime;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The whole feature over memory instead of tables. */
public final class TestOrganization {

    static final StaffMember ADMIN = new StaffMember(
            "admin", "系统管理员", List.of(new StaffMember.Post("990681000000", Role.ADMINISTRATOR)), Set.of());

    final StaffInMemory staff = new StaffInMemory();
    final UnitsInMemory unitRegister = new UnitsInMemory(staff);
    final AccountsInMemory accounts = new AccountsInMemory();
    final Set<String> unitsAtWork = new HashSet<>();
    final Set<String> levelsWithoutLimits = new HashSet<>();
    final Units units = new Units(unitRegister);
    final StaffDirectory directory = new StaffDirectory(staff, units, () -> List.of(), Clock.systemUTC());
    final Books books = new Books(
            unitRegister,
            staff,
            accounts,
            new RevisionInMemory(),
            units,
            directory,
            Clock.fixed(Instant.parse("2026-11-22T01:00:00Z"), BeijingTime.ZONE),
            event -> {});

    private static final class RevisionInMemory implements Revision {
        private long revision;

        @Override
        public void next() {
            revision++;
        }

        @Override
        public long current() {
            return revision;
        }
    }

    private TestOrganization() {}

    static TestOrganization empty() {
        return new TestOrganization();
    }

    /** The demo county with its staff. */
    public static TestOrganization demo() {
        TestOrganization organization = empty();
        organization.loadDemoCounty();
        return organization;
    }

    public Units units() {
        return units;
    }

    public StaffDirectory directory() {
        return directory;
    }

    /** A member of the demo county's staff, {@code shangxi.handler} for example. */
    public StaffMember member(String username) {
        return directory.find(username).orElseThrow();
    }

    void loadDemoCounty() {
        new LoadDemoCounty(unitRegister, books).loadIfEmpty();
        books.show();
    }

    void createFirstAdministrator(String password) {
        new CreateFirstAdministrator(
                        unitRegister,
                        staff,
                        books,
                        new FirstAdministratorSettings("admin", "系统管理员", password),
                        new CountySettings("000000000000", "未命名县", "COUNTY"))
                .createIfMissing();
        books.show();
    }

    void replaceUnits(List<UnitNode> roots, StaffMember caller) {
        OpenWork openWork = codes -> {
            Set<String> found = new HashSet<>(unitsAtWork);
            found.retainAll(codes);
            return found;
        };
        LimitsOfLevels limits = tree -> tree.stream()
                .map(Unit::level)
                .filter(levelsWithoutLimits::contains)
                .findFirst();
        new ReplaceUnits(
                        unitRegister,
                        books,
                        new StaticListableBeanFactory(Map.of("openWork", openWork)).getBeanProvider(OpenWork.class),
                        new StaticListableBeanFactory(Map.of("limits", limits)).getBeanProvider(LimitsOfLevels.class))
                .replace(new UnitDocument(roots, false), caller);
        books.show();
    }

    void replaceStaff(String unitCode, StaffMember caller, StaffEntry... entries) {
        new ReplaceStaff(staff, units, books, new LastAdministrator(staff)).replace(unitCode, List.of(entries), caller);
        books.show();
    }

    List<StaffEntry> readStaff(String unitCode, StaffMember caller) {
        return new ReadStaff(staff, units).read(unitCode, caller);
    }

    static StaffEntry entry(String username, String name, String password, Role... roles) {
        return new StaffEntry(
                username, name, null, Arrays.stream(roles).map(Role::name).toList(), null, password);
    }
}
