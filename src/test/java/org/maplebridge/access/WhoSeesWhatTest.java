package org.maplebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhoSeesWhatTest extends AccessTest {

    private static final String EMPTY_COUNT = "{\"count\":0}";

    @Test
    void villageSeesItsTask() {
        assertThat(as("shangxi.handler").get("/engine-rest/task").body()).contains(task);
        assertThat(as("shangxi.handler").get("/engine-rest/task/" + task).statusCode())
                .isEqualTo(200);
        assertThat(as("shangxi.handler")
                        .get("/engine-rest/task/" + task + "/form-variables")
                        .body())
                .contains(Village.SHANGXI);
    }

    @Test
    void townSeesTheVillagesTask() {
        assertThat(as("xikou.handler").get("/engine-rest/task").body()).contains(task);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/task", "/process-instance", "/execution", "/variable-instance"})
    void otherVillageGetsEmptyLists(String resource) {
        assertThat(as("hehua.handler").get("/engine-rest" + resource).body()).isEqualTo("[]");
        assertThat(as("hehua.handler").post("/engine-rest" + resource, "{}").body())
                .isEqualTo("[]");
        assertThat(as("hehua.handler").get("/engine-rest" + resource + "/count").body())
                .isEqualTo(EMPTY_COUNT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/form", "/form-variables", "/identity-links", "/variables", "/variables/unit"})
    void otherVillageCannotOpenTheTask(String part) {
        assertThat(as("hehua.handler").get("/engine-rest/task/" + task + part).statusCode())
                .isIn(403, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/process-instance", "/execution"})
    void handlersSeeNoInstancesAtAll(String resource) {
        assertThat(as("shangxi.handler").get("/engine-rest" + resource).body()).isEqualTo("[]");
    }

    @Test
    void variablesOfThePetitionItselfAreNotShown() {
        assertThat(as("xikou.handler").get("/engine-rest/variable-instance").body())
                .doesNotContain("\"processInstanceId\":\"" + petition + "\"");
    }

    @Test
    void externalSystemGetsNothing() {
        assertThat(as("hotline12345").get("/engine-rest/task").statusCode()).isEqualTo(403);
    }

    @Test
    void administratorSeesEverything() {
        assertThat(as("admin").get("/engine-rest/task").body()).contains(task);
        assertThat(as("admin").get("/engine-rest/process-instance").body()).contains(petition);
    }

    @Test
    void theEngineKeepsNoHistoryThatAnybodyCouldRead() {
        for (String table : List.of("procinst", "taskinst", "actinst", "varinst", "detail", "identitylink", "op_log")) {
            assertThat(database.queryForObject("select count(*) from act_hi_" + table, Long.class))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void noTaskIsWithoutUnit() {
        assertThat(database.queryForObject("select count(*) from act_ru_task where tenant_id_ is null", Long.class))
                .isZero();
    }

    @Test
    void noPermissionRowsAreWrittenForTasks() {
        assertThat(database.queryForObject(
                        "select count(*) from act_ru_authorization where resource_type_ = 7 and resource_id_ <> '*'",
                        Long.class))
                .isZero();
    }
}
