package org.maplebridge.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.organization.TestLevels;
import org.maplebridge.organization.TestOrganization;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.UnitDocument;
import org.maplebridge.organization.UnitKind;
import org.maplebridge.organization.UnitNode;
import org.maplebridge.organization.Units;
import org.maplebridge.shared.Refusal;

class UnitTreeJsonTest {

    private final ObjectMapper mapper = new ObjectMapper();
    private final UnitTreeJson tree = json(TestOrganization.demo().units());

    @Test
    void oneRootIsAnObjectWithLabels() {
        JsonNode county = mapper.valueToTree(tree.write());
        assertThat(county.at("/levelLabel").asText()).isEqualTo("县(市区)");
        assertThat(county.at("/children/0/children/0/name").asText()).isEqualTo("上溪村");
        assertThat(county.at("/departments/4/kindLabel").asText()).isEqualTo("纪检监察机关");
    }

    @Test
    void whatIsShownCanBeSentBack() {
        JsonNode shown = mapper.valueToTree(tree.write());
        UnitDocument read = tree.read(shown);
        assertThat(read.list()).isFalse();
        assertThat(read.roots()).containsExactly((UnitNode) tree.write());
    }

    @Test
    void severalRootsAreAList() {
        UnitTreeJson two = json(Units.of(List.of(root("000000000001"), root("000000000002"))));
        JsonNode shown = mapper.valueToTree(two.write());
        assertThat(shown.isArray()).isTrue();
        assertThat(two.read(shown).roots()).hasSize(2);
        assertThat(shown.at("/0/levelLabel").asText()).isEqualTo("LEAGUE");
    }

    @Test
    void pointsAtWhatIsNoTree() throws Exception {
        assertThat(pointerOfFault("[{\"children\":[{\"code\":\"1\"},{\"colour\":\"red\"}]}]"))
                .isEqualTo("#/0/children/1/colour");
        assertThat(pointerOfFault("{\"departments\":\"none\"}")).isEqualTo("#/departments");
        assertThat(pointerOfFault("[1]")).isEqualTo("#/0");
    }

    private String pointerOfFault(String body) throws Exception {
        JsonNode sent = mapper.readTree(body);
        return catchThrowableOfType(Refusal.class, () -> tree.read(sent))
                .fields()
                .get(0)
                .pointer();
    }

    private UnitTreeJson json(Units units) {
        return new UnitTreeJson(mapper, units, TestLevels.ofTheBundle());
    }

    private static Unit root(String code) {
        return new Unit(code, "盟", UnitKind.AREA, "LEAGUE", null, code + "/");
    }
}
