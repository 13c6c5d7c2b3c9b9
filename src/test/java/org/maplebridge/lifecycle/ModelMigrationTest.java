package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maplebridge.versions.CarryMigrationOn;
import org.maplebridge.versions.EngineBatches;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Running petitions go over to a new version of their model, with their tasks, handlers and deadlines. */
class ModelMigrationTest extends LifeCycleTest {

    private static final String MODEL = "level-handling.bpmn";
    private static final String MIGRATIONS = "/api/v1/models/" + MODEL + "/migrations";
    private static final String MATERIAL = "catchEvent_supplementDeadline";
    private static final String MATERIAL_RENAMED = "catchEvent_materialDue";

    @Autowired
    private CarryMigrationOn carryOn;

    @Autowired
    private JdbcTemplate database;

    private int old;
    private int renamed;

    @BeforeEach
    void petitionsOfThisTestRunOnAVersionOfTheirOwn() {
        itIs(THURSDAY);
        old = deployed(shipped().replace("name=\"本级办理\"", "name=\"本级办理（旧）\""));
    }

    @AfterEach
    void asShipped() {
        int newest = deployed(shipped());
        for (int version = old; version < newest; version++) {
            if (proposal(version, newest, Map.of()).get("running").asLong() > 0) {
                migrated(version, newest, version == renamed ? Map.of(MATERIAL_RENAMED, MATERIAL) : Map.of());
            }
        }
    }

    @Test
    void whoCanMoveMovesAndWhoWouldLoseADeadlineStays() {
        Filed inWork = filedIn(SHANGXI);
        claim("shangxi.handler", task(inWork)).is(204);
        Filed resting = filedIn(SHANGXI);
        handle("shangxi.handler", resting, Map.of("outcome", "SUPPLEMENT", "note", "请补交照片"));
        String taskBefore = task(inWork).getId();
        Date dueBefore = task(inWork).getDueDate();
        List<String> timersBefore = timers(inWork);
        JsonNode clocksBefore = look(inWork).get("clocks");
        renamed = deployed(shipped().replace(MATERIAL, MATERIAL_RENAMED));

        JsonNode proposal = proposal(old, renamed, Map.of());
        assertThat(proposal.get("running").asLong()).isEqualTo(2);
        assertThat(proposal.get("moving").asLong()).isEqualTo(1);
        assertThat(reasons(proposal)).containsExactly("新版本没有定时“补正期满”（" + MATERIAL + "），迁移后会失去这个期限");

        JsonNode ended = migrated(old, renamed, Map.of());
        assertThat(text(ended, "stateLabel")).isEqualTo("已完成");
        assertThat(ended.get("moved").asLong()).isEqualTo(1);
        assertThat(ended.get("stayed").asLong()).isEqualTo(1);
        assertThat(ended.get("changedDeadlines").asLong()).isZero();
        assertThat(ended.at("/staying/0/examples/0").asText()).isEqualTo(resting.number());

        assertThat(version(inWork)).isEqualTo(renamed);
        assertThat(version(resting)).isEqualTo(old);
        assertThat(task(inWork).getId()).isEqualTo(taskBefore);
        assertThat(task(inWork).getAssignee()).isEqualTo("shangxi.handler");
        assertThat(task(inWork).getDueDate()).isEqualTo(dueBefore);
        assertThat(timers(inWork)).isEqualTo(timersBefore).hasSize(3);
        assertThat(look(inWork).get("clocks")).isEqualTo(clocksBefore);
        String report = as("admin")
                .get("/api/v1/models/migrations/" + ended.get("id").asLong() + "/report")
                .is(200)
                .body();
        assertThat(report).contains(inWork.number() + ",已迁移,,不变", resting.number() + ",留在原版本,新版本没有定时");

        migrated(old, renamed, Map.of(MATERIAL, MATERIAL_RENAMED));
        assertThat(version(resting)).isEqualTo(renamed);
        timeGoesOnUntil("2026-10-20T00:00:00+08:00");
        assertThat(kindsOfEvents(resting)).contains("SUPPLEMENT_EXPIRED", "HANDLING_RESUMED");
        assertThat(text(look(inWork), "level")).isEqualTo("TOWN");
    }

    @Test
    void aNewTimerThatCannotTellItsTimeLeavesThePetitionWhereItIs() {
        Filed petition = filedIn(SHANGXI);
        int timed = deployed(shipped().replace("<bpmn:boundaryEvent id=\"boundaryEvent_deadline\"", """
                        <bpmn:boundaryEvent id="boundaryEvent_extra" name="另一次提醒" cancelActivity="false" attachedToRef="userTask_handlePetition">
                          <bpmn:outgoing>flow_extra</bpmn:outgoing>
                          <bpmn:timerEventDefinition id="timer_extra">
                            <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${firstReminderAt}</bpmn:timeDate>
                          </bpmn:timerEventDefinition>
                        </bpmn:boundaryEvent>
                        <bpmn:sequenceFlow id="flow_extra" sourceRef="boundaryEvent_extra" targetRef="serviceTask_remindFirst" />
                        <bpmn:boundaryEvent id="boundaryEvent_deadline\""""));
        assertThat(proposal(old, timed, Map.of()).get("notes").get(0).asText())
                .contains("新版本新增定时“另一次提醒”（boundaryEvent_extra）", "${firstReminderAt}");
        JsonNode ended = migrated(old, timed, Map.of());
        assertThat(ended.get("moved").asLong()).isZero();
        assertThat(ended.at("/staying/0/reason").asText()).contains("算不出时间");
        assertThat(version(petition)).isEqualTo(old);
        assertThat(management.createBatchQuery().count()).isZero();
        handle("shangxi.handler", petition, Map.of("outcome", "SOLVED", "reply", "已修好。"));
    }

    @Test
    void goingBackTakesThePetitionsAlong() {
        Filed petition = filedIn(SHANGXI);
        int changed = deployed(shipped().replace("name=\"本级办理\"", "name=\"本级办理（新）\""));
        migrated(old, changed, Map.of());
        as("admin")
                .post("/api/v1/models/" + MODEL + "/deployments", Map.of("version", old, "newest", changed))
                .is(201);
        migrated(changed, changed + 1, Map.of());
        assertThat(version(petition)).isEqualTo(changed + 1);
        handle("shangxi.handler", petition, Map.of("outcome", "SOLVED", "reply", "已修好。"));
        assertThat(text(look(petition), "status")).isEqualTo("REPLIED");
    }

    @Test
    void oneMigrationAtATimeAndItCanBeStopped() {
        filedIn(SHANGXI);
        int changed = deployed(shipped().replace("name=\"本级办理\"", "name=\"本级办理（新）\""));
        Map<String, Object> wanted = Map.of("from", old, "to", changed);
        long id = as("admin")
                .post(MIGRATIONS + "/execute", wanted)
                .is(202)
                .json()
                .get("id")
                .asLong();
        assertThat(as("admin").post(MIGRATIONS + "/execute", wanted).is(409).body())
                .contains("这个流程正在迁移");
        as("admin").post("/api/v1/models/migrations/" + id + "/stop", Map.of()).is(200);
        assertThat(text(untilEnded(id), "stateLabel")).isEqualTo("已停止");
        as("admin").post("/api/v1/models/migrations/" + id + "/stop", Map.of()).is(409);
    }

    @Test
    void whatCannotBeAskedForIsRefusedInWords() {
        Map<String, Object> wanted = Map.of("from", old, "to", old);
        assertThat(as("admin").post(MIGRATIONS, wanted).is(422).body()).contains("要迁移到的就是这个版本");
        assertThat(as("admin")
                        .post(MIGRATIONS, Map.of("from", old, "to", 99999))
                        .is(404)
                        .body())
                .contains("没有第 99999 版");
        as("admin").post(MIGRATIONS, Map.of("from", old)).is(400);
        assertThat(as("admin")
                        .post(
                                MIGRATIONS,
                                Map.of(
                                        "from",
                                        old,
                                        "to",
                                        old - 1,
                                        "steps",
                                        Map.of("userTask_handlePetition", "boundaryEvent_deadline")))
                        .is(422)
                        .body())
                .contains("迁移方案行不通");
        assertThat(as("admin")
                        .post("/api/v1/models/level-limits.dmn/migrations", Map.of("from", 1, "to", 2))
                        .is(422)
                        .body())
                .contains("只有流程需要迁移");
        assertThat(as("admin")
                        .post(MIGRATIONS + "/execute", Map.of("from", old, "to", old - 1))
                        .is(409)
                        .body())
                .contains("没有可以迁移的事项");
        for (String path : List.of(MIGRATIONS, MIGRATIONS + "/execute", "/api/v1/models/migrations/1/stop")) {
            as("shangxi.handler").post(path, Map.of("from", old, "to", old - 1)).is(403);
        }
        as("shangxi.handler").get("/api/v1/models/migrations").is(403);
        as("shangxi.handler").get("/api/v1/models/migrations/1/report").is(403);
        as("admin").get("/api/v1/models/migrations/99999").is(404);
    }

    private JsonNode proposal(int from, int to, Map<String, String> steps) {
        return as("admin")
                .post(MIGRATIONS, Map.of("from", from, "to", to, "steps", steps))
                .is(200)
                .json();
    }

    private JsonNode migrated(int from, int to, Map<String, String> steps) {
        JsonNode started = as("admin")
                .post(MIGRATIONS + "/execute", Map.of("from", from, "to", to, "steps", steps))
                .is(202)
                .json();
        return untilEnded(started.get("id").asLong());
    }

    private JsonNode untilEnded(long id) {
        EngineBatches.work(carryOn, management, database);
        JsonNode migration =
                as("admin").get("/api/v1/models/migrations/" + id).is(200).json();
        assertThat(migration.get("endedAt").isNull()).isFalse();
        return migration;
    }

    private static List<String> reasons(JsonNode proposal) {
        return list(proposal.get("steps")).stream()
                .filter(step -> !step.get("reason").isNull())
                .map(step -> text(step, "reason"))
                .toList();
    }

    private int version(Filed petition) {
        return Integer.parseInt(runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(petition.number())
                .processDefinitionKey("level-handling")
                .singleResult()
                .getProcessDefinitionId()
                .split(":")[1]);
    }

    private List<String> timers(Filed petition) {
        return management
                .createJobQuery()
                .processInstanceId(task(petition).getProcessInstanceId())
                .timers()
                .orderByJobDuedate()
                .asc()
                .list()
                .stream()
                .map(job -> job.getId() + " " + job.getDuedate())
                .toList();
    }

    private int deployed(String content) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("deployment-name", "from the modeler");
        parts.put(MODEL, content);
        JsonNode definitions = as("admin")
                .upload("/engine-rest/deployment/create", parts)
                .is(200)
                .json()
                .get("deployedProcessDefinitions");
        return definitions.elements().next().get("version").asInt();
    }

    private static String shipped() {
        try {
            return Files.readString(Path.of("processes", MODEL));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
