package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.assignment.UnitTasks;
import org.maplebridge.assignment.UnitTasks.OpenTask;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.pages.TodaysWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Somebody with an interest steps aside: asked to by the petitioner or a colleague, or of his own accord (Reg. art. 28). */
class RecusalOnRequestTest extends LifeCycleTest {

    private static final Map<String, String> SOLVE = Map.of("outcome", "SOLVED", "reply", "路灯已于今日修好。");

    @Autowired
    @Qualifier("tasksAtHand")
    TodaysWork todaysWork;

    @Autowired
    UnitTasks unitTasks;

    @Autowired
    StaffDirectory staff;

    @BeforeEach
    void thursday() {
        itIs(THURSDAY);
    }

    @Test
    void aHandlerWhoMustStepAsideNeverHasItAgain() {
        Filed petition = filedIn(SHANGXI);
        Task handling = task(petition);
        claim("shangxi.handler", handling).is(204);
        JsonNode asked = askedByPetitioner(petition, "PERSON", "上溪村经办人", "他是我邻居，有纠纷")
                .is(201)
                .json();
        assertThat(asked.at("/requests/0/decidingUnit").asText()).isEqualTo("上溪村");
        assertThat(asked.at("/requests/0/decision").isNull()
                        || asked.at("/requests/0/decision").isMissingNode())
                .isTrue();
        assertThat(askedByPetitioner(petition, "PERSON", "上溪村经办人", "再次申请").status())
                .as("one request at a time")
                .isEqualTo(409);
        Task decision = toDecide(petition);
        assertThat(claim("shangxi.handler", decision).status())
                .as("not his to decide")
                .isEqualTo(403);
        assertThat(claim("xikou.head", decision).status()).isEqualTo(403);
        claim("shangxi.head", decision).is(204);
        assertThat(submit("shangxi.head", decision, Map.of("decision", "GRANT")).status())
                .as("not without a reason")
                .isEqualTo(400);
        submit("shangxi.head", decision, Map.of("decision", "GRANT", "note", "情况属实"))
                .is(204);

        assertThat(tasksBeside(petition)).isEmpty();
        assertThat(task(petition).getAssignee()).as("taken back").isNull();
        assertThat(claim("shangxi.handler", task(petition)).is(403).body()).contains("第二十八条");
        assertThat(submit("shangxi.handler", task(petition), SOLVE).status()).isEqualTo(403);
        as("shangxi.handler").get("/api/v1/petitions/" + petition.number()).is(404);
        assertReaders(petition, List.of("shangxi.head", "xikou.handler"), List.of("shangxi.handler"));
        handle("shangxi.head", petition, Map.of("outcome", "SUPPLEMENT", "note", "请补照片"));
        asPetitionerOf(petition)
                .upload("/api/v1/public/petitions/" + petition.number() + "/materials", Map.of("note", "已补"))
                .is(200);
        assertThat(claim("shangxi.handler", task(petition)).status())
                .as("nor is the next task his")
                .isEqualTo(403);
        handle("shangxi.head", petition, SOLVE);
        assertThat(kindsOfEvents(petition)).containsSubsequence("RECUSAL_ASKED", "RECUSAL_GRANTED", "SOLVED");
        assertThat(traces(petition)).isEmpty();
    }

    @Test
    void whoeverAskedIsToldWhyItIsRefused() {
        Filed petition = filedIn(SHANGXI);
        askedByPetitioner(petition, "PERSON", "shangxi.handler", "他不回电话").is(201);
        work("shangxi.head", toDecide(petition), Map.of("decision", "REFUSE", "note", "不回电话不属于利害关系"));
        JsonNode told = asPetitionerOf(petition)
                .get("/api/v1/public/petitions/" + petition.number() + "/recusal-requests")
                .is(200)
                .json()
                .at("/requests/0");
        assertThat(text(told, "decision")).isEqualTo("REFUSE");
        assertThat(text(told, "decisionReason")).isEqualTo("不回电话不属于利害关系");
        handle("shangxi.handler", petition, SOLVE);
        assertThat(traces(petition)).isEmpty();
    }

    @Test
    void aUnitThatMustStepAsideHandsItUp() {
        Filed petition = filedIn(SHANGXI);
        askedByPetitioner(petition, "UNIT", "上溪村", "路灯款由村里经手").is(201);
        Task decision = toDecide(petition);
        assertThat(decision.getTenantId()).as("the unit above decides").isEqualTo(XIKOU);
        assertThat(claim("shangxi.head", decision).status()).isIn(403, 404);
        timeGoesOnBy("P1D");
        work("xikou.head", decision, Map.of("decision", "GRANT", "note", "确有利害关系"));

        JsonNode now = look(petition);
        assertThat(unit(now)).isEqualTo(XIKOU);
        assertThat(task(petition).getTenantId()).isEqualTo(XIKOU);
        assertThat(text(clock(petition, "LEVEL_LIMIT", "VILLAGE"), "state")).isEqualTo("CANCELLED");
        assertThat(text(clock(petition, "LEVEL_LIMIT", "TOWN"), "state")).isEqualTo("RUNNING");
        assertThat(text(clock(petition, "STATUTORY_LIMIT", "VILLAGE"), "state")).isEqualTo("RUNNING");
        assertReaders(petition, List.of("xikou.handler", "fenglin.head"), List.of("shangxi.handler", "shangxi.head"));
        assertThat(claim("shangxi.handler", task(petition)).status()).isIn(403, 404);
        handle("xikou.handler", petition, SOLVE);
        assertThat(traces(petition)).isEmpty();
    }

    /** A level more, or one drawn anew, has a call of another id. */
    @Test
    void aUnitStepsAsideFromALevelThatIsCalledOtherwise() throws IOException {
        String shipped = Files.readString(Path.of("processes/petition.bpmn"));
        deploy(shipped.replace("callActivity_village", "Activity_0village"));
        Filed petition;
        try {
            petition = filedIn(SHANGXI);
        } finally {
            deploy(shipped);
        }
        askedByPetitioner(petition, "UNIT", "上溪村", "路灯款由村里经手").is(201);
        work("xikou.head", toDecide(petition), Map.of("decision", "GRANT", "note", "确有利害关系"));

        assertThat(tasksOf(petition)).extracting(Task::getTenantId).containsExactly(XIKOU);
        assertThat(claim("shangxi.handler", task(petition)).status()).isIn(403, 404);
        handle("xikou.handler", petition, SOLVE);
        assertThat(traces(petition)).isEmpty();
    }

    private void deploy(String petition) {
        as("admin")
                .upload(
                        "/engine-rest/deployment/create",
                        Map.of("deployment-name", "drawn anew", "petition.bpmn", petition))
                .is(200);
    }

    @Test
    void aUnitStepsAsideWhileThePetitionerIsWaitedFor() {
        Filed petition = filedIn(SHANGXI);
        handle("shangxi.handler", petition, Map.of("outcome", "SUPPLEMENT", "note", "请补照片"));
        askedByPetitioner(petition, "UNIT", SHANGXI, "村里有利害关系").is(201);
        work("xikou.head", toDecide(petition), Map.of("decision", "GRANT", "note", "属实"));
        assertThat(text(look(petition), "status")).isEqualTo("HANDLING");
        assertThat(unit(look(petition))).isEqualTo(XIKOU);
        assertThat(liveClocks(petition))
                .extracting(clock -> text(clock, "kind"))
                .doesNotContain("SUPPLEMENT");
        handle("xikou.handler", petition, SOLVE);
        assertThat(traces(petition)).isEmpty();
    }

    @Test
    void whoStepsAsideHimselfNeedsNobodysLeave() {
        Filed petition = filedIn(SHANGXI);
        claim("shangxi.handler", task(petition)).is(204);
        as("shangxi.handler")
                .post(
                        "/api/v1/petitions/" + petition.number() + "/recusal-requests",
                        Map.of("kind", "PERSON", "name", "shangxi.handler", "reason", "信访人是我表兄"))
                .is(201);
        assertThat(tasksBeside(petition)).as("nobody has to decide").isEmpty();
        assertThat(task(petition).getAssignee()).isNull();
        assertThat(claim("shangxi.handler", task(petition)).status()).isEqualTo(403);
        assertThat(kindsOfEvents(petition)).contains("STEPPED_ASIDE");
        handle("shangxi.head", petition, SOLVE);
    }

    /** Neither in his lists nor by its address: the units above are shown all tasks below them, and he is of one of these. */
    @ParameterizedTest
    @ValueSource(strings = {"shangxi.handler", "xikou.head"})
    void whoSteppedAsideIsNotShownThatThereIsATask(String person) {
        Filed petition = filedIn(SHANGXI);
        Task task = task(petition);
        Task other = task(filedIn(SHANGXI));
        String address = "/engine-rest/task/" + task.getId();
        assertThat(tasksSeenBy(person)).contains(task.getId(), other.getId());
        as(person).get(address + "/form").is(200);
        int before = countedFor(person, petition);
        int all = tile(person);
        as(person)
                .post(
                        "/api/v1/petitions/" + petition.number() + "/recusal-requests",
                        Map.of("kind", "PERSON", "name", person, "reason", "信访人是我表兄"))
                .is(201);
        assertThat(before).isEqualTo(1);
        assertThat(countedFor(person, petition)).isZero();
        assertThat(tasksSeenBy(person)).contains(other.getId()).doesNotContain(task.getId());
        assertThat(tasksListed(person, "本单位全部")).contains(other.getId()).doesNotContain(task.getId());
        for (String part : List.of("", "/form", "/variables", "/identity-links")) {
            assertThat(as(person).get(address + part).status()).as(part).isEqualTo(404);
        }
        assertThat(tile(person)).isEqualTo(person.equals("shangxi.handler") ? all - 1 : all);
        assertThat(waitingFor(person))
                .extracting(OpenTask::id)
                .contains(other.getId())
                .doesNotContain(task.getId());
        for (String somebody : List.of("shangxi.head", "xikou.handler", "fenglin.head", "admin")) {
            assertThat(countedFor(somebody, petition)).as(somebody).isEqualTo(1);
        }
    }

    private int countedFor(String person, Filed petition) {
        return as(person)
                .get("/engine-rest/task/count?processInstanceBusinessKey=" + petition.number())
                .is(200)
                .json()
                .get("count")
                .asInt();
    }

    /** On the page where several are claimed or given at once. */
    private List<OpenTask> waitingFor(String person) {
        StaffMember looking = staff.find(person).orElseThrow();
        return unitTasks
                .waitingIn(List.of(SHANGXI), looking, UnitTasks.Wanted.ALL, 0, 1000)
                .tasks();
    }

    /** What the start page says may be claimed. */
    private int tile(String person) {
        return todaysWork.of(staff.find(person).orElseThrow()).stream()
                .filter(tile -> tile.label().equals("待认领"))
                .mapToInt(tile -> (int) tile.figure())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aboutAHeadTheHeadAboveDecides() {
        Filed petition = filedIn(SHANGXI);
        as("xikou.handler")
                .post(
                        "/api/v1/petitions/" + petition.number() + "/recusal-requests",
                        Map.of("kind", "PERSON", "name", "上溪村负责人", "reason", "他承包了路灯"))
                .is(201);
        assertThat(toDecide(petition).getTenantId()).isEqualTo(XIKOU);
        work("xikou.head", toDecide(petition), Map.of("decision", "GRANT", "note", "属实"));
        as("shangxi.head").get("/api/v1/petitions/" + petition.number()).is(404);
    }

    @Test
    void theRequestEndsWithThePetition() {
        Filed petition = filedIn(SHANGXI);
        askedByPetitioner(petition, "PERSON", "shangxi.handler", "有纠纷").is(201);
        as("registrar")
                .post("/api/v1/petitions/" + petition.number() + "/withdrawal", Map.of("reason", "已和解"))
                .is(200);
        assertThat(tasksBeside(petition)).isEmpty();
        assertThat(traces(petition)).isEmpty();
        assertThat(as("registrar")
                        .get("/api/v1/petitions/" + petition.number() + "/recusal-requests")
                        .is(200)
                        .json()
                        .at("/requests/0/decision")
                        .asText())
                .isEqualTo("FELL_AWAY");
    }

    @Test
    void whatCannotBeAskedIsRefusedWithItsReason() {
        Filed petition = filedIn(SHANGXI);
        assertThat(askedByPetitioner(petition, "PERSON", "没有这人", "有纠纷").body()).contains("没有名叫", "没有这人");
        assertThat(askedByPetitioner(petition, "UNIT", "溪口镇", "有纠纷").status()).isEqualTo(400);
        assertThat(askedByPetitioner(petition, "PERSON", "shangxi.handler", " ").status())
                .isEqualTo(400);
        as("hehua.handler")
                .post(
                        "/api/v1/petitions/" + petition.number() + "/recusal-requests",
                        Map.of("kind", "PERSON", "name", "shangxi.handler", "reason", "有纠纷"))
                .is(404);
        handle("shangxi.handler", petition, Map.of("outcome", "HAND_UP", "reason", "MAJOR", "note", "请镇里办理"));
        handle("xikou.handler", petition, Map.of("outcome", "HAND_UP", "reason", "MAJOR", "note", "请县里办理"));
        Door.Answer top = askedByPetitioner(petition, "UNIT", "枫林县", "有利害关系");
        assertThat(top.status()).isEqualTo(422);
        assertThat(top.body()).contains("第二十八条");
    }

    private Door.Answer askedByPetitioner(Filed petition, String kind, String name, String reason) {
        return asPetitionerOf(petition)
                .post(
                        "/api/v1/public/petitions/" + petition.number() + "/recusal-requests",
                        Map.of("kind", kind, "name", name, "reason", reason));
    }

    private Task toDecide(Filed petition) {
        List<Task> open = tasksBeside(petition).stream()
                .filter(task -> task.getTaskDefinitionKey().equals("userTask_decideRecusal"))
                .toList();
        assertThat(open).hasSize(1);
        return open.get(0);
    }
}
