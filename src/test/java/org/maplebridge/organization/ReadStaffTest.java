package org.maplebridge.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maplebridge.organization.TestOrganization.ADMIN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.shared.Refusal;

class ReadStaffTest {

    private static final String SHANGXI = "990681101201";
    private final TestOrganization organization = TestOrganization.demo();

    ReadStaffTest() {
        organization.replaceStaff(
                SHANGXI,
                ADMIN,
                new StaffEntry("shangxi.head", "上溪村负责人", "0575-1234567", List.of("HEAD"), null, "a long sentence"));
    }

    @Test
    void administratorsAndTheOwnHeadSeePhones() {
        assertThat(phoneSeenBy(ADMIN)).isEqualTo("0575-1234567");
        assertThat(phoneSeenBy(organization.member("shangxi.head"))).isEqualTo("0575-1234567");
    }

    @Test
    void headsAboveSeeNoPhones() {
        assertThat(phoneSeenBy(organization.member("xikou.head"))).isNull();
        assertThat(phoneSeenBy(organization.member("fenglin.head"))).isNull();
    }

    @Test
    void othersSeeNothing() {
        for (String username : List.of("xiaxi.head", "hetang.head", "xikou.handler", "hotline12345", "zhujian.head")) {
            assertThat(Refused.by(() -> phoneSeenBy(organization.member(username)))
                            .kind())
                    .as(username)
                    .isEqualTo(Refusal.Kind.FORBIDDEN);
        }
    }

    @Test
    void rolesHaveLabelsAndPasswordsAreNeverShown() {
        StaffEntry head = organization.readStaff(SHANGXI, ADMIN).get(0);
        assertThat(head.roleLabels()).containsExactly("负责人");
        assertThat(head.password()).isNull();
    }

    private String phoneSeenBy(StaffMember caller) {
        return organization.readStaff(SHANGXI, caller).get(0).phone();
    }
}
