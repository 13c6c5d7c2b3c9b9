package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;

/** With another key in front, what is stored is closed anew, some at a time, until the old key is needed no longer. */
class RenewClosedTest extends LifeCycleTest {

    private static final String NEWER = "rotated";

    @Autowired
    DataSource database;

    private final Map<String, SecretKey> usual = new LinkedHashMap<>();
    private String old;

    @BeforeEach
    void thursday() {
        itIs(THURSDAY);
        usual.putAll(keys());
        old = usual.keySet().iterator().next();
    }

    /** Whatever failed, the others find everything closed with their key. */
    @AfterEach
    void theUsualKeyIsBack() {
        Map<String, SecretKey> both = new LinkedHashMap<>(usual);
        both.put(NEWER, fresh());
        given(both);
        renewedInSteps(500);
        given(usual);
    }

    @Test
    void theOldKeyIsRetiredWhenNothingIsClosedWithItAnyMore() throws Exception {
        Filed report = reported();
        Map<String, SecretKey> both = new LinkedHashMap<>();
        both.put(NEWER, fresh());
        both.putAll(usual);
        given(both);
        assertThat(keysNow().toString()).contains(NEWER, old).contains("\"done\":false");
        assertThat(as("fenglin.head").get("/api/v1/secret-keys").status()).isEqualTo(403);
        assertThat(as("admin")
                        .post("/api/v1/secret-keys/renewal", Map.of("petitions", 0))
                        .status())
                .isEqualTo(400);
        handle("registrar", report, Map.of("decision", "ACCEPT"));

        JsonNode last = renewedInSteps(1);
        assertThat(last.get("retired").toString()).contains(old);
        assertThat(new RawTables(database).rowsWith(old)).isEmpty();

        given(Map.of(NEWER, both.get(NEWER)));
        assertThat(look(report).toString()).contains("金蟾之事", "金蟾人");
        assertThat(history(report))
                .anySatisfy(entry -> assertThat(entry.toString()).contains("金蟾催问"))
                .allSatisfy(entry -> assertThat(entry.get("intact").asBoolean()).isTrue());
        assertThat(as("registrar")
                        .get("/api/v1/petitions/" + report.number() + "/attachments/"
                                + look(report).at("/attachments/0/id").asText())
                        .body())
                .isEqualTo("金蟾附页");
        assertThat(as("admin")
                        .get("/api/v1/records/verification?petition=" + report.number())
                        .json()
                        .get("whole")
                        .asBoolean())
                .isTrue();
        assertThat(new RawTables(database).rowsWith("金蟾")).isEmpty();

        ReflectionTestUtils.setField(platform.getBean("secretKeys"), "byName", Map.of("other", fresh()));
        Door.Answer unreadable = as("registrar").get("/api/v1/petitions/" + report.number());
        assertThat(unreadable.status()).isEqualTo(503);
        assertThat(unreadable.body()).contains(NEWER, "密钥");
        given(both);
    }

    private Filed reported() {
        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put("title", "金蟾之事");
        matter.put("content", "金蟾有账。");
        matter.put("purpose", "REPORT");
        matter.put("channel", "LETTER");
        matter.put("against", List.of(Map.of("kind", "PERSON", "name", "溪口镇负责人")));
        matter.put("petitioners", List.of(Map.of("name", "金蟾人", "phone", "13900001234", "representative", true)));
        Filed report = filed(matter);
        as("registrar").upload("/api/v1/petitions/" + report.number() + "/attachments", Map.of("file=金蟾.txt", "金蟾附页"));
        asPetitionerOf(report)
                .post("/api/v1/public/petitions/" + report.number() + "/urgings", Map.of("reason", "金蟾催问"))
                .is(200);
        return report;
    }

    private JsonNode keysNow() {
        return as("admin").get("/api/v1/secret-keys").is(200).json();
    }

    private JsonNode renewedInSteps(int petitions) {
        for (int calls = 0; calls < 500; calls++) {
            JsonNode answer = as("admin")
                    .post("/api/v1/secret-keys/renewal", Map.of("petitions", petitions))
                    .is(200)
                    .json();
            if (answer.get("done").asBoolean()) {
                return answer;
            }
        }
        throw new AssertionError("never done");
    }

    @SuppressWarnings("unchecked")
    private Map<String, SecretKey> keys() {
        return (Map<String, SecretKey>) ReflectionTestUtils.getField(platform.getBean("secretKeys"), "byName");
    }

    /** As a start with these keys in its settings. */
    private void given(Map<String, SecretKey> keys) {
        ReflectionTestUtils.setField(platform.getBean("secretKeys"), "byName", new LinkedHashMap<>(keys));
        try {
            platform.getBean("keyCheck", InitializingBean.class).afterPropertiesSet();
        } catch (Exception refused) {
            throw new AssertionError(refused);
        }
    }

    /** The same each time: two instances of this test must not differ. */
    private static SecretKey fresh() {
        byte[] key = new byte[32];
        new Random(7).nextBytes(key);
        return new SecretKeySpec(key, "AES");
    }
}
