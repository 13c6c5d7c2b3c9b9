package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.maplebridge.pages.ModelerPage;
import org.maplebridge.shared.BeijingTime;
import org.maplebridge.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every template of a step picked in Modeler, deployed and run alone, each with a petition that stands where the step is
 * of use; what it did to the petition is held against one line for each.
 */
@EnabledIf("isThere")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StepTemplatesAtWorkTest extends LifeCycleTest {

    private static final String ZHUJIAN = "990681900001";
    private static final String TODAY = "2026-09-24";
    private static final Path WHAT_THEY_DID = Path.of("target/steps.txt");

    /**
     * What each does, a line each, as {@code templates-at-work/steps.txt} has it: where the petition goes, entries of the
     * history, clocks that start, stop or move, letters, tasks of other processes that begin or end, variables that it
     * gives, and when the task behind it is due.
     */
    private static final Map<String, String> EFFECTS = effects();

    @Autowired
    RepositoryService repository;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcTemplate database;

    private final Map<String, String> done = new TreeMap<>();
    private final List<String> own = new ArrayList<>();
    private TriedTemplates tried;

    static boolean isThere() {
        return ModelerPage.isThere();
    }

    @BeforeAll
    void drawAndDeployThem() {
        itIs(THURSDAY);
        tried = new TriedTemplates(as("admin"), "serviceTask");
    }

    @AfterAll
    void takeThemBack() {
        if (tried != null) {
            repository.deleteDeployment(tried.deployment(), true);
        }
        endAllOf(own);
    }

    @Override
    Filed filed(Map<String, Object> matter) {
        Filed petition = super.filed(matter);
        own.add(petition.number());
        return petition;
    }

    @Test
    void everyStepDoesWhatItSays() throws IOException {
        atALevel();
        whistle();
        supervision();
        material();
        reply();
        objection();
        conference();
        acceptance();
        review();
        recheck();
        mediation();
        otherWays();
        wish();
        urgentMatter();
        backlog();
        recusal();
        listing();
        extension();
        Files.write(
                WHAT_THEY_DID,
                done.entrySet().stream()
                        .map(step -> step.getKey() + ": " + step.getValue())
                        .toList());
        assertThat(EFFECTS.values()).as("each does something").noneMatch(String::isBlank);
        assertThat(EFFECTS.keySet()).as("a step without an effect here").isEqualTo(tried.names("serviceTask"));
        assertThat(done).as("as " + WHAT_THEY_DID + " has it").isEqualTo(EFFECTS);
    }

    private void atALevel() {
        Filed petition = filedIn(SHANGXI);
        step(petition, "remindFirst", null, SHANGXI, Map.of());
        step(petition, "remindSecond", null, SHANGXI, Map.of());
        step(petition, "passLevelDeadline", null, SHANGXI, Map.of());
        step(petition, "escalateToParentUnit", null, SHANGXI, Map.of());
        step(petition, "startLevelClock", null, XIKOU, limit(10, "WORKING_DAYS", Map.of("level", "TOWN")));
    }

    private void whistle() {
        Filed petition = filedIn(SHANGXI);
        step(petition, "startAccompaniment", "shangxi.handler", SHANGXI, Map.of());
        step(
                petition,
                "recordWhistle",
                "shangxi.handler",
                SHANGXI,
                Map.of("decision", "PROCEED", "departments", "住房和城乡建设局", "request", "一起查看"));
        step(petition, "notifyDepartments", null, SHANGXI, Map.of());
        Map<String, Object> limits = new HashMap<>(Map.of("reportStep", "WHISTLE_REPORT"));
        limits.putAll(Map.of("signInAmount", 1, "signInUnit", "WORKING_HOURS"));
        limits.putAll(Map.of("contactAmount", 24, "contactUnit", "HOURS"));
        limits.putAll(Map.of("reportAmount", 3, "reportUnit", "WORKING_DAYS"));
        step(petition, "startReportInClocks", null, ZHUJIAN, limits);
        step(petition, "recordPressing", "zhujian.head", ZHUJIAN, note("今日签收"));
        step(petition, "recordSignIn", "zhujian.handler", ZHUJIAN, Map.of());
        step(petition, "recordContact", "zhujian.handler", ZHUJIAN, note("已通话"));
        Filed answered = blown();
        work("zhujian.handler", task(answered, "userTask_signIn"), Map.of());
        work("zhujian.handler", task(answered, "userTask_contactPetitioner"), Map.of("note", "已通话"));
        step(answered, "recordReport", "zhujian.handler", ZHUJIAN, note("线路由我局更换"));
        step(answered, "recordAnswersRead", "shangxi.handler", SHANGXI, Map.of());
        Filed silent = blown();
        later("2026-09-24T11:00:00+08:00", () -> step(silent, "recordSilence", null, ZHUJIAN, Map.of()));
    }

    private Filed blown() {
        Filed petition = filedIn(SHANGXI);
        accompany("shangxi.handler", petition, "CO_HANDLING");
        submit(
                        "shangxi.handler",
                        task(petition, "userTask_blowWhistle"),
                        Map.of("decision", "PROCEED", "departments", "住房和城乡建设局", "request", "一起查看"))
                .is(204);
        return petition;
    }

    private void supervision() {
        Filed petition = filedIn(SHANGXI);
        step(petition, "openSupervision", null, SHANGXI, Map.of());
        step(petition, "recordAnswer", "shangxi.handler", SHANGXI, Map.of("answer", "已安排专人办理。"));
        step(petition, "recordCheck", "supervisor", SHANGXI, Map.of("verdict", "REJECTED", "note", "没有写明期限"));
        step(petition, "climbLadder", null, SHANGXI, Map.of());
        step(petition, "issueStep", null, SHANGXI, limit(5, "WORKING_DAYS", Map.of("card", "YELLOW")));
    }

    private void material() {
        Map<String, String> asking = Map.of("outcome", "SUPPLEMENT", "note", "请补充照片");
        Filed first = filedIn(SHANGXI);
        step(first, "requestMaterial", "shangxi.handler", SHANGXI, limit(15, "CALENDAR_DAYS", note("请补充照片")));
        Filed second = filedIn(SHANGXI);
        handle("shangxi.handler", second, asking);
        step(second, "resumeAfterMaterial", null, SHANGXI, Map.of());
        Filed third = filedIn(SHANGXI);
        handle("shangxi.handler", third, asking);
        step(third, "resumeAfterDeadline", null, SHANGXI, Map.of());
    }

    private void reply() {
        Filed petition = filedIn(SHANGXI);
        step(petition, "writeLetter", null, SHANGXI, Map.of());
        step(petition, "sendNotice", null, SHANGXI, Map.of());
        step(petition, "recordLevelOutcome", "shangxi.handler", SHANGXI, Map.of("outcome", "SOLVED", "reply", "已修好。"));
        Map<String, Object> letter = aMatterIn(SHANGXI);
        letter.put("channel", "LETTER");
        letter.put("petitioners", List.of(Map.of("name", "寿信", "phone", "13800000417", "representative", true)));
        Filed served = filed(letter);
        handle("shangxi.handler", served, Map.of("outcome", "SOLVED", "reply", "路灯已经修好。"));
        step(served, "startServingClock", null, SHANGXI, limit(5, "WORKING_DAYS", Map.of()));
        later("2026-10-20T09:00:00+08:00", () -> step(served, "recordLateServing", null, SHANGXI, Map.of()));
        step(
                served,
                "recordServing",
                "shangxi.handler",
                SHANGXI,
                Map.of("servedBy", "LETTER", "servedOn", TODAY, "note", "挂号信"));
    }

    private void objection() {
        Filed petition = filedIn(SHANGXI);
        Map<String, Object> objecting = limit(5, "WORKING_DAYS", Map.of("note", "不归本村", "article", "第二十三条"));
        step(petition, "recordObjection", "shangxi.handler", SHANGXI, objecting);
        step(petition, "findSuperior", null, SHANGXI, Map.of());
        step(petition, "seekSuperior", null, SHANGXI, Map.of());
        step(petition, "awaitRerouting", null, XIKOU, limit(3, "WORKING_DAYS", Map.of()));
        step(
                petition,
                "recordRerouting",
                "xikou.head",
                XIKOU,
                Map.of("objection", "UPHELD", "targetUnit", SHIQIAO, "note", "请接办"));
        Filed late = filedIn(SHANGXI);
        handle("shangxi.handler", late, Map.of("outcome", "RETURN", "note", "不归本村"));
        step(late, "expireRerouting", null, XIKOU, Map.of());
    }

    private void conference() {
        Filed petition = disputedBetweenTownAndCounty();
        step(petition, "awaitConference", null, FENGLIN, limit(7, "WORKING_DAYS", Map.of()));
        step(
                petition,
                "recordConferenceCall",
                "registrar",
                FENGLIN,
                Map.of("meetingOn", TODAY, "place", "县信访局会议室", "invited", "石桥村"));
        step(
                petition,
                "recordConferenceResult",
                "registrar",
                FENGLIN,
                Map.of("targetUnit", SHIQIAO, "note", "路灯由石桥村接电"));
        step(disputedBetweenTownAndCounty(), "expireConference", null, FENGLIN, Map.of());
    }

    private Filed disputedBetweenTownAndCounty() {
        Filed petition = filedIn(SHANGXI);
        Map<String, String> notOurs = Map.of("outcome", "RETURN", "note", "不归我们");
        handle("shangxi.handler", petition, Map.of("outcome", "HAND_UP", "reason", "MAJOR", "note", "请镇里办理"));
        handle("xikou.handler", petition, notOurs);
        handle("fenglin.head", petition, Map.of("objection", "REJECTED", "note", "属地管理"));
        handle("xikou.handler", petition, notOurs);
        return petition;
    }

    private void acceptance() {
        Map<String, Object> letter = aMatterIn(SHANGXI);
        letter.put("channel", "LETTER");
        Filed petition = filed(letter);
        Map<String, Object> triaged = Map.of("colour", "YELLOW", "way", "OTHER", "registrationReason", "NO_NAME");
        step(petition, "assignRegistrar", null, SHANGXI, triaged);
        step(petition, "startAcceptanceClock", null, FENGLIN, limit(15, "CALENDAR_DAYS", Map.of()));
        step(petition, "passAcceptanceDeadline", null, FENGLIN, Map.of());
        step(
                petition,
                "recordAcceptanceDecision",
                "registrar",
                FENGLIN,
                Map.of("decision", "ACCEPT", "petitionerName", "王来信", "petitionerPhone", "13800000001"));
        step(
                petition,
                "recordAcceptance",
                null,
                FENGLIN,
                limit(60, "CALENDAR_DAYS", Map.of("way", "OTHER", "purpose", "CLAIM")));
        step(
                petition,
                "assignFirstUnit",
                null,
                FENGLIN,
                Map.of("startLevel", "VILLAGE", "colour", "YELLOW", "triageReason", "DEFAULT"));
    }

    private void review() {
        Map<String, Object> form = Map.of(
                "decision",
                "REVOKE_REDO",
                "facts",
                "灯仍不亮。",
                "reasons",
                "没有核实。",
                "legalBasis",
                "第三十五条",
                "opinion",
                "限期修好。");
        Filed petition = reviewed();
        step(petition, "findReviewUnit", null, SHANGXI, Map.of());
        step(petition, "startReviewClock", null, XIKOU, limit(30, "CALENDAR_DAYS", Map.of()));
        step(petition, "markReviewOverdue", null, XIKOU, Map.of());
        Filed heard = reviewed();
        handle("xikou.head", heard, Map.of("decision", "HEARING", "note", "事实有争议"));
        Map<String, Object> invitation =
                Map.of("hearingAt", TODAY + "T09:00", "hearingPlace", "镇政府会议室", "participants", "副镇长；信访人");
        step(heard, "recordConvening", "xikou.head", XIKOU, invitation);
        step(heard, "recordHearing", "xikou.head", XIKOU, Map.of("hearingOutcome", "HELD", "minutes", "质证完毕。"));
        step(heard, "recordReviewDecision", "xikou.head", XIKOU, form);
        step(heard, "orderRedo", null, XIKOU, Map.of());
        Map<String, Object> upheld = new HashMap<>(form);
        upheld.put("decision", "UPHOLD");
        Filed again = reviewed();
        handle("xikou.head", again, upheld);
        askForReview(again);
        handle("fenglin.head", again, Map.of("decision", "HEARING", "note", "事实有争议"));
        step(again, "resumeAfterHearing", null, FENGLIN, Map.of("stage", "RE_REVIEW"));
        Filed kept = reviewed();
        handle("xikou.head", kept, upheld);
        step(kept, "openReReviewWindow", null, XIKOU, Map.of());
        step(kept, "closeAfterWindow", null, XIKOU, Map.of());
    }

    private Filed replied() {
        Filed petition = filedIn(SHANGXI);
        handle("shangxi.handler", petition, Map.of("outcome", "SOLVED", "reply", "路灯已经修好。"));
        return petition;
    }

    private Filed reviewed() {
        Filed petition = replied();
        askForReview(petition);
        return petition;
    }

    private void askForReview(Filed petition) {
        asPetitionerOf(petition)
                .post("/api/v1/public/petitions/" + petition.number() + "/reviews", Map.of("reason", "灯又灭了"))
                .is(200);
    }

    private void recheck() {
        Filed petition = replied();
        asPetitionerOf(petition)
                .post(
                        "/api/v1/public/petitions/" + petition.number() + "/rating",
                        Map.of("office", "SATISFIED", "unit", "DISSATISFIED", "comment", "灯没有亮"))
                .is(200);
        step(petition, "beginRecheck", null, XIKOU, limit(10, "WORKING_DAYS", Map.of()));
        later("2026-10-20T09:00:00+08:00", () -> step(petition, "recordRecheckOverdue", null, XIKOU, Map.of()));
        step(petition, "recordRecheckResult", "xikou.head", XIKOU, Map.of("recheckResult", "REOPEN", "note", "灯确实不亮"));
    }

    private void mediation() {
        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put("petitioners", List.of(Map.of("name", "寿信", "phone", "13800000417", "representative", true)));
        Filed petition = filed(matter);
        String handler = "shangxi.handler";
        accompany(handler, petition, "MEDIATION");
        step(
                petition,
                "recordProposal",
                handler,
                SHANGXI,
                Map.of("decision", "PROCEED", "otherParty", "王某", "dispute", "损坏庄稼的赔偿"));
        step(petition, "recordConsent", handler, SHANGXI, Map.of("petitionerConsent", "YES", "otherConsent", "YES"));
        step(petition, "recordMediator", handler, SHANGXI, Map.of("mediator", "mediator"));
        step(
                petition,
                "recordMediationSession",
                "mediator",
                SHANGXI,
                Map.of("heldOn", TODAY, "way", "IN_PERSON", "minutes", "双方陈述。", "result", "AGREED"));
        Map<String, Object> agreement = new HashMap<>(Map.of("agreementForm", "WRITTEN", "agreement", "分期赔偿。"));
        agreement.putAll(Map.of("effectiveOn", TODAY, "promises", "王某；陈大明；赔偿；2026-10-15"));
        step(petition, "recordMediationAgreement", "mediator", SHANGXI, agreement);
        step(petition, "startConfirmationClock", null, SHANGXI, limit(30, "CALENDAR_DAYS", Map.of()));
        step(petition, "remindParties", null, SHANGXI, Map.of());
        later("2026-11-05T09:00:00+08:00", () -> step(petition, "recordConfirmationLapsed", null, SHANGXI, Map.of()));
        Map<String, Object> court = new HashMap<>(Map.of("result", "CONFIRMED", "appliedOn", TODAY));
        court.putAll(Map.of("court", "枫林县人民法院", "courtNumber", "（2026）民特 12 号"));
        step(petition, "recordCourtConfirmation", handler, SHANGXI, court);
        Map<String, Object> promise = Map.of("promise", idOf("promise", petition));
        step(petition, "promiseDayPassed", null, SHANGXI, promise);
        Map<String, Object> kept = new HashMap<>(promise);
        kept.putAll(Map.of("result", "PERFORMED", "note", "已转账"));
        step(petition, "recordPerformance", handler, SHANGXI, kept);
    }

    private void otherWays() {
        String handler = "shangxi.handler";
        Filed deliberated = filedIn(SHANGXI);
        accompany(handler, deliberated, "DELIBERATION");
        Map<String, Object> convening = new HashMap<>(Map.of("decision", "PROCEED", "topic", "路灯怎么修", "way", "YARD"));
        convening.putAll(Map.of("place", "村委会大院", "meetingAt", TODAY + "T19:30", "invited", "三组村民"));
        step(deliberated, "recordResidentsConvening", handler, SHANGXI, convening);
        Map<String, Object> meeting =
                new HashMap<>(Map.of("result", "HELD", "heldOn", TODAY, "attended", 12, "minutes", "逐户发言。"));
        meeting.putAll(Map.of("resolution", "由村集体出资。", "promises", "村委会；三组；修好路灯；2026-10-15"));
        step(deliberated, "recordResidentsMeeting", handler, SHANGXI, meeting);
        Filed routed = filedIn(SHANGXI);
        accompany(handler, routed, "EXTERNAL_ROUTE");
        Map<String, Object> route = new HashMap<>(Map.of("decision", "PROCEED", "route", "ARBITRATION"));
        route.putAll(Map.of("body", "枫林县仲裁委员会", "note", "应先仲裁"));
        step(routed, "recordRoute", handler, SHANGXI, route);
        step(routed, "recordReturnedResult", handler, SHANGXI, note("仲裁委已裁决"));
        Filed heard = filedIn(SHANGXI);
        accompany(handler, heard, "HANDLING_HEARING");
        step(heard, "recordHearingDecision", handler, SHANGXI, Map.of("decision", "PROCEED", "note", "争议较大"));
    }

    private void wish() {
        Filed written = wished("想要一张凳子");
        Map<String, Object> words = Map.of("decision", "PROCEED", "wishTitle", "想要一张凳子", "wishText", "新旧都可以。");
        step(written, "recordWish", "shangxi.handler", SHANGXI, words);
        step(written, "startWishOffer", null, SHANGXI, limit(3, "WORKING_DAYS", Map.of()));
        later("2026-10-08T09:00:00+08:00", () -> step(written, "recordWishLapsed", null, SHANGXI, Map.of()));
        Filed claimed = claimed("想修好收音机");
        step(claimed, "startWishFulfilment", null, SHANGXI, limit(4, "WORKING_DAYS", Map.of()));
        later("2026-10-08T09:00:00+08:00", () -> step(claimed, "recordHelperLate", null, SHANGXI, Map.of()));
        Filed fulfilled = claimed("想要一盏台灯");
        as("mediator")
                .post("/api/v1/wishes/" + idOf("wish", fulfilled) + "/report", Map.of("note", "送到了"))
                .is(200);
        Map<String, Object> seen = Map.of("wishResult", "FULFILLED", "note", "上门看过");
        step(fulfilled, "recordWishConfirmation", "shangxi.handler", SHANGXI, seen);
        Filed unconfirmed = claimed("想学写毛笔字");
        as("mediator")
                .post("/api/v1/wishes/" + idOf("wish", unconfirmed) + "/report", Map.of("note", "教了一个下午"))
                .is(200);
        step(unconfirmed, "startWishConfirmation", null, SHANGXI, limit(3, "WORKING_DAYS", Map.of()));
        later("2026-10-08T09:00:00+08:00", () -> step(unconfirmed, "recordWishUnconfirmed", null, SHANGXI, Map.of()));
    }

    private Filed wished(String title) {
        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put("title", "微心愿：" + title);
        Filed petition = filed(matter);
        accompany("shangxi.handler", petition, "SMALL_WISH");
        return petition;
    }

    private Filed claimed(String title) {
        Filed petition = wished(title);
        Task writing = task(petition, "userTask_writeWish");
        work("shangxi.handler", writing, Map.of("decision", "PROCEED", "wishTitle", title, "wishText", "新旧都可以。"));
        as("mediator")
                .post("/api/v1/wishes/" + idOf("wish", petition) + "/claim", Map.of())
                .is(200);
        return petition;
    }

    private void urgentMatter() {
        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put("content", "后山坍塌，两户人家被困。");
        Filed petition = filed(matter);
        step(petition, "startUrgentReportClock", null, SHANGXI, limit(1, "HOURS", Map.of()));
        later("2026-09-24T12:00:00+08:00", () -> step(petition, "passUrgentReportLimit", null, SHANGXI, Map.of()));
        Map<String, Object> report = Map.of("situation", "两户被困", "measures", "已组织撤离");
        step(petition, "recordUrgentReport", "shangxi.handler", SHANGXI, report);
        step(petition, "recordUrgentConfirmation", "xikou.head", SHANGXI, note("已收到"));
    }

    private void backlog() {
        Filed petition = imported();
        as("supervisor")
                .put("/api/v1/petitions/" + petition.number() + "/backlog", Map.of("leader", "xikou.head"))
                .is(200);
        step(petition, "recordPlan", "xikou.head", XIKOU, Map.of("plan", "2026-10-10 召开协调会"));
        step(petition, "takeNextStep", null, XIKOU, Map.of());
        step(petition, "markStepOverdue", null, XIKOU, Map.of());
        step(petition, "recordStep", "xikou.head", XIKOU, Map.of("result", "双方到场"));
    }

    private Filed imported() {
        String mapping =
                "{\"columns\":{\"title\":\"title\",\"content\":\"content\",\"filedAt\":\"at\",\"source.id\":\"id\"},"
                        + "\"defaults\":{\"source.system\":\"steps\",\"purpose\":\"CLAIM\",\"channel\":\"LETTER\",\"areaCode\":\""
                        + SHANGXI + "\"},\"backlog\":true}";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mapping", mapping);
        parts.put("file=old.csv", "title,content,at,id\n机耕路塌了没有人管,多年没有结果,2019-05-06T10:00:00+08:00,steps-1\n");
        String status = as("admin")
                .upload("/api/v1/petition-imports", parts)
                .is(202)
                .json()
                .at("/links/self")
                .asText();
        Awaitility.await()
                .until(() -> text(as("admin").get(status).json(), "state").equals("DONE"));
        own.add(database.queryForObject(
                "select receipt_number from petition where source_system = 'steps' and source_id = 'steps-1'",
                String.class));
        return new Filed(own.get(own.size() - 1), null);
    }

    private void recusal() {
        Filed petition = filedIn(SHANGXI);
        asPetitionerOf(petition)
                .post(
                        "/api/v1/public/petitions/" + petition.number() + "/recusal-requests",
                        Map.of("kind", "UNIT", "name", "上溪村", "reason", "与本村有纠纷"))
                .is(201);
        Map<String, Object> request = Map.of("recusalRequest", idOf("recusal_request", petition));
        Map<String, Object> granted = new HashMap<>(request);
        granted.putAll(Map.of("decision", "GRANT", "note", "属实"));
        step(petition, "recordRecusalDecision", "xikou.head", XIKOU, granted);
        step(petition, "applyRecusal", null, XIKOU, request);
    }

    private void listing() {
        Filed petition = filedIn(SHANGXI);
        String path = "/api/v1/petitions/" + petition.number();
        as("supervisor")
                .post(path + "/supervisions", Map.of("step", "PUBLIC_LISTING", "reason", "长期不答复"))
                .is(201);
        as("supervisor")
                .post(path + "/public-listings", Map.of("words", "上溪村：路灯报修三个月，经督办仍不答复。"))
                .is(201);
        step(petition, "recordListingDecision", "fenglin.head", FENGLIN, Map.of("decision", "APPROVE"));
        step(petition, "recordListingEnd", null, FENGLIN, Map.of());
    }

    private void extension() {
        Filed petition = filedIn(SHANGXI);
        accompany("shangxi.handler", petition, "EXTENSION");
        Map<String, Object> asked = limit(30, "CALENDAR_DAYS", Map.of("decision", "PROCEED", "note", "案情复杂"));
        asked.put("extensionDays", 20);
        step(petition, "recordExtensionRequest", "shangxi.handler", SHANGXI, asked);
        step(petition, "recordExtensionDecision", "shangxi.head", SHANGXI, Map.of("decision", "APPROVE", "note", "同意"));
    }

    // ---- one step

    /** The clock stands later for it, without anything that fell due meanwhile having been done. */
    private void later(String time, Runnable step) {
        itIs(time);
        step.run();
        itIs(THURSDAY);
    }

    /** Runs the step alone, for a person or for nobody, and keeps what it did. */
    private void step(Filed petition, String bean, String actor, String unit, Map<String, ?> variables) {
        Map<String, Object> given = new HashMap<>();
        given.put(TriedTemplates.WHICH, TriedTemplates.task(bean));
        given.put("procedure", "ORDINARY");
        given.put("level", "VILLAGE");
        given.put("stage", "REVIEW");
        if (unit != null) {
            given.put("unit", unit);
        }
        given.putAll(variables);
        assertThat(done.put(bean, effect(petition, actor, given)))
                .as(bean + " is tried once")
                .isNull();
    }

    private String effect(Filed petition, String actor, Map<String, Object> given) {
        Map<String, String> before = traced(petition);
        try {
            ProcessInstance instance = start(petition, actor, given);
            return Stream.of(changes(before, traced(petition)), gave(instance, given), waits(instance))
                    .filter(said -> !said.isEmpty())
                    .collect(Collectors.joining("; "));
        } catch (ProcessEngineException | Refusal refused) {
            return "refused: " + refused;
        }
    }

    private ProcessInstance start(Filed petition, String actor, Map<String, Object> variables) {
        return engine.getCommandExecutorTxRequired().execute(context -> {
            context.disableAuthorizationCheck();
            context.disableTenantCheck();
            try {
                identities.setAuthenticatedUserId(actor);
                return runtime.startProcessInstanceByKey(
                        TriedTemplates.process("serviceTask"), petition.number(), variables);
            } finally {
                identities.clearAuthentication();
            }
        });
    }

    /** Where the petition is and what it has; each under a key that stays. */
    private Map<String, String> traced(Filed petition) {
        Map<String, String> traces = new LinkedHashMap<>();
        String of = " where receipt_number = '" + petition.number() + "'";
        keep(traces, "select 'petition', concat_ws(' ', status, level, unit_code, colour) from petition" + of);
        String events =
                "select 'event ' || e.seq, e.kind from petition_event e join petition p on p.id = e.petition_id";
        keep(traces, events + of + " order by e.seq");
        keep(traces, "select 'clock ' || id, kind || ' ' || state from limit_clock" + of + " order by kind, id");
        keep(
                traces,
                "select 'due ' || id, kind || ' until ' || due_at::date from limit_clock" + of + " order by kind, id");
        String letters =
                "select 'letter ' || l.id, 'letter ' || l.kind from letter l join petition p on p.id = l.petition_id";
        keep(traces, letters + of + " order by l.id");
        tasks
                .createTaskQuery()
                .processInstanceBusinessKey(petition.number())
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .filter(task -> !task.getProcessDefinitionId().startsWith("try-"))
                .forEach(task -> traces.put("task " + task.getId(), task.getTaskDefinitionKey()));
        return traces;
    }

    private void keep(Map<String, String> traces, String rows) {
        database.query(rows, row -> {
            traces.put(row.getString(1), row.getString(2));
        });
    }

    private static String changes(Map<String, String> before, Map<String, String> after) {
        List<String> changes = new ArrayList<>();
        after.forEach((key, now) -> {
            String was = before.get(key);
            if (was == null && !key.startsWith("due ")) {
                changes.add(key.startsWith("event ") ? now : "+" + now);
            } else if (was != null && !was.equals(now)) {
                changes.add((key.equals("petition") ? "" : was.split(" ")[0] + " ") + changed(was, now));
            }
        });
        before.forEach((key, was) -> {
            if (!after.containsKey(key)) {
                changes.add("-" + was);
            }
        });
        return String.join(", ", changes);
    }

    /** The words that are others now. */
    private static String changed(String was, String now) {
        String[] old = was.split(" ");
        String[] fresh = now.split(" ");
        return IntStream.range(0, Math.min(old.length, fresh.length))
                .filter(i -> !old[i].equals(fresh[i]))
                .mapToObj(i -> old[i] + " > " + fresh[i])
                .collect(Collectors.joining(" "));
    }

    /** Variables that are there after it and were not before, or are others now. */
    private String gave(ProcessInstance instance, Map<String, Object> given) {
        Map<String, String> gives = new TreeMap<>();
        runtime.createVariableInstanceQuery().processInstanceIdIn(instance.getId()).list().stream()
                .filter(variable -> !Objects.equals(variable.getValue(), given.get(variable.getName())))
                .forEach(variable -> gives.put(
                        variable.getName(),
                        variable.getValue() instanceof Date date ? day(date) : String.valueOf(variable.getValue())));
        return gives.isEmpty() ? "" : "gives " + gives.toString().replaceAll("[{}]", "");
    }

    /** When the task behind a step that gives instants to it alone is due. */
    private String waits(ProcessInstance instance) {
        return tasks.createTaskQuery().processInstanceId(instance.getId()).list().stream()
                .map(task -> "due " + day(task.getDueDate()))
                .collect(Collectors.joining());
    }

    private static String day(Date date) {
        return BeijingTime.local(date.toInstant()).toString();
    }

    private static Map<String, Object> limit(int amount, String unit, Map<String, ?> more) {
        Map<String, Object> limit = new HashMap<>(Map.of("limitAmount", amount, "limitUnit", unit));
        limit.putAll(more);
        return limit;
    }

    private static Map<String, Object> note(String text) {
        return Map.of("note", text);
    }

    private long idOf(String table, Filed petition) {
        return database.queryForObject(
                "select max(id) from " + table + " where receipt_number = ?", Long.class, petition.number());
    }

    private static Map<String, String> effects() {
        try (InputStream table = StepTemplatesAtWorkTest.class.getResourceAsStream("/templates-at-work/steps.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(": ", 2))
                    .collect(Collectors.toMap(line -> line[0], line -> line[1], (one, other) -> one, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
