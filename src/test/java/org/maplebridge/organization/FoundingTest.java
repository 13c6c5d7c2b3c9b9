package org.maplebridge.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.web.context.WebServerGracefulShutdownLifecycle;

class FoundingTest {

    private final TestOrganization organization = TestOrganization.empty();

    @Test
    void comesBeforeTheWebServer() {
        int webServer = WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE - 1024;
        assertThat(Founding.PHASE).isLessThan(webServer);
    }

    @Test
    void theDemoCountyIsTheOneOfTheContract() {
        organization.loadDemoCounty();
        assertThat(organization.units().get("990681102203").name()).isEqualTo("新塘村");
        assertThat(organization.units().all()).hasSize(14);
        assertThat(organization.accounts.people).hasSize(35);
        assertThat(organization.accounts.passwordMatches("jiwei.head", "demo")).isTrue();
        assertThat(organization.member("hotline12345").holds(Role.SYSTEM)).isTrue();
        assertThat(organization.accounts.people.get("admin").sees("990681102203"))
                .isTrue();
        assertThat(organization.staff.demoAccountsExist()).isTrue();
    }

    @Test
    void theDemoCountyIsLoadedOnlyOnce() {
        organization.loadDemoCounty();
        organization.accounts.calls = 0;
        organization.loadDemoCounty();
        assertThat(organization.accounts.calls).isZero();
    }

    @Test
    void anEmptyDatabaseBeginsWithACountyAndItsAdministrator() {
        organization.createFirstAdministrator("枫桥经验 2026 年");
        assertThat(organization.units().all()).extracting(Unit::name).containsExactly("未命名县");
        assertThat(organization.member("admin").holds(Role.ADMINISTRATOR, "000000000000"))
                .isTrue();
        assertThat(organization.accounts.passwordMatches("admin", "枫桥经验 2026 年"))
                .isTrue();
        assertThat(organization.staff.demoAccountsExist()).isFalse();
    }

    @Test
    void refusesToStartWithoutAPasswordForTheFirstAdministrator() {
        assertThatThrownBy(() -> organization.createFirstAdministrator(null))
                .isInstanceOf(NoFirstAdministrator.class)
                .hasMessageContaining("MAPLEBRIDGE_ADMIN_PASSWORD")
                .hasMessageContaining("还没有系统管理员")
                .hasMessageContaining("no administrator yet");
        assertThat(organization.units().all()).isEmpty();
    }

    @Test
    void refusesToStartWithACommonPasswordAndDoesNotRepeatIt() {
        assertThatThrownBy(() -> organization.createFirstAdministrator("password123"))
                .isInstanceOf(NoFirstAdministrator.class)
                .hasMessageNotContaining("password123");
    }

    @Test
    void anAdministratorWhoIsThereIsLeftAlone() {
        organization.loadDemoCounty();
        organization.createFirstAdministrator("another password");
        assertThat(organization.accounts.passwordMatches("admin", "demo")).isTrue();
    }
}
