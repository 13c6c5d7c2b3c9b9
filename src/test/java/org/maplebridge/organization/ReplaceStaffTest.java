package org.maplebridge.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maplebridge.organization.TestOrganization.ADMIN;
import static org.maplebridge.organization.TestOrganization.entry;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.shared.Refusal;

class ReplaceStaffTest {

    private static final String COUNTY = "990681000000";
    private static final String SHANGXI = "990681101201";
    private static final String XIAXI = "990681101202";
    private static final String GOOD = "a long sentence";

    private final TestOrganization organization = TestOrganization.demo();

    @Test
    void onlyAdministratorsReplaceStaff() {
        StaffMember head = organization.member("shangxi.head");
        assertThat(Refused.by(() -> organization.replaceStaff(SHANGXI, head)).kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    void somebodyNewCanLogInAndWorksThere() {
        organization.replaceStaff(SHANGXI, ADMIN, entry("new.handler", "新经办人", GOOD, Role.HANDLER));
        assertThat(organization.accounts.passwordMatches("new.handler", GOOD)).isTrue();
        assertThat(organization.member("new.handler").groups()).containsExactly(SHANGXI + ".handler");
        assertThat(organization.directory().hasActive(Role.HANDLER, SHANGXI)).isTrue();
        assertThat(organization.directory().hasActive(Role.HEAD, SHANGXI)).isFalse();
    }

    @Test
    void whoLosesHisLastPostIsDeactivatedAndStillNamed() {
        organization.replaceStaff(SHANGXI, ADMIN);
        assertThat(organization.directory().find("shangxi.head")).isEmpty();
        assertThat(organization.accounts.lockedOut).contains("shangxi.head", "shangxi.handler");
        assertThat(organization.directory().nameOf("shangxi.head")).isEqualTo("上溪村负责人");
    }

    @Test
    void whoHasAPostElsewhereStaysActive() {
        organization.replaceStaff(
                XIAXI,
                ADMIN,
                entry("xiaxi.head", "下溪村负责人", null, Role.HEAD),
                entry("shangxi.head", "上溪村负责人", null, Role.HANDLER));
        organization.replaceStaff(SHANGXI, ADMIN);
        assertThat(organization.member("shangxi.head").posts())
                .containsExactly(new StaffMember.Post(XIAXI, Role.HANDLER));
    }

    @Test
    void whoComesBackNeedsANewPassword() {
        organization.replaceStaff(SHANGXI, ADMIN);
        assertThat(Refused.fieldsOf(() ->
                        organization.replaceStaff(SHANGXI, ADMIN, entry("shangxi.head", "上溪村负责人", null, Role.HEAD))))
                .containsExactly("#/0/password password-for-new-staff");
        organization.replaceStaff(SHANGXI, ADMIN, entry("shangxi.head", "上溪村负责人", GOOD, Role.HEAD));
        assertThat(organization.accounts.passwordMatches("shangxi.head", GOOD)).isTrue();
    }

    @Test
    void refusesBadEntriesPointingAtEachField() {
        assertThat(Refused.fieldsOf(() -> organization.replaceStaff(
                        SHANGXI,
                        ADMIN,
                        entry("Bad Name", "名", GOOD, Role.HEAD),
                        entry("no.password", "名", null, Role.HEAD),
                        entry("short", "名", "short", Role.HEAD),
                        entry("no.roles", "名", GOOD),
                        new StaffEntry("odd.role", "", "tel: none", List.of("HEAD", "KING"), null, GOOD),
                        entry("no.roles", "名", GOOD, Role.HEAD))))
                .containsExactly(
                        "#/0/username username",
                        "#/1/password password-for-new-staff",
                        "#/2/password password-too-short",
                        "#/3/roles required",
                        "#/4/name required",
                        "#/4/phone malformed",
                        "#/4/roles/1 role",
                        "#/5/username username-twice");
    }

    @Test
    void refusesAnUnknownUnit() {
        assertThat(Refused.by(() -> organization.replaceStaff("000000000009", ADMIN))
                        .slug())
                .isEqualTo("unknown-unit");
    }

    @Test
    void givesNobodyAPostInAUnitThatAnotherNodeHasAbolished() {
        StaffEntry newcomer = entry("new.handler", "新经办人", GOOD, Role.HANDLER);
        organization.unitRegister.replace(organization.units().all().stream()
                .filter(unit -> !unit.code().equals(SHANGXI))
                .toList());
        assertThat(organization.units().find(SHANGXI)).as("not noticed yet").isPresent();
        assertThat(Refused.by(() -> organization.replaceStaff(SHANGXI, ADMIN, newcomer))
                        .slug())
                .isEqualTo("unknown-unit");
        organization.books.show();
        assertThat(Refused.by(() -> organization.replaceStaff(SHANGXI, ADMIN, newcomer))
                        .slug())
                .isEqualTo("unknown-unit");
        assertThat(organization.directory().find("new.handler")).isEmpty();
    }

    @Test
    void refusesToLoseTheLastAdministrator() {
        assertThat(Refused.by(() -> organization.replaceStaff(COUNTY, ADMIN)).slug())
                .isEqualTo("last-administrator");
        assertThat(Refused.by(() ->
                                organization.replaceStaff(COUNTY, ADMIN, entry("admin", "系统管理员", null, Role.REGISTRAR)))
                        .slug())
                .isEqualTo("last-administrator");
    }

    @Test
    void anAdministratorCanBeReplacedByAnother() {
        organization.replaceStaff(COUNTY, ADMIN, entry("second", "另一名管理员", GOOD, Role.ADMINISTRATOR));
        assertThat(organization.directory().find("admin")).isEmpty();
        assertThat(organization.member("second").administrator()).isTrue();
    }

    @Test
    void nothingIsEnteredForThoseWhoDoNotChange() {
        organization.accounts.calls = 0;
        organization.staff.changes.clear();
        organization.replaceStaff(
                SHANGXI,
                ADMIN,
                entry("shangxi.handler", "上溪村经办人", null, Role.HANDLER, Role.WHISTLER),
                entry("shangxi.head", "上溪村负责人", null, Role.HANDLER, Role.HEAD, Role.WHISTLER),
                entry("shangxi.grid", "上溪村网格员", null, Role.GRID_WORKER),
                entry("volunteer", "上溪村志愿者", null, Role.VOLUNTEER));
        assertThat(organization.accounts.calls).isEqualTo(1);
        assertThat(organization.staff.changes)
                .extracting(StaffRegister.Change::username)
                .containsExactly("shangxi.head");
    }

    @Test
    void anAbsentPhoneIsKeptAndAnEmptyOneRemoved() {
        organization.replaceStaff(SHANGXI, ADMIN, withPhone("0575-1234567"));
        organization.replaceStaff(SHANGXI, ADMIN, withPhone(null));
        assertThat(organization.readStaff(SHANGXI, ADMIN).get(0).phone()).isEqualTo("0575-1234567");
        organization.replaceStaff(SHANGXI, ADMIN, withPhone(""));
        assertThat(organization.readStaff(SHANGXI, ADMIN).get(0).phone()).isNull();
    }

    @Test
    void anOwnPasswordEndsTheDemoAccount() {
        organization.replaceStaff(SHANGXI, ADMIN, entry("shangxi.head", "上溪村负责人", GOOD, Role.HEAD));
        assertThat(organization
                        .staff
                        .withUsernames(List.of("shangxi.head"))
                        .get(0)
                        .demo())
                .isFalse();
        assertThat(organization.staff.demoAccountsExist()).isTrue();
    }

    private static StaffEntry withPhone(String phone) {
        return new StaffEntry("shangxi.head", "上溪村负责人", phone, List.of("HEAD"), null, null);
    }
}
