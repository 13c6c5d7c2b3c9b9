package org.maplebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.junit.jupiter.api.Test;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.UnitKind;
import org.springframework.beans.factory.annotation.Autowired;

class AccountsTest extends AccessTest {

    private static final String NEW_VILLAGE = "990681101299";

    @Autowired
    IdentityService identities;

    @Test
    void unitsStandForTenantsThatTheirStaffAndThoseAboveSee() {
        assertThat(tenantsOf("xikou.handler"))
                .contains(Village.XIKOU, Village.SHANGXI)
                .doesNotContain(Village.HEHUA);
        assertThat(tenantsOf("shangxi.handler")).containsExactly(Village.SHANGXI);
        assertThat(tenantsOf("hotline12345")).isEmpty();
        assertThat(groupsOf("admin")).contains("camunda-admin", "staff", Village.COUNTY);
        assertThat(groupsOf("shangxi.handler")).contains(Village.SHANGXI + ".handler");
    }

    @Test
    void anotherVillageIsAddedAndVanishesAgain() {
        List<Unit> more = new ArrayList<>(Village.UNITS);
        more.add(new Unit(
                NEW_VILLAGE,
                "新村",
                UnitKind.AREA,
                "VILLAGE",
                Village.XIKOU,
                Village.COUNTY + "/" + Village.XIKOU + "/" + NEW_VILLAGE + "/"));
        transaction.executeWithoutResult(status -> accounts.unitsChanged(Village.UNITS, more));
        assertThat(tenantsOf("xikou.handler")).contains(NEW_VILLAGE);
        transaction.executeWithoutResult(status -> accounts.unitsChanged(Village.UNITS, more));
        transaction.executeWithoutResult(status -> accounts.unitsChanged(more, Village.UNITS));
        assertThat(tenantsOf("xikou.handler")).doesNotContain(NEW_VILLAGE);
    }

    @Test
    void changesTakeEffectWithTheTransactionOnly() {
        transaction.executeWithoutResult(status -> {
            accounts.staffChanged(newcomer("undecided"), true, "a new password");
            status.setRollbackOnly();
        });
        assertThat(accounts.passwordMatches("undecided", "a new password")).isFalse();
    }

    @Test
    void whoeverLeavesCannotLogIn() {
        change(newcomer("newcomer"), true, "a new password");
        assertThat(accounts.passwordMatches("newcomer", "a new password")).isTrue();
        assertThat(accounts.passwordMatches("newcomer", "another")).isFalse();
        change(newcomer("newcomer"), false, null);
        assertThat(accounts.passwordMatches("newcomer", "a new password")).isFalse();
        change(newcomer("newcomer"), true, null);
        assertThat(accounts.passwordMatches("newcomer", "a new password")).isTrue();
    }

    @Test
    void whoeverHasNoPasswordYetCannotLogIn() {
        change(newcomer("without"), true, null);
        assertThat(accounts.passwordMatches("without", "")).isFalse();
        assertThat(accounts.passwordMatches("without", "null")).isFalse();
        assertThat(accounts.passwordMatches("nobody", "null")).isFalse();
    }

    @Test
    void rememberedPasswordIsForgottenWhenItChanges() {
        assertThat(as("shangxi.head").get("/engine-rest/task").statusCode()).isEqualTo(200);
        change(Village.PEOPLE.get("shangxi.head"), true, "changed");
        assertThat(as("shangxi.head").get("/engine-rest/task").statusCode()).isEqualTo(401);
        change(Village.PEOPLE.get("shangxi.head"), true, Village.PASSWORD);
        assertThat(as("shangxi.head").get("/engine-rest/task").statusCode()).isEqualTo(200);
    }

    private void change(StaffMember person, boolean active, String password) {
        transaction.executeWithoutResult(status -> accounts.staffChanged(person, active, password));
    }

    private List<String> tenantsOf(String username) {
        return identities.createTenantQuery().userMember(username).includingGroupsOfUser(true).list().stream()
                .map(Tenant::getId)
                .toList();
    }

    private List<String> groupsOf(String username) {
        return identities.createGroupQuery().groupMember(username).list().stream()
                .map(Group::getId)
                .toList();
    }

    private static StaffMember newcomer(String username) {
        return new StaffMember(
                "newcomer", "新来的", List.of(new StaffMember.Post(Village.HEHUA, Role.HANDLER)), Set.of(Village.HEHUA));
    }
}
