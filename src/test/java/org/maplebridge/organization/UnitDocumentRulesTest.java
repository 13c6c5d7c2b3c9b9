package org.maplebridge.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitDocumentRulesTest {

    @Test
    void unitsComeOutAfterTheOneTheyHangOnWithTheirPath() {
        List<Unit> units = read(area("1", "COUNTY", area("2", "TOWN")));
        assertThat(units).extracting(Unit::path).containsExactly("000000000001/", "000000000001/000000000002/");
        assertThat(units).extracting(Unit::parentCode).containsExactly(null, "000000000001");
    }

    @Test
    void takesAFourthLevelAboveTheCounty() {
        assertThat(read(area("9", "CITY", area("1", "COUNTY", area("2", "TOWN", area("3", "VILLAGE"))))))
                .hasSize(4);
    }

    @Test
    void refusesCodesThatAreNot12DigitsPointingAtEach() {
        UnitNode village = node("12345", "村", "AREA", "VILLAGE");
        assertThat(wrong(area("1", "COUNTY", area("2", "TOWN"), area("3", "TOWN", village))))
                .containsExactly("#/children/1/children/0/code area-code");
    }

    @Test
    void pointersNameTheRootWhenTheRootsCameAsAList() {
        UnitDocument document = new UnitDocument(List.of(area("1", "COUNTY"), node(null, "县", null, "COUNTY")), true);
        assertThat(Refused.fieldsOf(() -> UnitDocumentRules.read(document))).containsExactly("#/1/code area-code");
    }

    @Test
    void refusesACodeUsedTwice() {
        assertThat(wrong(area("1", "COUNTY", area("2", "TOWN"), area("2", "TOWN"))))
                .containsExactly("#/children/1/code unit-code-twice");
    }

    @Test
    void departmentCodesMayHaveLettersButNoOtherCharacters() {
        assertThat(read(withDepartment("zhujian990681", "DEPARTMENT"))).hasSize(2);
        assertThat(wrong(withDepartment("zhujian-990681", "DEPARTMENT")))
                .containsExactly("#/departments/0/code department-code");
    }

    @Test
    void refusesUnknownKinds() {
        assertThat(wrong(withDepartment("990681900001", "COURT")))
                .containsExactly("#/departments/0/kind department-kind");
        assertThat(wrong(node("000000000001", "县", "DEPARTMENT", "COUNTY"))).containsExactly("#/kind area-kind");
    }

    @Test
    void refusesEmptyAndLongNames() {
        assertThat(wrong(node("000000000001", "  ", "AREA", "COUNTY"))).containsExactly("#/name required");
        assertThat(wrong(node("000000000001", "县".repeat(61), "AREA", "COUNTY")))
                .containsExactly("#/name too-long");
        assertThat(wrong(node("000000000001", "县\n城", "AREA", "COUNTY"))).containsExactly("#/name malformed");
        assertThat(wrong(node("000000000001", "县\ud800", "AREA", "COUNTY"))).containsExactly("#/name malformed");
    }

    @Test
    void refusesMalformedLevelsAndALevelThatIsAlreadyAbove() {
        assertThat(wrong(area("1", "county"))).containsExactly("#/level unit-level");
        assertThat(wrong(area("1", "COUNTY", area("2", "COUNTY"))))
                .containsExactly("#/children/0/level unit-level-repeated");
        assertThat(wrong(area("1", "COUNTY", area("2", "TOWN", area("3", "COUNTY")))))
                .containsExactly("#/children/0/children/0/level unit-level-repeated");
    }

    @Test
    void refusesLevelsInTwoOrders() {
        assertThat(wrong(area(
                        "1",
                        "COUNTY",
                        area("2", "TOWN", area("3", "VILLAGE")),
                        area("4", "VILLAGE", area("5", "TOWN")),
                        area("6", "VILLAGE"))))
                .containsExactly("#/children/1/children/0/level unit-level-order");
    }

    @Test
    void refusesANinthLevel() {
        UnitNode tree = area("9", "LEVEL_I");
        for (int depth = 8; depth >= 1; depth--) {
            tree = area(String.valueOf(depth), "LEVEL_" + (char) ('A' + depth - 1), tree);
        }
        assertThat(wrong(tree)).containsExactly("#" + "/children/0".repeat(8) + " units-too-deep");
    }

    @Test
    void refusesMoreUnitsThanItCanHold() {
        List<UnitNode> towns = new ArrayList<>();
        for (int number = 2; number <= UnitDocumentRules.MOST_UNITS + 1; number++) {
            towns.add(area(String.valueOf(number), "TOWN"));
        }
        assertThat(wrong(area("1", "COUNTY", towns.toArray(UnitNode[]::new)))).containsExactly("# too-many-units");
        assertThat(read(area(
                        "1",
                        "COUNTY",
                        towns.subList(0, UnitDocumentRules.MOST_UNITS - 1).toArray(UnitNode[]::new))))
                .hasSize(UnitDocumentRules.MOST_UNITS);
    }

    @Test
    void refusesHolesAndAnEmptyTree() {
        assertThat(wrong(area("1", "COUNTY", (UnitNode) null))).containsExactly("#/children/0 required");
        assertThat(Refused.fieldsOf(() -> UnitDocumentRules.read(new UnitDocument(List.of(), true))))
                .containsExactly("# required");
    }

    private static List<Unit> read(UnitNode root) {
        return UnitDocumentRules.read(new UnitDocument(List.of(root), false));
    }

    private static List<String> wrong(UnitNode root) {
        return Refused.fieldsOf(() -> read(root));
    }

    static UnitNode area(String number, String level, UnitNode... children) {
        String code = "0".repeat(12 - number.length()) + number;
        return new UnitNode(code, "单位" + number, "AREA", null, level, null, Arrays.asList(children), null);
    }

    private static UnitNode node(String code, String name, String kind, String level) {
        return new UnitNode(code, name, kind, null, level, null, null, null);
    }

    private static UnitNode withDepartment(String code, String kind) {
        return new UnitNode(
                "000000000001",
                "县",
                "AREA",
                null,
                "COUNTY",
                null,
                null,
                List.of(new UnitNode.Department(code, "局", kind, null)));
    }
}
