package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.petition.VerifyHistory;
import org.maplebridge.petition.WithdrawPetition;
import org.maplebridge.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * Random people do random things, lawful and not, to random petitions while time goes on; whatever they do, no petition
 * is lost, no clock outlives its petition, no history is broken, and nobody reads what he must not. A walk is repeated
 * with {@code -Dwalk.seed=}, several seeds after commas, made longer with {@code -Dwalk.steps=}.
 */
class RandomWalkTest extends LifeCycleTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_PETITIONS = 40;
    private static final Set<String> NOT_ENDED =
            Set.of("REGISTERED", "HANDLING", "WAITING_FOR_PETITIONER", "UNDER_REVIEW");
    /** What was agreed is watched though the petition ended (PML art. 31, 33), and a listing is told of a unit. */
    private static final Set<String> GOES_ON =
            Set.of("userTask_confirmAgreement", "userTask_verifyPromise", "userTask_decideListing");
    /** Who cannot read a decision online is served by the unit (Reg. art. 35). */
    private static final String SERVED = "userTask_serveDecision";
    /** A reply that the petitioner is dissatisfied with is looked at once by the level above. */
    private static final String RECHECKED = "userTask_recheckReply";
    /** A supervisor may also press a unit that replied, and not well (Reg. art. 40). */
    private static final Set<String> PRESSED =
            Set.of("userTask_answerSupervision", "userTask_answerAtTop", "userTask_checkAnswer");

    /** Where everybody looks at the end, and how that is named among the readings. */
    private static final Map<String, String> LISTS = Map.of(
            "/api/v1/petitions?limit=200&sort=-filedAt",
            "a list",
            "/api/v1/petitions?limit=200&sort=-filedAt&q=" + Door.encoded("路灯"),
            "a search",
            "/petitions.csv",
            "an exported list",
            "/petitions?sort=-filedAt",
            "a list's page");

    private static final int ROWS_OF_A_PAGE = 1000;
    /** The engine's own, of which each row belongs to a unit. */
    private static final List<String> ENGINE = List.of("task", "execution", "variable-instance");

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DataSource database;

    @Autowired
    MockMvc http;

    @Autowired
    StaffDirectory staff;

    @Autowired
    VerifyHistory verifyHistory;

    @Autowired
    WithdrawPetition withdrawPetition;

    private final int steps = Integer.getInteger("walk.steps", 2_000);
    private final Random random = new Random();
    private final County county = new County();
    private final Readings readings = new Readings(county);
    private final List<County.Member> people = List.copyOf(county.members.values());
    private final List<Readings.Known> petitions = new ArrayList<>();
    private final WalkForms forms =
            new WalkForms(random, county, () -> one(petitions).number());
    /** What stands in the text of each alone. */
    private final Map<String, String> words = new HashMap<>();
    /** Codes of their own, by number of the petition. */
    private final Map<String, String> codes = new HashMap<>();

    /** Of the other sides of mediations, by number of the petition. */
    private final Map<String, String> otherCodes = new HashMap<>();

    private final List<String> faults = new ArrayList<>();
    private final Map<String, Integer> done = new TreeMap<>();
    private long seed;
    private int step;
    /** Number of the one that somebody worked on last. */
    private String last = "";

    @BeforeEach
    void thursday() {
        itIs(THURSDAY);
    }

    /** Other tests count what is late and supervised: nothing of the walk is left for them. */
    @AfterEach
    void allIsTakenBack() {
        for (Readings.Known petition : petitions) {
            try {
                withdrawPetition.withdraw(petition.number(), "petitioner", "已解决");
            } catch (Refusal ended) {
                assertThat(NOT_ENDED).doesNotContain(status(petition));
            }
            jdbc.update(
                    "update public_listing set state = 'TAKEN_DOWN' where receipt_number = ? and state <> 'REFUSED'",
                    petition.number());
            runtime.createProcessInstanceQuery()
                    .processDefinitionKey("public-listing")
                    .processInstanceBusinessKey(petition.number())
                    .list()
                    .forEach(listing -> runtime.deleteProcessInstance(listing.getId(), "the walk is over"));
        }
    }

    static LongStream seeds() {
        return Arrays.stream(System.getProperty("walk.seed", "20260924").split(","))
                .mapToLong(Long::parseLong);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverHappensNothingIsLostAndNobodySeesWhatHeMustNot(long seed) throws Exception {
        this.seed = seed;
        random.setSeed(seed);
        System.out.println("walk.seed=" + seed + " walk.steps=" + steps);
        for (step = 1; step <= steps; step++) {
            act();
        }
        petitions.forEach(this::check);
        everybodyLooksAround();
        nothingSecretIsReadable();
        System.out.println("walked " + petitions.size() + " petitions, " + readings.count() + " readings, " + done);
        assertThat(faults).as("walk.seed=" + seed).isEmpty();
        assertThat(StandingTest.differences(jdbc))
                .as("the dashboard's sums, walk.seed=" + seed)
                .isEmpty();
        assertThat(readings.forbidden()).as("walk.seed=" + seed).isEmpty();
        assertThat(readings.whatWasShown())
                .as("each way to look shows something to somebody")
                .containsAll(LISTS.values())
                .containsAll(ENGINE);
        assertThat(done).as("what was done").hasSizeGreaterThan(10);
        for (Readings.Known petition : petitions) {
            if (NOT_ENDED.contains(status(petition))) {
                withdrawPetition.withdraw(petition.number(), "petitioner", "已解决");
            }
            check(petition);
        }
        assertThat(faults).as("after all was withdrawn, walk.seed=" + seed).isEmpty();
    }

    private void act() {
        int dice = random.nextInt(100);
        if (petitions.isEmpty() || dice < 10 && petitions.size() < MOST_PETITIONS + steps / 100) {
            file();
        } else if (dice < 56) {
            work();
        } else if (dice < 62) {
            letTimePass();
        } else if (dice < 63) {
            asPetitioner("withdrawal", Map.of("reason", text("已解决")));
        } else if (dice < 67) {
            asPetitioner("urgings", Map.of("reason", text("请尽快")));
        } else if (dice < 69) {
            asPetitioner("rating", Map.of("office", "SATISFIED", "unit", one(List.of("SATISFIED", "DISSATISFIED"))));
        } else if (dice < 71) {
            if (random.nextInt(4) > 0) {
                asPetitioner("reviews", Map.of("reason", text("灯又灭了")));
            } else {
                String name = involved(concerned()).name();
                asPetitioner("recusal-requests", Map.of("kind", "PERSON", "name", name, "reason", text("他是对方的亲戚")));
            }
        } else if (dice < 73) {
            asPetitioner("mediation-consent", Map.of("consent", random.nextInt(4) > 0));
        } else if (dice < 75) {
            asOtherSide();
        } else if (dice < 77) {
            listing();
        } else if (dice < 85) {
            asStaff();
        } else {
            read();
        }
    }

    private void file() {
        County.Member filer = random.nextInt(3) == 0 ? member() : county.members.get("registrar");
        Map<String, Object> matter = aMatterIn(one(county.areas()).code());
        matter.put("purpose", one(List.of("CLAIM", "CLAIM", "CLAIM", "SUGGESTION", "REPORT", "INFORMATION", "OTHER")));
        matter.put("channel", one(List.of("GRID", "GRID", "VISIT")));
        matter.put("content", "晚上老人出门看不见路，" + word() + "。" + one(List.of("", "", "", "", "屋顶要坍塌。")));
        matter.put("petitioners", petitioners());
        matter.put("headcount", one(List.of(4, 4, 4, 4, 60)));
        matter.put("confidential", random.nextInt(4) == 0);
        Set<String> units = new HashSet<>();
        Set<String> persons = new HashSet<>();
        if (random.nextInt(3) == 0) {
            matter.put("against", List.of(accused(units, persons)));
        }
        Door.Answer answer = noted("file", as(filer.username()).post("/api/v1/petitions", matter));
        if (answer.status() == 201) {
            JsonNode filed = answer.json();
            petitions.add(new Readings.Known(
                    new Filed(text(filed, "receiptNumber"), text(filed, "queryCode")),
                    filer.username(),
                    Set.copyOf(units),
                    Set.copyOf(persons)));
            words.put(text(filed, "receiptNumber"), word());
        }
    }

    private String word() {
        return "暗号" + seed + "之" + step + "号";
    }

    /** One who is known by his telephone, or several with him, who are not all. */
    private List<Map<String, Object>> petitioners() {
        List<Map<String, Object>> all = new ArrayList<>();
        all.add(Map.of("name", "陈大明", "phone", "13500000000", "representative", true));
        for (int more = random.nextInt(6) - 2; more > 0; more--) {
            all.add(Map.of("name", "邻居" + more, "representative", random.nextBoolean()));
        }
        return all;
    }

    /** Who keeps away from it by now: those whom it accuses, and those who stepped aside. */
    private void learn(Readings.Known petition) {
        Set<String> units = new HashSet<>(petition.accusedUnits());
        Set<String> persons = new HashSet<>(petition.accusedPersons());
        String asides = jdbc.queryForObject(
                "select coalesce(asides, '') from petition where receipt_number = ?", String.class, petition.number());
        for (String aside : asides.split(",")) {
            if (aside.startsWith("UNIT:")) {
                units.add(aside.substring("UNIT:".length()));
            } else if (aside.startsWith("PERSON:")) {
                persons.add(
                        county.members.get(aside.substring("PERSON:".length())).name());
            }
        }
        become(petition, units, persons);
    }

    private void become(Readings.Known petition, Set<String> units, Set<String> persons) {
        petitions.replaceAll(known -> known.number().equals(petition.number())
                ? new Readings.Known(known.filed(), known.filedBy(), Set.copyOf(units), Set.copyOf(persons))
                : known);
    }

    private Map<String, String> accused(Set<String> units, Set<String> persons) {
        if (random.nextBoolean()) {
            County.Member person = member();
            persons.add(person.name());
            if (!person.system()) {
                units.add(person.unit());
            }
            return Map.of("kind", "PERSON", "name", person.name());
        }
        County.Place unit = one(List.copyOf(county.places.values()));
        units.add(unit.code());
        return random.nextBoolean()
                ? Map.of("kind", "UNIT", "name", unit.name())
                : Map.of("kind", "UNIT", "name", "那个单位", "unitCode", unit.code());
    }

    /** The one worked on last, so that ways are walked to their ends, or one that has not ended, or any. */
    private Readings.Known concerned() {
        List<Readings.Known> choices = petitions;
        int which = random.nextInt(4);
        if (which < 3) {
            List<String> open = jdbc.queryForList(
                    "select receipt_number from petition where receipt_number = any (?) and ended_at is null",
                    String.class,
                    (Object) words.keySet().toArray(String[]::new));
            choices = petitions.stream()
                    .filter(petition -> open.contains(petition.number()))
                    .filter(petition -> which > 0 || petition.number().equals(last))
                    .toList();
        }
        return one(choices.isEmpty() ? petitions : choices);
    }

    /** Mostly one of the unit that has the petition, or of one above it. */
    private County.Member involved(Readings.Known petition) {
        String unit = unit(petition);
        List<County.Member> near = people.stream()
                .filter(person -> unit != null && county.places.get(unit).line().contains(person.unit()))
                .toList();
        return near.isEmpty() || random.nextInt(4) == 0 ? member() : one(near);
    }

    /** Somebody takes a task and submits its form: mostly one who may, else anybody. */
    private void work() {
        Readings.Known petition = concerned();
        List<Task> open = tasks.createTaskQuery().processInstanceBusinessKey(petition.number()).list().stream()
                .sorted(Comparator.comparing(Task::getTaskDefinitionKey).thenComparing(Task::getCreateTime))
                .toList();
        if (open.isEmpty()) {
            return;
        }
        Task task = next(open);
        County.Member person = random.nextInt(4) == 0 ? member() : suited(task);
        if (!person.username().equals(task.getAssignee()) && random.nextInt(10) > 0) {
            Door.Answer claimed = noted("claim", claim(person.username(), task));
            if (claimed.status() == 204) {
                shown(
                        person,
                        "the claim of " + task.getTaskDefinitionKey(),
                        petition,
                        task.getTenantId(),
                        Readings.Kind.ROW);
            }
        }
        Map<String, Object> form = forms.of(task.getTaskDefinitionKey(), today());
        String what = task.getTaskDefinitionKey();
        Door.Answer answer = random.nextInt(4) == 0
                ? complete(person.username(), task, form)
                : submit(person.username(), task, form);
        if (answer.status() == 400 && !answer.body().matches(".*提交的内容有误：[\\p{IsHan}、]{2,14}：.*")) {
            faults.add("step " + step + ": " + what + " refused without the field's name: " + answer.body());
        }
        if (noted(what, answer).status() == 204) {
            shown(
                    person,
                    "the work of " + task.getTaskDefinitionKey(),
                    petition,
                    task.getTenantId(),
                    Readings.Kind.ROW);
            learn(petition);
            last = petition.number();
            done.merge(task.getTaskDefinitionKey(), 1, Integer::sum);
        }
    }

    /** Mostly one of the petition itself, and not of a supervision beside it, and often what was asked for last. */
    private Task next(List<Task> open) {
        List<Task> own = open.stream()
                .filter(task -> !PRESSED.contains(task.getTaskDefinitionKey()))
                .toList();
        List<Task> choices = own.isEmpty() || random.nextInt(3) == 0 ? open : own;
        return random.nextBoolean()
                ? one(choices)
                : choices.stream()
                        .max(Comparator.comparing(Task::getCreateTime))
                        .orElseThrow();
    }

    private County.Member suited(Task task) {
        if (task.getAssignee() != null && county.members.containsKey(task.getAssignee())) {
            return county.members.get(task.getAssignee());
        }
        Set<String> groups = tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .collect(Collectors.toSet());
        List<County.Member> candidates = people.stream()
                .filter(person -> person.roles().stream()
                        .anyMatch(role -> groups.contains(person.unit() + "." + role.toLowerCase())))
                .toList();
        return candidates.isEmpty() ? member() : one(candidates);
    }

    private void letTimePass() {
        int hours = random.nextInt(8) == 0 ? 24 * random.nextInt(35) : random.nextInt(60);
        Door.Answer moved = as("admin")
                .put("/api/v1/rehearsal/clock", Map.of("advance", "PT" + hours + "H" + random.nextInt(60) + "M"));
        if (noted("time", moved).is(200).json().has("failed")) {
            faults.add("step " + step + ": due work failed, " + moved.body());
        }
    }

    private void asPetitioner(String act, Map<String, ?> body) {
        boolean afterTheReply = act.equals("rating") || act.equals("reviews");
        Readings.Known petition = afterTheReply ? one(petitions) : concerned();
        publicly(act, post("/api/v1/public/petitions/" + petition.number() + "/" + act), code(petition), body);
    }

    /** Invited with a code, it consents or not and says of mediators what it likes; the petitioner says it too. */
    private void asOtherSide() {
        List<String> mediated = jdbc.queryForList(
                "select distinct receipt_number from mediation where receipt_number = any (?) order by 1",
                String.class,
                (Object) petitions.stream().map(Readings.Known::number).toArray(String[]::new));
        if (mediated.isEmpty()) {
            return;
        }
        String number = one(mediated);
        if (!otherCodes.containsKey(number) || random.nextInt(4) == 0) {
            Door.Answer issued = noted(
                    "code of the other side",
                    as(random.nextInt(4) == 0 ? member().username() : handlerOf(number))
                            .post(
                                    "/api/v1/petitions/" + number + "/other-side-code",
                                    Map.of("words", text("请您谈谈赔偿。"))));
            if (issued.status() == 200) {
                otherCodes.put(number, text(issued.json(), "queryCode"));
            }
        }
        String code = random.nextInt(10) == 0 ? "x" : otherCodes.getOrDefault(number, "x");
        String path = "/api/v1/public/mediations/" + number;
        Map<String, ?> accepts = Map.of("accepts", random.nextInt(3) > 0);
        switch (random.nextInt(3)) {
            case 0 ->
                publicly(
                        "other side's consent",
                        post(path + "/consent"),
                        code,
                        Map.of("consent", random.nextInt(4) > 0));
            case 1 ->
                publicly(
                        "other side's mediator",
                        put(path + "/mediators/" + one(List.of("mediator", "supervisor"))),
                        code,
                        accepts);
            default ->
                petitions.stream()
                        .filter(petition -> petition.number().equals(number))
                        .forEach(petition -> publicly(
                                "petitioner's mediator",
                                put("/api/v1/public/petitions/" + number + "/mediators/mediator"),
                                code(petition),
                                accepts));
        }
    }

    private String handlerOf(String number) {
        String unit = jdbc.queryForObject(
                "select unit_code from mediation where receipt_number = ? order by id desc limit 1",
                String.class,
                number);
        return people.stream()
                .filter(person -> person.unit().equals(unit) && person.roles().contains("HANDLER"))
                .map(County.Member::username)
                .findFirst()
                .orElse("registrar");
    }

    /** Drafted for the highest rung, and taken down; what a head decides is a task like others. */
    private void listing() {
        String number = one(petitions).number();
        List<Map<String, Object>> topmost = jdbc.queryForList(
                "select s.receipt_number as number, u.name as unit from supervision s"
                        + " join unit u on u.code = s.unit_code"
                        + " where s.ending is null and s.receipt_number = any (?) order by 1",
                (Object) petitions.stream().map(Readings.Known::number).toArray(String[]::new));
        String words = one(List.copyOf(county.places.values())).name() + "：拖着不办";
        if (!topmost.isEmpty() && random.nextInt(4) > 0) {
            Map<String, Object> pressed = one(topmost);
            number = (String) pressed.get("number");
            words = pressed.get("unit") + "：拖着不办";
            as("supervisor")
                    .post(
                            "/api/v1/petitions/" + number + "/supervisions",
                            Map.of("step", "PUBLIC_LISTING", "reason", "长期不答复"));
        }
        noted(
                "listing drafted",
                as(random.nextInt(5) == 0 ? member().username() : "supervisor")
                        .post("/api/v1/petitions/" + number + "/public-listings", Map.of("words", words)));
        List<Long> shown = jdbc.queryForList(
                "select id from public_listing where state = 'LISTED' and receipt_number = any (?) order by id",
                Long.class,
                (Object) petitions.stream().map(Readings.Known::number).toArray(String[]::new));
        if (!shown.isEmpty() && random.nextBoolean()) {
            noted(
                    "listing taken down",
                    as(one(List.of("supervisor", "supervisor", member().username())))
                            .post(
                                    "/api/v1/public-listings/" + one(shown) + "/removal",
                                    Map.of("reason", text("已经改正"))));
        }
    }

    /** Through the public door, from an address of his own. */
    private void publicly(String act, MockHttpServletRequestBuilder call, String code, Map<String, ?> body) {
        try {
            MockHttpServletResponse answer = http.perform(call.with(request -> {
                                request.setRemoteAddr("10.0.0." + random.nextInt(250));
                                return request;
                            })
                            .header("X-Query-Code", code)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(JSON.writeValueAsString(body)))
                    .andReturn()
                    .getResponse();
            noted(act, new Door.Answer(answer.getStatus(), answer.getContentAsString(StandardCharsets.UTF_8)));
        } catch (Exception escaped) {
            faults.add("step " + step + ": " + act + " let escape " + escaped);
        }
    }

    /** That of the petition, or the one of a single petitioner, or a wrong one. */
    private String code(Readings.Known petition) {
        return switch (random.nextInt(20)) {
            case 0 -> "x";
            case 1, 2, 3, 4, 5 ->
                codes.getOrDefault(petition.number(), petition.filed().queryCode());
            default -> petition.filed().queryCode();
        };
    }

    private void codeOfOne(Readings.Known petition, Door somebody) {
        Door.Answer answer = noted(
                "code of one",
                somebody.post(
                        "/api/v1/petitions/" + petition.number() + "/petitioners/" + (1 + random.nextInt(4))
                                + "/query-code",
                        Map.of()));
        if (answer.status() == 200) {
            codes.put(petition.number(), text(answer.json(), "queryCode"));
        }
    }

    private void stepAside(Readings.Known petition) {
        County.Member asker = involved(petition);
        County.Member person = random.nextInt(3) == 0 ? asker : involved(petition);
        boolean unit = random.nextInt(4) == 0;
        noted(
                "recusal request",
                as(asker.username())
                        .post(
                                "/api/v1/petitions/" + petition.number() + "/recusal-requests",
                                Map.of(
                                        "kind",
                                        unit ? "UNIT" : "PERSON",
                                        "name",
                                        unit ? person.unit() : person.username(),
                                        "reason",
                                        text("有利害关系"))));
        learn(petition);
    }

    private void reclassify(Readings.Known petition) {
        Set<String> units = new HashSet<>(petition.accusedUnits());
        Set<String> persons = new HashSet<>(petition.accusedPersons());
        Map<String, Object> found = new HashMap<>();
        found.put("reason", text("材料反映如此"));
        if (random.nextBoolean()) {
            found.put("purpose", "REPORT");
            found.put("against", List.of(accused(units, persons)));
        } else {
            found.put("procedure", "URGENT");
        }
        Door.Answer answer = noted(
                "reclassification",
                as(one(List.of("registrar", "supervisor", member().username())))
                        .post("/api/v1/petitions/" + petition.number() + "/reclassification", found));
        if (answer.status() == 200 && found.containsKey("against")) {
            become(petition, units, persons);
        }
    }

    private void merge(Readings.Known petition) {
        String followers = "/api/v1/petitions/" + petition.number() + "/followers";
        Door somebody = as(one(List.of("registrar", member().username())));
        String other = one(petitions).number();
        if (random.nextInt(3) > 0) {
            noted("merge", somebody.post(followers, Map.of("receiptNumber", other, "reason", text("同一处"))));
        } else {
            noted("separate", somebody.post(followers + "/" + other + "/separation", Map.of("reason", text("不同"))));
        }
    }

    private void asStaff() {
        Readings.Known petition = concerned();
        Door somebody = as(
                random.nextBoolean() ? petition.filedBy() : involved(petition).username());
        String path = "/api/v1/petitions/" + petition.number();
        switch (random.nextInt(22)) {
            case 17 ->
                noted(
                        "internal note",
                        somebody.post(path + "/notes", Map.of("note", text("信访人来电：" + words.get(petition.number())))));
            case 18 ->
                noted(
                        "category",
                        somebody.put(path + "/category", Map.of("category", one(List.of("城乡建设/市政管理/路灯", "没有这一类")))));
            case 19 -> draft(petition);
            case 20 -> handOn(petition);
            case 21 ->
                noted(
                        "invitation on paper",
                        somebody.post(path + "/other-side-invitation", Map.of("words", text("请您谈谈赔偿。"))));
            case 15 ->
                noted(
                        "referral result",
                        as("registrar").post(path + "/referral-result", Map.of("result", text("已经立案"))));
            case 0 -> noted("staff withdrawal", somebody.post(path + "/withdrawal", Map.of("reason", text("已解决"))));
            case 1 -> noted("staff urging", somebody.post(path + "/urgings", Map.of("reason", text("请尽快"))));
            case 2 -> noted("staff review", somebody.post(path + "/reviews", Map.of("reason", text("不服"))));
            case 3 -> noted("attachment", somebody.upload(path + "/attachments", Map.of("file=a.txt", "照片")));
            case 8 -> codeOfOne(petition, somebody);
            case 9, 10 -> stepAside(petition);
            case 11, 12 -> reclassify(petition);
            case 13 -> merge(petition);
            case 14 ->
                noted(
                        "serve",
                        somebody.post(
                                path + "/serving",
                                Map.of("servedBy", "SMS", "servedOn", today().toString(), "note", text("短信"))));
            case 4 -> noted("leader", as("supervisor").put(path + "/backlog", Map.of("leader", member().username())));
            case 7 ->
                noted("reopening", as(member().username()).post(path + "/reopening", Map.of("reason", text("重办"))));
            case 5, 6 -> material();
            default ->
                noted(
                        "supervise",
                        as(random.nextBoolean() ? "supervisor" : member().username())
                                .post(
                                        path + "/supervisions",
                                        Map.of(
                                                "step",
                                                one(List.of(
                                                        "REMIND",
                                                        "URGE",
                                                        "SUPERVISE",
                                                        "ESCALATED_SUPERVISION",
                                                        "PUBLIC_LISTING",
                                                        "SHOUT")),
                                                "reason",
                                                "群众反映强烈")));
        }
    }

    /** Mostly for one that waits for it. */
    private void material() {
        List<Readings.Known> waiting = petitions.stream()
                .filter(petition -> status(petition).equals("WAITING_FOR_PETITIONER"))
                .toList();
        Readings.Known petition = waiting.isEmpty() || random.nextInt(4) == 0 ? one(petitions) : one(waiting);
        noted(
                "material",
                as(random.nextInt(4) > 0 ? petition.filedBy() : member().username())
                        .upload(
                                "/api/v1/petitions/" + petition.number() + "/materials",
                                Map.of("note", "补充", "file=b.txt", "票据")));
    }

    /** What somebody begins to type into a form is kept, and is closed with the petition. */
    private void draft(Readings.Known petition) {
        openTask(petition)
                .ifPresent(task -> noted(
                        "draft",
                        as(suited(task).username())
                                .put(
                                        "/api/v1/tasks/" + task.getId() + "/draft",
                                        Map.of("version", 0, "values", Map.of("note", words.get(petition.number()))))));
    }

    /** Somebody gives a task back, or to somebody else, which few may. */
    private void handOn(Readings.Known petition) {
        openTask(petition).ifPresent(task -> {
            String path = "/engine-rest/task/" + task.getId();
            Door somebody = as(random.nextBoolean() ? suited(task).username() : member().username());
            if (random.nextBoolean()) {
                noted("task given back", somebody.post(path + "/unclaim", Map.of()));
            } else {
                noted("task assigned", somebody.post(path + "/assignee", Map.of("userId", member().username())));
            }
        });
    }

    private Optional<Task> openTask(Readings.Known petition) {
        return tasks.createTaskQuery().processInstanceBusinessKey(petition.number()).list().stream()
                .min(Comparator.comparing(Task::getTaskDefinitionKey).thenComparing(Task::getCreateTime));
    }

    private void read() {
        County.Member reader = member();
        Readings.Known petition = concerned();
        switch (random.nextInt(4)) {
            case 0 -> list(reader);
            case 1 -> rows(reader, petition);
            default -> {
                String what = one(List.of(
                        "",
                        "",
                        "/history",
                        "/clocks",
                        "/letters",
                        "/co-handling",
                        "/promises",
                        "/mediations",
                        "/deliberations",
                        "/external-routes",
                        "/backlog",
                        "/looks",
                        "/archive"));
                String path = "/api/v1/petitions/" + petition.number() + what;
                Door.Answer answer = noted("read", as(reader.username()).get(path));
                if (answer.status() != 200) {
                    return;
                }
                boolean looks = what.equals("/looks");
                shown(
                        reader,
                        "the petition" + what,
                        petition,
                        unit(petition),
                        looks ? Readings.Kind.LOOKS : Readings.Kind.PETITION);
                if (looks && (answer.body().contains(words.get(petition.number())) || !secret(petition))) {
                    faults.add("step " + step + ": looks tell " + answer.body());
                }
            }
        }
    }

    private void list(County.Member reader) {
        String path = one(List.of(
                "/api/v1/petitions?limit=200&sort=-filedAt",
                "/api/v1/petitions?limit=200&sort=-filedAt&q=" + Door.encoded("路灯"),
                "/api/v1/supervisions",
                "/api/v1/statistics/backlog"));
        Door.Answer answer = noted("list", as(reader.username()).get(path));
        if (answer.status() != 200) {
            return;
        }
        if (path.endsWith("/supervisions")) {
            supervisions(reader, answer.json());
            return;
        }
        petitions.stream()
                .filter(petition -> answer.body().contains("\"" + petition.number() + "\""))
                .forEach(petition -> shown(reader, "a list", petition, unit(petition), Readings.Kind.PETITION));
    }

    /** A supervision is of the unit that was late, wherever the petition is by now. */
    private void supervisions(County.Member reader, JsonNode answer) {
        for (JsonNode supervision : answer.findParents("receiptNumber")) {
            petitions.stream()
                    .filter(petition -> petition.number().equals(text(supervision, "receiptNumber")))
                    .forEach(petition -> shown(
                            reader,
                            "a supervision",
                            petition,
                            text(supervision.get("unit"), "code"),
                            Readings.Kind.PETITION));
        }
    }

    private void rows(County.Member reader, Readings.Known petition) {
        Door.Answer answer = noted(
                "rows",
                as(reader.username())
                        .get(one(List.of(
                                "/engine-rest/task?processInstanceBusinessKey=" + petition.number(),
                                "/engine-rest/history/task?processInstanceBusinessKey=" + petition.number(),
                                "/engine-rest/process-instance?businessKey=" + petition.number(),
                                "/engine-rest/history/process-instance?processInstanceBusinessKey="
                                        + petition.number()))));
        if (answer.status() == 200) {
            answer.json()
                    .forEach(row -> shown(reader, "a row of the engine", petition, tenant(row), Readings.Kind.ROW));
        }
        tasks.createTaskQuery()
                .processInstanceBusinessKey(petition.number())
                .list()
                .forEach(task -> {
                    String path = "/engine-rest/task/" + task.getId()
                            + one(List.of("", "/variables", "/form", "/identity-links"));
                    if (noted("task", as(reader.username()).get(path)).status() == 200) {
                        shown(
                                reader,
                                "the task " + task.getTaskDefinitionKey(),
                                petition,
                                task.getTenantId(),
                                Readings.Kind.ROW);
                    }
                });
    }

    private static String tenant(JsonNode row) {
        return row.path("tenantId").isTextual() ? row.get("tenantId").asText() : null;
    }

    private void shown(County.Member reader, String what, Readings.Known petition, String unit, Readings.Kind kind) {
        Set<String> called = kind == Readings.Kind.ROW ? Set.of() : calledTo(petition.number());
        readings.add(new Readings.Shown(step, reader.username(), what, petition, unit, called, kind));
    }

    /** Departments that a whistle calls to it, and units that have something to do for it. */
    private Set<String> calledTo(String number) {
        Set<String> called = new HashSet<>(jdbc.queryForList(
                "select c.unit_code from whistle w join whistle_call c on c.whistle_id = w.id"
                        + " where w.receipt_number = ? and w.ended_at is null",
                String.class,
                number));
        tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .list()
                .forEach(task -> called.add(task.getTenantId()));
        return called;
    }

    private Door.Answer noted(String what, Door.Answer answer) {
        if (answer.status() >= 500) {
            faults.add("step " + step + ": " + what + " answered " + answer.status() + " " + answer.body());
        }
        done.merge(what + " " + answer.status() / 100 + "xx", 1, Integer::sum);
        return answer;
    }

    private void check(Readings.Known petition) {
        String number = petition.number();
        String status = status(petition);
        boolean pressed = Set.of("REPLIED", "CLOSED").contains(status) && pressedAfterTheReply(number);
        List<String> open = tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
        if (NOT_ENDED.contains(status) && lead(number) != null) {
            if (!open.stream().allMatch(GOES_ON::contains) || !NOT_ENDED.contains(statusOf(lead(number)))) {
                faults.add(number + " follows " + lead(number) + " and has " + open);
            }
        } else if (NOT_ENDED.contains(status)) {
            if (open.isEmpty() && timers(number) == 0) {
                faults.add(number + " is " + status + " and waits for nothing");
            }
        } else if (!open.stream()
                .filter(task -> !(SERVED.equals(task) && unserved(number)))
                .filter(task -> !(RECHECKED.equals(task) && status.equals("REPLIED")))
                .allMatch(task -> GOES_ON.contains(task) || pressed && PRESSED.contains(task))) {
            faults.add(number + " is " + status + " and has " + open);
        }
        jdbc
                .queryForList(
                        "select kind from limit_clock where receipt_number = ? and state in ('RUNNING', 'PAUSED')",
                        String.class,
                        number)
                .stream()
                .filter(kind -> !NOT_ENDED.contains(status))
                .filter(kind -> !kind.equals("COURT_CONFIRMATION"))
                .filter(kind -> !(kind.equals("SERVING") && unserved(number)))
                .filter(kind -> !(kind.equals("RECHECK") && status.equals("REPLIED")))
                .filter(kind -> !(kind.equals("REVIEW_WINDOW") && status.equals("REPLIED")))
                .filter(kind -> !(kind.equals("SUPERVISION_ANSWER") && pressed))
                .forEach(kind -> faults.add(number + " is " + status + " and the clock " + kind + " runs"));
        verifyHistory.verify(number, broken -> faults.add("history " + broken));
        if (jdbc.queryForObject(
                        "select count(*) from act_ru_incident i join act_ru_execution e on e.id_ = i.proc_inst_id_"
                                + " where e.business_key_ = ?",
                        Integer.class,
                        number)
                > 0) {
            faults.add(number + " has an incident");
        }
    }

    /** At all there is, when the walk is over: lists, what the engine shows of other units, and what accuses him. */
    private void everybodyLooksAround() {
        Map<String, Readings.Known> ofInstances = new HashMap<>();
        jdbc.query(
                "select proc_inst_id_, business_key_ from act_ru_execution where business_key_ = any (?)",
                row -> {
                    ofInstances.put(row.getString(1), known(row.getString(2)));
                },
                (Object) words.keySet().toArray(String[]::new));
        Map<String, String> units = new HashMap<>();
        Map<String, Set<String>> called = new HashMap<>();
        for (Readings.Known petition : petitions) {
            units.put(petition.number(), unit(petition));
            called.put(petition.number(), calledTo(petition.number()));
        }
        for (County.Member reader : people) {
            LISTS.forEach((path, what) -> {
                String answer = opened(reader, what, path);
                petitions.stream()
                        .filter(petition -> answer.contains(petition.number()))
                        .forEach(petition -> readings.add(new Readings.Shown(
                                step,
                                reader.username(),
                                what,
                                petition,
                                units.get(petition.number()),
                                called.get(petition.number()),
                                Readings.Kind.PETITION)));
            });
            ENGINE.forEach(what -> engineShows(reader, what, ofInstances));
            for (Readings.Known petition : petitions) {
                if (readings.accused(reader, petition)) {
                    for (String part : List.of("", "/history", "/letters", "/archive")) {
                        Door.Answer answer = as(reader.username()).get("/api/v1/petitions/" + petition.number() + part);
                        if (answer.status() != 404 && answer.status() != 403) {
                            faults.add(reader.username() + " is accused and was answered " + answer.status() + " for "
                                    + petition.number() + part);
                        }
                    }
                }
            }
        }
    }

    /** A page as somebody opens it who has logged in, or what REST answers him. */
    private String opened(County.Member reader, String what, String path) {
        if (path.startsWith("/api")) {
            return noted(what, as(reader.username()).get(path)).body();
        }
        try {
            MockHttpServletResponse page = http.perform(get(path)
                            .with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                                    staff.find(reader.username()).orElseThrow(), null, List.of()))))
                    .andReturn()
                    .getResponse();
            String body = page.getContentAsString(StandardCharsets.UTF_8);
            return noted(what, new Door.Answer(page.getStatus(), body)).body();
        } catch (Exception escaped) {
            faults.add(what + " let escape " + escaped);
            return "";
        }
    }

    /**
     * All rows that the engine shows, page by page: other tests left many behind. Those of petitions of other tests
     * are held against their unit too.
     */
    private void engineShows(County.Member reader, String what, Map<String, Readings.Known> ofInstances) {
        int rows = ROWS_OF_A_PAGE;
        for (int first = 0; rows == ROWS_OF_A_PAGE; first += ROWS_OF_A_PAGE) {
            Door.Answer answer = noted(
                    what,
                    as(reader.username())
                            .get("/engine-rest/" + what + "?maxResults=" + ROWS_OF_A_PAGE + "&firstResult=" + first));
            if (answer.status() != 200) {
                return;
            }
            rows = answer.json().size();
            answer.json().forEach(row -> engineShows(reader, what, row, ofInstances));
        }
    }

    private void engineShows(County.Member reader, String what, JsonNode row, Map<String, Readings.Known> ofInstances) {
        String instance = row.path("processInstanceId").asText();
        String tenant = tenant(row);
        if (ofInstances.containsKey(instance)) {
            readings.add(new Readings.Shown(
                    step, reader.username(), what, ofInstances.get(instance), tenant, Set.of(), Readings.Kind.ROW));
        } else if (!reader.administrator() && (tenant == null || !county.oversees(reader, tenant))) {
            faults.add(reader.username() + " was shown a row of " + what + " of " + tenant + ": " + row);
        }
    }

    private Readings.Known known(String number) {
        return petitions.stream()
                .filter(petition -> petition.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    /** Whatever made it secret, and whenever: what it says is nowhere in the database. */
    private void nothingSecretIsReadable() throws Exception {
        RawTables tables = new RawTables(database);
        for (String number : jdbc.queryForList(
                "select receipt_number from petition where secret and receipt_number = any (?)", String.class, (Object)
                        words.keySet().toArray(String[]::new))) {
            faults.addAll(tables.rowsWith(words.get(number)));
        }
    }

    private boolean unserved(String number) {
        return jdbc.queryForObject(
                "select status = 'REPLIED' and served_at is null from petition where receipt_number = ?",
                Boolean.class,
                number);
    }

    private boolean pressedAfterTheReply(String number) {
        return jdbc.queryForObject(
                        "select count(*) from supervision s join petition p using (receipt_number)"
                                + " where s.receipt_number = ? and s.rule in ('BY_HAND', 'NOT_CARRIED_OUT', 'PROMISE_UNVERIFIED', 'LATE_SERVING')"
                                + " and s.ending is null"
                                + " and s.raised_at >= p.ended_at",
                        Integer.class,
                        number)
                == 1;
    }

    private int timers(String number) {
        return jdbc.queryForObject(
                "select count(*) from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_"
                        + " where e.business_key_ = ? and j.type_ = 'timer'",
                Integer.class,
                number);
    }

    private boolean secret(Readings.Known petition) {
        return jdbc.queryForObject(
                "select secret from petition where receipt_number = ?", Boolean.class, petition.number());
    }

    private String status(Readings.Known petition) {
        return statusOf(petition.number());
    }

    private String statusOf(String number) {
        return jdbc.queryForObject("select status from petition where receipt_number = ?", String.class, number);
    }

    private String lead(String number) {
        return jdbc.queryForObject("select lead from petition where receipt_number = ?", String.class, number);
    }

    private String unit(Readings.Known petition) {
        return jdbc.queryForObject(
                "select unit_code from petition where receipt_number = ?", String.class, petition.number());
    }

    private LocalDate today() {
        return OffsetDateTime.parse(
                        text(as("admin").get("/api/v1/rehearsal/clock").json(), "now"))
                .toLocalDate();
    }

    private String text(String usual) {
        return random.nextInt(10) == 0 ? " " : usual;
    }

    private County.Member member() {
        return one(people);
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
