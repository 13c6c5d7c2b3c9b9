package org.maplebridge.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.shared.Refusal;

class UnitsTest {

    private final Units units = TestOrganization.demo().units();

    @Test
    void lineageGoesFromTheUnitUpToTheTop() {
        assertThat(units.lineage(units.get("990681101201")))
                .extracting(Unit::name)
                .containsExactly("上溪村", "溪口镇", "枫林县");
        assertThat(units.get("990681101201").lineage()).containsExactly("990681000000", "990681101000", "990681101201");
    }

    @Test
    void theTopHasNoParent() {
        assertThat(units.parentOf(units.get("990681000000"))).isEmpty();
        assertThat(units.parentOf(units.get("990681101000"))).contains(units.get("990681000000"));
    }

    @Test
    void atOrBelowATownAreItAndItsVillages() {
        assertThat(units.atOrBelow(List.of("990681101000")))
                .containsExactlyInAnyOrder("990681101000", "990681101201", "990681101202", "990681101203");
        assertThat(units.atOrBelow(List.of("990681101201", "990681102201", "nowhere")))
                .containsExactlyInAnyOrder("990681101201", "990681102201");
        assertThat(units.atOrBelow(List.of("990681000000"))).hasSize(14);
    }

    @Test
    void departmentsHangOnTheCountyAndWorkAtItsLevel() {
        assertThat(units.departmentsOf("990681000000"))
                .hasSize(5)
                .allSatisfy(department -> assertThat(department.level()).isEqualTo("COUNTY"));
        assertThat(units.departmentsOf("990681101000")).isEmpty();
        assertThat(units.areasBelow("990681000000")).extracting(Unit::name).containsExactly("溪口镇", "河塘镇");
    }

    @Test
    void reportsGoToTheNearestDisciplineInspectionAbove() {
        assertThat(units.disciplineInspectionFor(units.get("990681101201")))
                .map(Unit::name)
                .contains("纪委监委");
        assertThat(units.disciplineInspectionFor(units.get("990681900001")))
                .map(Unit::code)
                .contains("990681900005");
    }

    @Test
    void aReportOnTheDisciplineInspectionDoesNotGoToItself() {
        assertThat(units.disciplineInspectionFor(units.get("990681900005"))).isEmpty();
    }

    @Test
    void refusesAnUnknownCodeAsNotFound() {
        Refusal refusal = Refused.by(() -> units.get("000000000009"));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(units.find(null)).isEmpty();
        assertThat(units.nameOf("000000000009")).isEqualTo("000000000009");
    }
}
