package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is near what arose, and who knows its people, is named first and with reasons; the accused never are. */
class NearHelpersTest extends LifeCycleTest {

    private static final String HEHUA = "990681102201";

    @BeforeEach
    void itIsThursday() {
        itIs(THURSDAY);
    }

    @Test
    void theHouseholdsComeFirstThenTheGridThenWhoKnowsThePeopleThenTheMediators() {
        Filed before = filed(byPhone("13857590077", "三组"));
        handle("shangxi.handler", before, Map.of("outcome", "SOLVED", "reply", "修好了。"));
        List<JsonNode> near = near("shangxi.handler", filed(byPhone("13857590077", "上溪村三组水井边")));
        assertThat(near)
                .extracting(one -> text(one, "name"))
                .startsWith("徐桂香", "徐志明", "上溪村经办人")
                .contains("上溪村网格员")
                .endsWith("枫林县调解员");
        assertThat(near.get(0).get("reasons").get(0).asText()).contains("地址里有“三组”", "联户长");
        assertThat(text(near.get(0), "phone")).isEqualTo("13800000121");
        assertThat(near.get(1).get("reasons").get(0).asText()).contains("第二网格");
        assertThat(near.get(2).get("reasons").get(0).asText()).contains("办过信访人以前的 1 件事");
        assertThat(text(near.get(2), "username")).isEqualTo("shangxi.handler");
    }

    @Test
    void withoutAnAddressTheNearestGridIsNamedByItsDistance() {
        Map<String, Object> matter = byPhone("13857590078", null);
        matter.put("location", Map.of("latitude", 29.7920, "longitude", 120.4620));
        List<JsonNode> near = near("shangxi.handler", filed(matter));
        assertThat(text(near.get(0), "name")).isEqualTo("徐志明");
        assertThat(near.get(0).get("reasons").get(0).asText()).contains("第二网格离事发位置最近", "约 80 米");
    }

    @Test
    void theAccusedThePetitionerAndNeighboursOfASecretAreNotNamed() {
        Map<String, Object> accusing = byPhone("13857590079", "村口");
        accusing.put("against", List.of(Map.of("kind", "PERSON", "name", "陈阿福")));
        Filed petition = filed(accusing);
        assertThat(near("xikou.handler", petition))
                .extracting(one -> text(one, "name"))
                .doesNotContain("陈阿福");
        Map<String, Object> againstTheVillage = byPhone("13857590080", "村口");
        againstTheVillage.put("against", List.of(Map.of("kind", "UNIT", "name", "上溪村村民委员会", "unitCode", SHANGXI)));
        assertThat(near("xikou.handler", filed(againstTheVillage)))
                .extracting(one -> one.at("/unit/code").asText())
                .doesNotContain(SHANGXI);
        Map<String, Object> own = aMatterIn(SHANGXI);
        own.put("address", "村口");
        own.put("petitioners", List.of(Map.of("name", "陈阿福", "phone", "13800000111", "representative", true)));
        assertThat(near("shangxi.handler", filed(own)))
                .extracting(one -> text(one, "name"))
                .doesNotContain("陈阿福")
                .contains("上溪村网格员");
        Map<String, Object> secret = byPhone("13857590081", "村口");
        secret.put("confidential", true);
        assertThat(near("shangxi.handler", filed(secret))).isEmpty();
        as("xiaxi.handler")
                .get("/api/v1/petitions/" + petition.number() + "/near-helpers")
                .is(404);
    }

    @Test
    void theVillageKeepsItsOwnGridsAndNobodyElses() {
        String address = "/api/v1/units/" + HEHUA + "/grids";
        JsonNode before = as("hehua.handler").get(address).is(200).json();
        assertThat(as("shangxi.handler").get(address).status()).isEqualTo(403);
        assertThat(as("shangxi.handler").put(address, before).status()).isEqualTo(403);
        assertThat(as("volunteer").get(address).status()).isEqualTo(403);
        Door.Answer wrong = as("hehua.handler")
                .put(
                        address,
                        Map.of(
                                "grids",
                                List.of(Map.of(
                                        "code",
                                        "SX-1",
                                        "name",
                                        "荷塘网格",
                                        "places",
                                        List.of("塘"),
                                        "latitude",
                                        91,
                                        "longitude",
                                        120,
                                        "worker",
                                        Map.of("name", "何水根", "username", "nobody.here")))));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("/grids/0/places", "/grids/0/latitude", "/grids/0/worker/username");
        Door.Answer taken =
                as("hehua.handler").put(address, Map.of("grids", List.of(Map.of("code", "SX-1", "name", "荷塘网格"))));
        assertThat(taken.status()).isEqualTo(400);
        assertThat(taken.body()).contains("SX-1");
        as("hetang.head").put(address, before).is(200);
        assertThat(as("hehua.handler").get(address).is(200).json()).isEqualTo(before);
    }

    private static Map<String, Object> byPhone(String phone, String address) {
        Map<String, Object> matter = aMatterIn(SHANGXI);
        if (address != null) {
            matter.put("address", address);
        }
        matter.put("petitioners", List.of(Map.of("name", "何小妹", "phone", phone, "representative", true)));
        return matter;
    }

    private List<JsonNode> near(String username, Filed petition) {
        return list(as(username)
                .get("/api/v1/petitions/" + petition.number() + "/near-helpers")
                .is(200)
                .json()
                .get("helpers"));
    }
}
