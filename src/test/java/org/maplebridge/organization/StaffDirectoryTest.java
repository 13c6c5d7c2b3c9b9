package org.maplebridge.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maplebridge.organization.TestOrganization.ADMIN;
import static org.maplebridge.organization.TestOrganization.entry;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaffDirectoryTest {

    private final TestOrganization organization = TestOrganization.demo();
    private final StaffDirectory directory = organization.directory();

    @Test
    void staffSeeTheirUnitsAndAllBelow() {
        assertThat(organization.member("shangxi.handler").visibleUnits()).containsExactly("990681101201");
        assertThat(organization.member("xikou.head").visibleUnits()).hasSize(4);
        assertThat(organization.member("admin").visibleUnits()).hasSize(14);
    }

    @Test
    void aDisciplineInspectionIsSeenByItsOwnPeopleAndAdministratorsOnly() {
        assertThat(organization.member("fenglin.head").visibleUnits())
                .hasSize(13)
                .contains("990681900004")
                .doesNotContain("990681900005");
        assertThat(organization.member("jiwei.handler").visibleUnits()).containsExactly("990681900005");
        assertThat(organization.member("admin").visibleUnits()).contains("990681900005");
    }

    @Test
    void anExternalSystemSeesNoUnit() {
        assertThat(organization.member("hotline12345").visibleUnits()).isEmpty();
    }

    @Test
    void aRoleIsHeldInExactlyTheUnitOfThePost() {
        assertThat(directory.hasActive(Role.REGISTRAR, "990681000000")).isTrue();
        assertThat(directory.hasActive(Role.REGISTRAR, "990681101000")).isFalse();
        assertThat(directory.hasActive(Role.HANDLER, "nowhere")).isFalse();
    }

    @Test
    void thePeopleOfManyUnitsAreAskedForAtOnceAndNamedOnce() {
        organization.replaceStaff(
                "990681101202",
                ADMIN,
                entry("xiaxi.head", "下溪村负责人", null, Role.HEAD),
                entry("shangxi.head", "上溪村负责人", null, Role.HANDLER));
        organization.staff.askedForUnits = 0;
        assertThat(directory.inUnits(List.of("990681101201", "990681101202")))
                .extracting(StaffMember::username)
                .containsOnlyOnce("shangxi.head")
                .contains("shangxi.handler", "xiaxi.head")
                .doesNotContain("xikou.head");
        assertThat(organization.staff.askedForUnits).isEqualTo(1);
    }

    @Test
    void whatWasRememberedIsForgottenAfterAChange() {
        assertThat(directory.hasActive(Role.HEAD, "990681101201")).isTrue();
        assertThat(directory.find("shangxi.head")).isPresent();
        organization.replaceStaff("990681101201", ADMIN);
        assertThat(directory.hasActive(Role.HEAD, "990681101201")).isFalse();
        assertThat(directory.find("shangxi.head")).isEmpty();
    }

    @Test
    void aSubstituteHasThePostsFromTheFirstInstantToTheLastAndAdministrationNever() {
        Instant from = Instant.parse("2026-11-23T00:00:00Z");
        Instant until = Instant.parse("2026-11-25T00:00:00Z");
        List<StandIns.StandIn> arranged = List.of(
                new StandIns.StandIn("shangxi.handler", "xikou.handler", from, until),
                new StandIns.StandIn("admin", "xikou.handler", from, until),
                new StandIns.StandIn("xikou.handler", "xikou.head", from, until));
        List<String> own = List.of("990681101000.handler", "990681101000.whistler");
        assertThat(at(from.minusNanos(1000), arranged, "xikou.handler")).containsExactlyElementsOf(own);
        assertThat(at(from, arranged, "xikou.handler"))
                .containsExactly(
                        "990681101000.handler",
                        "990681101000.whistler",
                        "990681101201.handler",
                        "990681101201.whistler");
        assertThat(at(until.minusNanos(1000), arranged, "xikou.handler")).contains("990681101201.handler");
        assertThat(at(until, arranged, "xikou.handler")).containsExactlyElementsOf(own);
        // what he holds for another is not handed on
        assertThat(at(from, arranged, "xikou.head")).doesNotContain("990681101201.handler");
        StaffDirectory then = directory(from, arranged);
        assertThat(then.actedFor("xikou.handler", "990681101201", from)).contains("shangxi.handler");
        assertThat(then.actedFor("xikou.handler", "990681101000", from)).isEmpty();
        assertThat(then.actedFor("xikou.handler", "990681101201", until)).isEmpty();
    }

    private List<String> at(Instant now, List<StandIns.StandIn> arranged, String username) {
        return directory(now, arranged).find(username).orElseThrow().groups();
    }

    private StaffDirectory directory(Instant now, List<StandIns.StandIn> arranged) {
        return new StaffDirectory(
                organization.staff, organization.units, () -> arranged, Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void aNamesakeHasAnInterestInEveryUnitOfHis() {
        organization.replaceStaff("990681101202", ADMIN, entry("shangxi.head", "上溪村负责人", null, Role.MEDIATOR));
        assertThat(directory.unitsOfPersonNamed(" 上溪村负责人 ", null))
                .containsExactlyInAnyOrder("990681101201", "990681101202");
        assertThat(directory.unitsOfPersonNamed("上溪村负责人", "990681101202")).hasSize(2);
        assertThat(directory.unitsOfPersonNamed("上溪村负责人", "990681102201")).isEmpty();
        assertThat(directory.unitsOfPersonNamed("无此人", null)).isEmpty();
        assertThat(directory.unitsOfPersonNamed(null, null)).isEmpty();
    }

    @Test
    void theStaffOfAUnitAreThoseWithAPostThere() {
        assertThat(directory.inUnit("990681900005"))
                .extracting(StaffMember::username)
                .containsExactly("jiwei.handler", "jiwei.head");
    }
}
