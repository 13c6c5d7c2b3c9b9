package org.maplebridge.guide;

import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.parameterWithName;
import static org.springframework.restdocs.request.RequestDocumentation.pathParameters;
import static org.springframework.restdocs.request.RequestDocumentation.queryParameters;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.maplebridge.versions.CarryMigrationOn;
import org.maplebridge.versions.DeployedModels;
import org.maplebridge.versions.EngineBatches;
import org.maplebridge.versions.ModelName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.restdocs.payload.FieldDescriptor;

class ModelVersionsGuideTest extends DocumentedApi {

    private static final String TAG = "Models";
    private static final String MODEL = "promise.bpmn";
    private static final String VERSIONS = "/api/v1/models/versions";
    private static final String DEPLOYMENTS = "/api/v1/models/{model}/deployments";
    private static final String EXECUTE = "/api/v1/models/{model}/migrations/execute";
    private static final Endpoint LISTED = new Endpoint(TAG, "List deployed versions");
    private static final Endpoint DIFFERENCE = new Endpoint(TAG, "Read what differs between two versions");
    private static final Endpoint AGAIN = new Endpoint(TAG, "Deploy an earlier version again");
    private static final Endpoint PROPOSED = new Endpoint(TAG, "Plan a migration of running petitions");
    private static final Endpoint EXECUTED = new Endpoint(TAG, "Migrate running petitions");

    @Autowired
    private DeployedModels models;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private CarryMigrationOn carryOn;

    @Autowired
    private JdbcTemplate database;

    @AfterEach
    void asShipped() throws Exception {
        deployed(shipped());
    }

    @Test
    void listsVersions() throws Exception {
        http.perform(get(VERSIONS).with(ADMIN))
                .andExpect(status().isOk())
                .andDo(LISTED.answers(
                        "model-versions",
                        responseFields(
                                Fields.text("models[].model", "its file: id and ending"),
                                Fields.text("models[].kind", "`PROCESS`, `DECISION` or `FORM`"),
                                Fields.text("models[].kindLabel", "the same in Chinese"),
                                Fields.text("models[].title", "what stands on it"),
                                Fields.flag(
                                        "models[].differsFromShipped",
                                        "whether the newest version is another than the platform brings along"),
                                Fields.array("models[].versions", "newest first"),
                                Fields.number("models[].versions[].version", "counts from 1"),
                                Fields.text("models[].versions[].deployedAt", "when"),
                                Fields.text(
                                                "models[].versions[].deployedBy",
                                                "user name; null for the platform at its start")
                                        .optional(),
                                Fields.text("models[].versions[].from", "from where, in Chinese"),
                                Fields.text("models[].versions[].deployment", "what its maker called the deployment"),
                                Fields.number(
                                        "models[].versions[].running",
                                        "how many run on it, up to five seconds old; 0 for tables and forms"))));
    }

    @Test
    void isForAdministrators() throws Exception {
        http.perform(get(VERSIONS).with(HANDLER))
                .andExpect(status().isForbidden())
                .andDo(LISTED.refuses("model-versions-forbidden"));
    }

    @Test
    void tellsWhatDiffers() throws Exception {
        int version = deployed(changed());
        http.perform(get("/api/v1/models/{model}/versions/{version}/difference", MODEL, version)
                        .param("to", String.valueOf(version - 1))
                        .with(ADMIN))
                .andExpect(status().isOk())
                .andDo(DIFFERENCE.answers(
                        "model-difference",
                        pathParameters(
                                parameterWithName("model").description("its file"),
                                parameterWithName("version").description("the newer one")),
                        queryParameters(parameterWithName("to")
                                .description("the version it is held against, or `shipped` for the one that the"
                                        + " platform brings along; the one before when absent")
                                .optional()),
                        responseFields(
                                Fields.text("model", "its file"),
                                Fields.number("version", "the newer one"),
                                Fields.text("from", "what it was held against, null where there is none before")
                                        .optional(),
                                Fields.text("sentence", "in one line, in Chinese"),
                                Fields.array("changes", "added first, then changed, removed, moved"),
                                Fields.text("changes[].change", "`ADDED`, `CHANGED`, `REMOVED` or `MOVED`"),
                                Fields.text("changes[].changeLabel", "the same in Chinese"),
                                Fields.text("changes[].element", "id of the element, row or field"),
                                Fields.text("changes[].type", "what it is, in Chinese"),
                                Fields.text("changes[].name", "what stands on it"),
                                Fields.subsectionArray(
                                        "changes[].properties",
                                        "what is another: `name` in Chinese, `before` and `after`"))));
    }

    @Test
    void deploysAnEarlierVersionAgain() throws Exception {
        int version = deployed(changed());
        http.perform(post(DEPLOYMENTS, MODEL)
                        .with(ADMIN)
                        .content("{\"version\":" + (version - 1) + ",\"newest\":" + version + "}"))
                .andExpect(status().isCreated())
                .andDo(AGAIN.answers(
                        "model-deployed-again",
                        requestFields(
                                Fields.number("version", "which one; absent for the one that the platform brings along")
                                        .optional(),
                                Fields.number("newest", "the version that the caller saw as the newest")),
                        responseFields(
                                Fields.text("model", "its file"),
                                Fields.number("version", "the number that it has now"))));
        http.perform(post(DEPLOYMENTS, MODEL)
                        .with(ADMIN)
                        .content("{\"version\":" + (version - 1) + ",\"newest\":" + version + "}"))
                .andExpect(status().isConflict())
                .andDo(AGAIN.refuses("model-version-overtaken"));
    }

    @Test
    void plansAndStartsAMigration() throws Exception {
        int from = deployed(shipped().replace("name=\"承诺跟踪\"", "name=\"承诺跟踪（旧）\""));
        String promise = runtime.startProcessInstanceByKey(
                        "promise",
                        filed().get("receiptNumber").asText(),
                        Map.of("unit", SHANGXI, "promise", "1", "promiseDueAt", new Date()))
                .getId();
        int to = deployed(changed());
        String wanted = "{\"from\":" + from + ",\"to\":" + to + ",\"steps\":{}}";
        http.perform(post("/api/v1/models/{model}/migrations", MODEL)
                        .with(ADMIN)
                        .content(wanted))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.moving").value(1))
                .andDo(PROPOSED.answers(
                        "migration-proposed",
                        requestFields(
                                Fields.number("from", "version that is to be left"),
                                Fields.number("to", "version that they move to"),
                                Fields.subsection("steps", "steps that have another id now, old to new; may be absent")
                                        .optional()),
                        responseFields(
                                Fields.text("model", "its file"),
                                Fields.number("from", "as asked for"),
                                Fields.number("to", "as asked for"),
                                Fields.number("running", "how many are on the version that is to be left"),
                                Fields.number("moving", "how many can move"),
                                Fields.number("staying", "how many cannot"),
                                Fields.array("steps", "where they wait, timers too"),
                                Fields.text("steps[].element", "id of the step"),
                                Fields.text("steps[].name", "what stands on it"),
                                Fields.text("steps[].type", "what it is, in Chinese"),
                                Fields.number("steps[].waiting", "how many wait there"),
                                Fields.text("steps[].to", "the step they move to")
                                        .optional(),
                                Fields.text("steps[].toName", "its name").optional(),
                                Fields.text("steps[].reason", "why they cannot move, in Chinese")
                                        .optional(),
                                Fields.subsectionArray("free", "steps of the other version to which none goes"),
                                Fields.subsectionArray("notes", "what else changes, in Chinese"))));
        List<FieldDescriptor> fields = new ArrayList<>(progress());
        JsonNode started =
                json.readTree(http.perform(post(EXECUTE, MODEL).with(ADMIN).content(wanted))
                        .andExpect(status().isAccepted())
                        .andDo(EXECUTED.answers("migration-started", responseFields(fields)))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray());
        http.perform(post(
                                "/api/v1/models/migrations/{id}/stop",
                                started.get("id").asLong())
                        .with(ADMIN)
                        .content("{}"))
                .andExpect(status().isOk());
        EngineBatches.work(carryOn, management, database);
        runtime.deleteProcessInstance(promise, "test");
    }

    private static List<FieldDescriptor> progress() {
        return List.of(
                Fields.number("id", "its number"),
                Fields.text("model", "the file of the process"),
                Fields.number("from", "version that is left"),
                Fields.number("to", "version that they move to"),
                Fields.subsection("steps", "as asked for"),
                Fields.text("startedBy", "user name"),
                Fields.text("startedAt", "when"),
                Fields.text("endedAt", "when it was through").optional(),
                Fields.text("state", "`RUNNING`, `DONE` or `STOPPED`"),
                Fields.text("stateLabel", "the same in Chinese"),
                Fields.number("all", "how many were on the version"),
                Fields.number("moved", "how many have moved"),
                Fields.number("stayed", "how many stay where they are"),
                Fields.number("ended", "how many ended meanwhile"),
                Fields.number("waiting", "how many are still to be moved"),
                Fields.number("changedDeadlines", "how many that moved have another deadline than before"),
                Fields.subsectionArray(
                        "staying", "why some stay: `reason` in Chinese, `count`, and `examples`, receipt numbers"));
    }

    private int deployed(String text) {
        models.deploy(ModelName.of(MODEL), text.getBytes(StandardCharsets.UTF_8), "试验", "admin");
        return models.of(ModelName.of(MODEL)).get(0).version();
    }

    private static String changed() throws Exception {
        return shipped().replace("name=\"登记到期\"", "name=\"登记逾期\"");
    }

    private static String shipped() throws Exception {
        return Files.readString(Path.of("processes", MODEL));
    }
}
