package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Administrators see who deployed what, what differs, and go back to what was. */
class ModelVersionsTest extends LifeCycleTest {

    private static final String FORM = "verify-promise.form";
    private static final String VERSIONS = "/api/v1/models/" + FORM + "/versions/";

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private PlatformTransactionManager transactions;

    @AfterEach
    void asShipped() {
        deploy("admin", FORM, read("forms/" + FORM)).is(200);
    }

    @Test
    void aVersionSaysWhoDeployedItAndFromWhere() {
        deploy("admin", FORM, changed()).is(200);
        JsonNode newest = model(FORM).at("/versions/0");
        assertThat(text(newest, "deployedBy")).isEqualTo("admin");
        assertThat(text(newest, "from")).isEqualTo("Camunda Modeler");
        assertThat(text(newest, "deployment")).isEqualTo("from the modeler");
        assertThat(newest.get("deployedAt").asText()).endsWith("+08:00");
        assertThat(model(FORM).get("differsFromShipped").asBoolean()).isTrue();
        JsonNode first = lastOf(model("petition.bpmn").get("versions"));
        assertThat(first.get("deployedBy").isNull()).isTrue();
        assertThat(text(first, "from")).isEqualTo("平台启动");
    }

    @Test
    void countsWhatRunsOnEachVersion() {
        long before = running("level-handling.bpmn");
        filedIn(SHANGXI);
        Awaitility.await().until(() -> running("level-handling.bpmn") > before);
    }

    @Test
    void anEarlierVersionIsDeployedAgain() {
        deploy("admin", FORM, read("forms/" + FORM)).is(200);
        int before = newest();
        deploy("admin", FORM, changed()).is(200);
        JsonNode difference =
                as("admin").get(VERSIONS + (before + 1) + "/difference").is(200).json();
        assertThat(text(difference, "from")).isEqualTo(String.valueOf(before));
        assertThat(difference.at("/changes/0/properties/0/before").asText()).isEqualTo("核实情况");
        assertThat(difference.at("/changes/0/properties/0/after").asText()).isEqualTo("核实经过");

        JsonNode again = as("admin")
                .post("/api/v1/models/" + FORM + "/deployments", Map.of("version", before, "newest", before + 1))
                .is(201)
                .json();
        assertThat(again.get("version").asInt()).isEqualTo(before + 2);
        assertThat(as("admin").get(VERSIONS + (before + 2) + "/file").is(200).body())
                .isEqualTo(read("forms/" + FORM));
        assertThat(text(model(FORM).at("/versions/0"), "from")).isEqualTo("版本页面");
        assertThat(text(model(FORM).at("/versions/0"), "deployment")).isEqualTo("恢复 " + FORM + " 第 " + before + " 版");
    }

    @Test
    void theShippedFileIsTakenInsteadOfOnesOwn() {
        deploy("admin", FORM, changed()).is(200);
        JsonNode difference = as("admin")
                .get(VERSIONS + newest() + "/difference?to=shipped")
                .is(200)
                .json();
        assertThat(text(difference, "sentence")).isEqualTo("修改 1 处");
        as("admin")
                .post("/api/v1/models/" + FORM + "/deployments", Map.of("newest", newest()))
                .is(201);
        assertThat(model(FORM).get("differsFromShipped").asBoolean()).isFalse();
        JsonNode nothing = as("admin")
                .get(VERSIONS + newest() + "/difference?to=shipped")
                .is(200)
                .json();
        assertThat(text(nothing, "sentence")).isEqualTo("没有差别");
    }

    @Test
    void whoDidNotSeeTheNewestVersionIsRefused() {
        int seen = newest();
        deploy("admin", FORM, changed()).is(200);
        Door.Answer late =
                as("admin").post("/api/v1/models/" + FORM + "/deployments", Map.of("version", seen, "newest", seen));
        assertThat(late.is(409).json().get("detail").asText()).contains("现在是第 " + (seen + 1) + " 版", "没有部署任何内容");
        assertThat(newest()).isEqualTo(seen + 1);
    }

    @Test
    void oneDeploysAtATime() {
        int before = newest();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            database.query("select pg_advisory_xact_lock(7024000125)", row -> {});
            Door.Answer second = deploy("admin", FORM, changed());
            assertThat(second.is(409).json().get("message").asText()).contains("另一位管理员正在部署", "没有执行");
            as("admin")
                    .post("/api/v1/models/" + FORM + "/deployments", Map.of("version", 1, "newest", before))
                    .is(409);
        });
        assertThat(newest()).isEqualTo(before);
    }

    @Test
    void isForAdministratorsOnly() {
        int before = newest();
        for (String path : List.of(
                "/api/v1/models/versions", VERSIONS + "1/difference", VERSIONS + "1/file", VERSIONS + "shipped/file")) {
            as("shangxi.handler").get(path).is(403);
        }
        as("shangxi.handler")
                .post("/api/v1/models/" + FORM + "/deployments", Map.of("version", 1, "newest", before))
                .is(403);
        deploy("supervisor", FORM, changed()).is(403);
        assertThat(newest()).isEqualTo(before);
    }

    @Test
    void whatIsNotThereIsSaidInWords() {
        assertThat(as("admin")
                        .get("/api/v1/models/none.bpmn/versions/1/file")
                        .is(404)
                        .body())
                .contains("没有这个版本");
        assertThat(as("admin")
                        .get("/api/v1/models/none/versions/1/difference")
                        .is(404)
                        .body())
                .contains("没有部署过这个模型");
        assertThat(as("admin").get(VERSIONS + "9999/difference").is(404).body()).contains("第 9999 版");
        as("admin").get(VERSIONS + newest() + "/difference?to=x").is(400);
    }

    private static String changed() {
        return read("forms/" + FORM).replace("\"核实情况\"", "\"核实经过\"");
    }

    private int newest() {
        return model(FORM).at("/versions/0/version").asInt();
    }

    private long running(String model) {
        return model(model).at("/versions/0/running").asLong();
    }

    private JsonNode model(String file) {
        return list(as("admin").get("/api/v1/models/versions").is(200).json().get("models")).stream()
                .filter(model -> text(model, "model").equals(file))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode lastOf(JsonNode array) {
        return array.get(array.size() - 1);
    }

    private Door.Answer deploy(String username, String file, String content) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("deployment-name", "from the modeler");
        parts.put("deployment-source", "Camunda Modeler");
        parts.put(file, content);
        return as(username).upload("/engine-rest/deployment/create", parts);
    }

    private static String read(String model) {
        try {
            return Files.readString(Path.of("processes", model));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
