package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.maplebridge.PlatformTest;
import org.maplebridge.documents.PdfText;
import org.maplebridge.letters.ReadLetters;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.rehearsal.SetBack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.ReflectionTestUtils;

/** The whole platform behind its real doors, the people of the demo county in front of them. */
@PlatformTest
abstract class LifeCycleTest {

    static final String FENGLIN = "990681000000";
    static final String XIKOU = "990681101000";
    static final String SHANGXI = "990681101201";
    static final String SHIQIAO = "990681101203";
    static final String LIUAN = "990681102202";
    static final String JIWEI = "990681900005";

    /** One of every kind of place: the petition's own village and beside it, both towns, the county and its departments. */
    private static final List<String> FACES = List.of(
            "shangxi.handler",
            "shangxi.head",
            "xiaxi.handler",
            "shiqiao.handler",
            "hehua.handler",
            "xikou.handler",
            "xikou.head",
            "hetang.head",
            "fenglin.handler",
            "fenglin.head",
            "supervisor",
            "zhujian.handler",
            "huanbao.handler",
            "jiwei.handler");

    private static final County COUNTY = new County();

    static final String THURSDAY = PlatformTest.START;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext platform;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    /** A petition and the secret of its petitioner. */
    record Filed(String number, String queryCode) {}

    /** Nobody here is slowed down by what others guessed wrongly within the last minute. */
    @BeforeEach
    void nobodyAskedTooOften() {
        for (String counted : List.of("requests", "misses")) {
            ((Cache<?, ?>) ReflectionTestUtils.getField(platform.getBean("publicRateLimit"), counted)).invalidateAll();
        }
    }

    Door as(String username) {
        return Door.of(port, username);
    }

    Door asPetitionerOf(Filed petition) {
        return Door.ofResident(port, petition.queryCode());
    }

    void itIs(String time) {
        SetBack.to(time, platform);
    }

    void timeGoesOnUntil(String time) {
        JsonNode moved = as("admin")
                .put("/api/v1/rehearsal/clock", Map.of("now", time))
                .is(200)
                .json();
        if (moved.has("failed")) {
            throw new AssertionError("due work failed: " + moved);
        }
    }

    void timeGoesOnBy(String period) {
        JsonNode moved = as("admin")
                .put("/api/v1/rehearsal/clock", Map.of("advance", period))
                .is(200)
                .json();
        if (moved.has("failed")) {
            throw new AssertionError("due work failed: " + moved);
        }
    }

    static Map<String, Object> aMatterIn(String areaCode) {
        Map<String, Object> matter = new LinkedHashMap<>();
        matter.put("title", "村口路灯坏了三个月没人修");
        matter.put("content", "晚上老人出门看不见路。");
        matter.put("purpose", "CLAIM");
        matter.put("channel", "GRID");
        matter.put("areaCode", areaCode);
        return matter;
    }

    Filed filed(Map<String, Object> matter) {
        JsonNode petition =
                as("registrar").post("/api/v1/petitions", matter).is(201).json();
        return new Filed(
                petition.get("receiptNumber").asText(),
                petition.get("queryCode").asText());
    }

    Filed filedIn(String areaCode) {
        return filed(aMatterIn(areaCode));
    }

    /** As the one sees it who filed it, wherever it is. */
    JsonNode look(Filed petition) {
        return as("registrar")
                .get("/api/v1/petitions/" + petition.number())
                .is(200)
                .json();
    }

    /** Whether a list of such petitions has it. */
    boolean listed(Filed petition, String condition) {
        return as("supervisor")
                .get("/api/v1/petitions?q=" + petition.number() + "&" + condition)
                .is(200)
                .body()
                .contains(petition.number());
    }

    JsonNode lookFromOutside(Filed petition) {
        return asPetitionerOf(petition)
                .get("/api/v1/public/petitions/" + petition.number())
                .is(200)
                .json();
    }

    List<JsonNode> history(Filed petition) {
        return list(as("registrar")
                .get("/api/v1/petitions/" + petition.number() + "/history")
                .is(200)
                .json()
                .get("events"));
    }

    List<String> kindsOfEvents(Filed petition) {
        return history(petition).stream()
                .map(event -> event.get("kind").asText())
                .toList();
    }

    List<JsonNode> clocks(Filed petition) {
        return list(look(petition).get("clocks"));
    }

    /** Without the petitioner's time to ask for the first review, which runs when all work is done. */
    List<JsonNode> liveClocks(Filed petition) {
        return clocks(petition).stream()
                .filter(clock -> List.of("RUNNING", "PAUSED").contains(text(clock, "state")))
                .filter(clock -> !text(clock, "basis").equals("appeal-limits.dmn REVIEW_WINDOW"))
                .toList();
    }

    JsonNode clock(Filed petition, String kind, String level) {
        return clocks(petition).stream()
                .filter(clock ->
                        text(clock, "kind").equals(kind) && text(clock, "level").equals(level))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    static String text(JsonNode node, String field) {
        return node.get(field).asText();
    }

    static String unit(JsonNode petition) {
        return petition.at("/unit/code").asText();
    }

    Task task(Filed petition) {
        List<Task> open = tasksOf(petition);
        if (open.size() != 1) {
            throw new AssertionError("expected one task, found " + open);
        }
        return open.get(0);
    }

    /** The task of the kind, among others that the petition may have. */
    Task task(Filed petition, String definition) {
        List<Task> open = tasksOf(petition).stream()
                .filter(task -> task.getTaskDefinitionKey().equals(definition))
                .toList();
        if (open.size() != 1) {
            throw new AssertionError("expected one " + definition + ", found " + tasksOf(petition));
        }
        return open.get(0);
    }

    /** What is to be done for the petition itself; the supervision of its unit is beside it. */
    List<Task> tasksOf(Filed petition) {
        return tasks.createTaskQuery().processInstanceBusinessKey(petition.number()).list().stream()
                .filter(task -> !isSupervision(task) && !isOfLeader(task) && !isBeside(task))
                .toList();
    }

    List<Task> supervisionTasksOf(Filed petition) {
        return tasks.createTaskQuery().processInstanceBusinessKey(petition.number()).list().stream()
                .filter(LifeCycleTest::isSupervision)
                .toList();
    }

    List<Task> leaderTasksOf(Filed petition) {
        return tasks.createTaskQuery().processInstanceBusinessKey(petition.number()).list().stream()
                .filter(LifeCycleTest::isOfLeader)
                .toList();
    }

    /** Beside the handling: the report up the line, and what is asked about recusal. */
    private static boolean isBeside(Task task) {
        return task.getProcessDefinitionId().startsWith("urgent-report:")
                || task.getProcessDefinitionId().startsWith("recusal:");
    }

    List<Task> tasksBeside(Filed petition) {
        return tasks.createTaskQuery().processInstanceBusinessKey(petition.number()).list().stream()
                .filter(LifeCycleTest::isBeside)
                .toList();
    }

    private static boolean isOfLeader(Task task) {
        return task.getProcessDefinitionId().startsWith("backlog:");
    }

    private static boolean isSupervision(Task task) {
        return task.getProcessDefinitionId().startsWith("supervision:");
    }

    /** Instances and timers that still know the petition. */
    List<String> traces(Filed petition) {
        List<String> traces = new ArrayList<>();
        for (ProcessInstance instance : runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(petition.number())
                .list()) {
            traces.add("instance of " + instance.getProcessDefinitionId());
            management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .list()
                    .forEach(job -> traces.add("job " + job.getId()));
        }
        tasksOf(petition).forEach(task -> traces.add("task " + task.getTaskDefinitionKey()));
        return traces;
    }

    /** Lets nothing fall due any more for petitions that a test left in a state that no model brings about. */
    void endAllOf(Collection<String> numbers) {
        JdbcTemplate database = platform.getBean(JdbcTemplate.class);
        for (String number : numbers) {
            runtime
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(number)
                    .rootProcessInstances()
                    .list()
                    .stream()
                    .map(ProcessInstance::getId)
                    .forEach(id -> runtime.deleteProcessInstance(id, "tried", true, true));
            database.update(
                    "update limit_clock set state = 'CANCELLED', stopped_at = started_at where receipt_number = ?"
                            + " and state in ('RUNNING', 'PAUSED')",
                    number);
        }
    }

    Door.Answer claim(String username, Task task) {
        return as(username).post("/engine-rest/task/" + task.getId() + "/claim", Map.of("userId", username));
    }

    Door.Answer complete(String username, Task task, Map<String, ?> values) {
        return as(username).post("/engine-rest/task/" + task.getId() + "/complete", Map.of("variables", typed(values)));
    }

    Door.Answer submit(String username, Task task, Map<String, ?> values) {
        return as(username)
                .post("/engine-rest/task/" + task.getId() + "/submit-form", Map.of("variables", typed(values)));
    }

    /** As Tasklist does it: claims what is there for the petition and submits the form. */
    void handle(String username, Filed petition, Map<String, ?> values) {
        Task task = task(petition);
        claim(username, task).is(204);
        submit(username, task, values).is(204);
    }

    /** Claims what is not his yet and submits the form. */
    void work(String username, Task task, Map<String, ?> values) {
        if (!username.equals(task.getAssignee())) {
            claim(username, task).is(204);
        }
        submit(username, task, values).is(204);
    }

    /** Refused alike, with article and reason, as Tasklist submits its form and as any client completes a task. */
    void assertRefused(String username, Task task, Map<String, ?> values, int status, String... why) {
        for (Door.Answer answer : List.of(submit(username, task, values), complete(username, task, values))) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(status);
            assertThat(text(answer.json(), "message")).contains(why).containsPattern("第[一二三四五六七八九十]+条");
        }
    }

    /** What was decided goes to a petitioner who cannot read it online. */
    void serveByLetter(String username, Filed petition) {
        String decided = look(petition).at("/resolvedAt/at").asText().substring(0, 10);
        work(
                username,
                task(petition, "userTask_serveDecision"),
                Map.of("servedBy", "LETTER", "servedOn", decided, "note", "挂号信"));
    }

    /** The handler starts work that accompanies his own. */
    void accompany(String username, Filed petition, String what) {
        work(
                username,
                task(petition, "userTask_handlePetition"),
                Map.of("outcome", "ACCOMPANY", "accompaniment", what));
    }

    /**
     * The petition, its history and its clocks are for the people of the unit and of those above it, and for nobody else; so
     * are its tasks, each seen from the unit that has it. Whose unit has a task reads the matter alone.
     */
    void assertSeenFrom(Filed petition, String unit) {
        List<Task> open = tasks.createTaskQuery()
                .processInstanceBusinessKey(petition.number())
                .list();
        for (String name : FACES) {
            County.Member member = COUNTY.members.get(name);
            boolean sees = COUNTY.oversees(member, unit);
            boolean works = open.stream().anyMatch(task -> member.unit().equals(task.getTenantId()));
            assertThat(as(name).get("/api/v1/petitions/" + petition.number()).status())
                    .as(name)
                    .isEqualTo(sees || works ? 200 : 404);
            for (String part : List.of("/history", "/clocks")) {
                assertThat(as(name).get("/api/v1/petitions/" + petition.number() + part)
                                .status())
                        .as(name + part)
                        .isEqualTo(sees ? 200 : 404);
            }
            List<String> seen = open.isEmpty() ? List.of() : tasksSeenBy(name);
            for (Task task : open) {
                assertThat(seen.contains(task.getId()))
                        .as(name + " and " + task.getTaskDefinitionKey())
                        .isEqualTo(COUNTY.oversees(member, task.getTenantId()));
            }
        }
        assertThat(asPetitionerOf(new Filed(petition.number(), "AAAA-AAAA-AAAA"))
                        .get("/api/v1/public/petitions/" + petition.number())
                        .status())
                .as("without the code")
                .isEqualTo(404);
    }

    /** Who can read the petition, and who does not know of it. */
    void assertReaders(Filed petition, List<String> readers, List<String> others) {
        readers.forEach(
                name -> as(name).get("/api/v1/petitions/" + petition.number()).is(200));
        others.forEach(
                name -> as(name).get("/api/v1/petitions/" + petition.number()).is(404));
    }

    List<String> tasksSeenBy(String username) {
        return list(as(username).get("/engine-rest/task").is(200).json()).stream()
                .map(task -> text(task, "id"))
                .toList();
    }

    /** What one of Tasklist's lists shows to somebody. */
    List<String> tasksListed(String username, String list) {
        String id = text(
                list(as(username)
                                .get("/engine-rest/filter?name=" + list)
                                .is(200)
                                .json())
                        .get(0),
                "id");
        return list(as(username)
                        .get("/engine-rest/filter/" + id + "/list")
                        .is(200)
                        .json())
                .stream()
                .map(task -> text(task, "id"))
                .toList();
    }

    /** What the last letter of the kind says, as it is printed. */
    String printedLetter(Filed petition, String kind) {
        StaffMember registrar =
                platform.getBean(StaffDirectory.class).find("registrar").orElseThrow();
        ReadLetters letters = platform.getBean(ReadLetters.class);
        String number = letters.of(petition.number(), registrar).stream()
                .filter(letter -> letter.kind().name().equals(kind))
                .reduce((first, last) -> last)
                .orElseThrow()
                .number();
        return PdfText.of(letters.print(petition.number(), number, registrar).pdf());
    }

    private static Map<String, Object> typed(Map<String, ?> values) {
        Map<String, Object> typed = new LinkedHashMap<>();
        values.forEach((name, value) -> typed.put(name, Map.of("value", value)));
        return typed;
    }
}
