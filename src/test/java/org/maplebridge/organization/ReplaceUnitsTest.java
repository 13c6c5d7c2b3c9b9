package org.maplebridge.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maplebridge.organization.UnitDocumentRulesTest.area;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.shared.Refusal;

class ReplaceUnitsTest {

    private static final UnitNode TOWN_WITH_TWO = area("1", "TOWN", area("2", "VILLAGE"), area("3", "VILLAGE"));
    private static final UnitNode TOWN_WITH_ONE = area("1", "TOWN", area("2", "VILLAGE"));

    private final TestOrganization organization = TestOrganization.empty();

    @Test
    void onlyAdministratorsReplaceTheTree() {
        StaffMember head = TestOrganization.demo().member("fenglin.head");
        assertThat(Refused.by(() -> replace(TOWN_WITH_ONE, head)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(organization.units().all()).isEmpty();
    }

    @Test
    void unitsAndTenantsFollowTheNewTree() {
        replace(TOWN_WITH_TWO, TestOrganization.ADMIN);
        assertThat(organization.units().all()).hasSize(3).isEqualTo(organization.accounts.tenants);
        assertThat(organization.unitRegister.changes).hasSize(3);
    }

    @Test
    void onlyDifferencesAreRecorded() {
        replace(TOWN_WITH_TWO, TestOrganization.ADMIN);
        organization.unitRegister.changes.clear();
        replace(TOWN_WITH_TWO, TestOrganization.ADMIN);
        assertThat(organization.unitRegister.changes).isEmpty();
        replace(TOWN_WITH_ONE, TestOrganization.ADMIN);
        assertThat(organization.unitRegister.changes).singleElement().satisfies(change -> {
            assertThat(change.unitCode()).isEqualTo("000000000003");
            assertThat(change.after()).isNull();
        });
    }

    @Test
    void refusesToAbolishAUnitWithOpenPetitionsAndNamesIt() {
        replace(TOWN_WITH_TWO, TestOrganization.ADMIN);
        organization.unitsAtWork.add("000000000003");
        Refusal refusal = Refused.by(() -> replace(TOWN_WITH_ONE, TestOrganization.ADMIN));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.WRONG_STATE);
        assertThat(refusal.slug()).isEqualTo("units-with-open-petitions");
        assertThat(refusal.arguments()).containsExactly(1, "单位3（000000000003）");
        assertThat(organization.units().find("000000000003")).isPresent();
    }

    @Test
    void openPetitionsOfUnitsThatStayDoNotMatter() {
        replace(TOWN_WITH_TWO, TestOrganization.ADMIN);
        organization.unitsAtWork.add("000000000002");
        replace(TOWN_WITH_ONE, TestOrganization.ADMIN);
        assertThat(organization.units().find("000000000003")).isEmpty();
    }

    @Test
    void refusesToAbolishAUnitWithStaff() {
        TestOrganization demo = TestOrganization.demo();
        Refusal refusal = Refused.by(() -> demo.replaceUnits(List.of(TOWN_WITH_ONE), TestOrganization.ADMIN));
        assertThat(refusal.slug()).isEqualTo("units-with-staff");
        assertThat(refusal.arguments()[0]).isEqualTo(14);
    }

    @Test
    void refusesALevelForWhichThereAreNoLimitsAndPointsAtIt() {
        replace(TOWN_WITH_TWO, TestOrganization.ADMIN);
        organization.levelsWithoutLimits.add("CITY");
        UnitNode city = area("9", "CITY", TOWN_WITH_TWO);
        assertThat(Refused.fieldsOf(() -> replace(city, TestOrganization.ADMIN)))
                .containsExactly("#/level unit-level-limits");
        assertThat(organization.units().all()).hasSize(3);
        organization.levelsWithoutLimits.clear();
        replace(city, TestOrganization.ADMIN);
        assertThat(organization.units().all()).hasSize(4);
    }

    /** What stands already is not held against limits that somebody changed since. */
    @Test
    void asksForNoLimitsWhereNoWayUpIsNew() {
        replace(TOWN_WITH_ONE, TestOrganization.ADMIN);
        organization.levelsWithoutLimits.add("TOWN");
        replace(TOWN_WITH_TWO, TestOrganization.ADMIN);
        assertThat(organization.units().all()).hasSize(3);
    }

    @Test
    void anAbolishedUnitIsStillKnownAndSeenFromAbove() {
        replace(TOWN_WITH_TWO, TestOrganization.ADMIN);
        replace(TOWN_WITH_ONE, TestOrganization.ADMIN);
        assertThat(organization.units().find("000000000003")).isEmpty();
        assertThat(organization.units().nameOf("000000000003")).isEqualTo("单位3");
        assertThat(organization.units().atOrBelow(List.of("000000000001"))).contains("000000000003");
    }

    @Test
    void anAbolishedUnitCanComeBack() {
        replace(TOWN_WITH_TWO, TestOrganization.ADMIN);
        replace(TOWN_WITH_ONE, TestOrganization.ADMIN);
        replace(TOWN_WITH_TWO, TestOrganization.ADMIN);
        assertThat(organization.units().find("000000000003")).isPresent();
    }

    private void replace(UnitNode root, StaffMember caller) {
        organization.replaceUnits(List.of(root), caller);
    }
}
