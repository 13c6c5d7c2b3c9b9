package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.notices.Rounds;
import org.maplebridge.notices.SwitchedGateway;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Registration and acceptance (Reg. art. 19, 22, 23, 31): by a rule where all is there, by a registrar where it is not. */
class AcceptanceTest extends LifeCycleTest {

    private static final Map<String, String> ACCEPT = Map.of("decision", "ACCEPT");
    private static final Map<String, String> SOLVE = Map.of("outcome", "SOLVED", "reply", "路灯已于今日修好。");

    @Autowired
    @Qualifier("testMail")
    private SwitchedGateway mail;

    @Test
    void whatATrustedSystemSendsIsAcceptedAtOnceWhateverItsWords() {
        itIs(THURSDAY);
        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put("channel", "PHONE");
        matter.put("content", "不服判决，来电反映。");
        matter.put("source", Map.of("system", "12345", "id", "acceptance-1"));
        JsonNode answer =
                as("hotline12345").post("/api/v1/petitions", matter).is(201).json();
        assertThat(text(answer, "status")).isEqualTo("HANDLING");
        assertThat(text(answer, "way")).isEqualTo("OTHER");
    }

    /** Reg. art. 17 and 21: whichever way it comes, it is registered as that, in the one register. */
    @Test
    void everyChannelOfTheLawIsInOneRegister() {
        itIs(THURSDAY);
        List<String> filed = new ArrayList<>();
        Map.of("LETTER", "来信", "PHONE", "来电", "FAX", "传真", "VISIT", "来访").forEach((channel, label) -> {
            Map<String, Object> matter = aMatterIn(SHANGXI);
            matter.put("channel", channel);
            Filed petition = filed(matter);
            filed.add(petition.number());
            JsonNode first = history(petition).get(0);
            assertThat(text(first, "kind")).isEqualTo("REGISTERED");
            assertThat(text(first, "reasonLabel")).isEqualTo(label);
            assertThat(listed(petition, "sort=-filedAt")).isTrue();
        });
        endAllOf(filed);
    }

    @Test
    void aLetterWithoutANameWaitsForTheRegistrarWhoCompletesIt() {
        itIs(THURSDAY);
        Filed petition = filed(letter());
        JsonNode waiting = look(petition);
        assertThat(text(waiting, "status")).isEqualTo("REGISTERED");
        assertThat(unit(waiting)).isEqualTo(FENGLIN);
        assertThat(waiting.has("acceptedAt")).isFalse();
        assertThat(text(waiting, "dueAt")).isEqualTo("2026-10-10T00:00:00+08:00");
        assertThat(clocks(petition)).extracting(clock -> text(clock, "kind")).containsExactly("ACCEPTANCE");
        assertThat(text(clocks(petition).get(0), "limit")).isEqualTo("15 CALENDAR_DAYS");
        assertThat(text(clocks(petition).get(0), "basis")).contains("第二十三条");
        Task review = task(petition);
        assertThat(tasksSeenBy("registrar")).contains(review.getId());
        assertThat(tasksSeenBy("shangxi.handler")).doesNotContain(review.getId());
        assertThat(claim("fenglin.handler", review).status()).isEqualTo(403);

        Map<String, String> completed = new HashMap<>(ACCEPT);
        completed.put("petitionerName", "王来信");
        completed.put("petitionerPhone", "13800000001");
        handle("registrar", petition, completed);
        JsonNode accepted = look(petition);
        assertThat(text(accepted, "status")).isEqualTo("HANDLING");
        assertThat(unit(accepted)).isEqualTo(SHANGXI);
        assertThat(accepted.at("/petitioners/0/name").asText()).isEqualTo("王来信");
        assertThat(kindsOfEvents(petition))
                .containsSubsequence("ACCEPTANCE_AWAITED", "COMPLETED", "ACCEPTED", "TRIAGED", "LEVEL_ENTERED");
        assertThat(text(clock(petition, "ACCEPTANCE", "COUNTY"), "state")).isEqualTo("MET");
        assertThat(text(clock(petition, "STATUTORY_LIMIT", "VILLAGE"), "startedAt"))
                .isEqualTo(THURSDAY);
        assertThat(printedLetter(petition, "ACCEPTANCE"))
                .contains("枫林县信访局", "王来信：你于", "责任单位：枫林县溪口镇上溪村村民委员会", "办理期限：至2026年11月23日止");
        handle("shangxi.handler", petition, SOLVE);
        serveByLetter("shangxi.handler", petition);
        assertThat(traces(petition)).isEmpty();
    }

    @Test
    void aCorrectionOfTheTriageNeedsItsReason() {
        itIs(THURSDAY);
        Filed petition = filed(letter());
        Task review = task(petition);
        claim("registrar", review).is(204);
        Map<String, String> corrected = new HashMap<>(ACCEPT);
        corrected.put("purpose", "SUGGESTION");
        corrected.put("procedure", "SIMPLIFIED");
        corrected.put("colour", "BLUE");
        assertThat(submit("registrar", review, corrected).status()).isEqualTo(400);
        corrected.put("note", "来信人提的是建议");
        submit("registrar", review, corrected).is(204);
        JsonNode now = look(petition);
        assertThat(text(now, "purpose")).isEqualTo("SUGGESTION");
        assertThat(text(now, "procedure")).isEqualTo("SIMPLIFIED");
        assertThat(text(now, "colour")).isEqualTo("BLUE");
        assertThat(clocks(petition))
                .extracting(clock -> text(clock, "kind"))
                .containsExactly("ACCEPTANCE", "LEVEL_LIMIT", "OBJECTION");
        assertThat(history(petition)).anySatisfy(event -> {
            assertThat(text(event, "kind")).isEqualTo("TRIAGE_CORRECTED");
            assertThat(text(event, "note")).contains("建议意见", "来信人提的是建议");
        });
    }

    @Test
    void aRegistrarMarksASmallWishAndNoReportIsOne() {
        itIs(THURSDAY);
        Filed petition = filed(letter());
        Task review = task(petition);
        claim("registrar", review).is(204);
        Map<String, String> marked = new HashMap<>(ACCEPT);
        marked.put("colour", "WISH");
        marked.put("note", "老人想要一张凳子");
        marked.put("purpose", "REPORT");
        assertThat(submit("registrar", review, marked).body()).contains("不能登记为微心愿");
        marked.remove("purpose");
        submit("registrar", review, marked).is(204);
        assertThat(text(look(petition), "colour")).isEqualTo("BLUE");
        assertThat(kindsOfEvents(petition)).contains("WISH_MARKED");
    }

    @Test
    void wordsProposeTheWayOfAClaim() {
        itIs(THURSDAY);
        Map.of("我不服党纪处分，请求复查。", "PARTY_APPEAL", "申请履行职责，查处违建。", "DUTY_TO_ACT").forEach((content, way) -> {
            Map<String, Object> matter = aMatterIn(SHANGXI);
            matter.put("channel", "WEB");
            matter.put("content", content);
            matter.put("petitioners", List.of(Map.of("name", "陈途径", "representative", true)));
            Filed petition = filed(matter);
            assertThat(text(look(petition), "way")).isEqualTo(way);
            assertThat(task(petition).getTaskDefinitionKey()).isEqualTo("userTask_reviewRegistration");
        });
    }

    @Test
    void aReportNeverStartsInTheVillageHoweverItIsFound() {
        itIs(THURSDAY);
        Filed found = filed(letter());
        Map<String, String> corrected = new HashMap<>(ACCEPT);
        corrected.put("purpose", "REPORT");
        corrected.put("note", "来信检举村干部");
        handle("registrar", found, corrected);
        assertThat(unit(look(found))).isEqualTo(XIKOU);

        Map<String, Object> urgent = aMatterIn(SHANGXI);
        urgent.put("purpose", "REPORT");
        urgent.put("content", "村干部强占的楼要坍塌。");
        assertThat(unit(look(filed(urgent)))).isEqualTo(XIKOU);
    }

    @Test
    void theRegistrarCorrectsPlaceAndCategoryWithAReason() {
        itIs(THURSDAY);
        Filed petition = filed(letter());
        long here = countedIn(SHANGXI);
        long there = countedIn(SHIQIAO);
        Task review = task(petition);
        claim("registrar", review).is(204);
        Map<String, String> corrected = new HashMap<>(ACCEPT);
        corrected.put("areaCode", "石桥村");
        corrected.put("address", "石桥村三组桥头");
        corrected.put("category", "城乡建设/路灯");
        Door.Answer unreasoned = submit("registrar", review, corrected);
        assertThat(unreasoned.body()).contains("理由：必填");
        corrected.put("note", "来信所说的路灯在石桥村");
        Door.Answer unknown = submit("registrar", review, corrected);
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body()).contains("改正分类：没有名为“城乡建设/路灯”的事项分类");
        corrected.put("category", "城乡建设/市政管理/路灯");
        submit("registrar", review, corrected).is(204);
        JsonNode now = look(petition);
        assertThat(unit(now)).isEqualTo(SHIQIAO);
        assertThat(text(now, "areaCode")).isEqualTo(SHIQIAO);
        assertThat(text(now, "address")).isEqualTo("石桥村三组桥头");
        assertThat(text(now, "category")).isEqualTo("城乡建设/市政管理/路灯");
        assertThat(history(petition)).anySatisfy(event -> {
            assertThat(text(event, "kind")).isEqualTo("MATTER_CORRECTED");
            assertThat(text(event, "note")).contains("地点改为石桥村", "来信所说").doesNotContain("三组");
        });
        assertThat(countedIn(SHANGXI)).as("counted where it is").isEqualTo(here - 1);
        assertThat(countedIn(SHIQIAO)).isEqualTo(there + 1);
        handle("shiqiao.handler", petition, SOLVE);
    }

    private long countedIn(String unit) {
        return as("fenglin.head")
                .get("/api/v1/statistics/resolution-by-level?unit=" + unit)
                .is(200)
                .json()
                .get("filed")
                .asLong();
    }

    @Test
    void aRefusalTellsReasonsAndRights() {
        itIs(THURSDAY);
        Filed petition = filed(letter());
        Task review = task(petition);
        claim("registrar", review).is(204);
        assertThat(submit("registrar", review, Map.of("decision", "REFUSE", "note", "已过复核"))
                        .body())
                .contains("必填");
        submit("registrar", review, Map.of("decision", "REFUSE", "note", "同一事项正在办理", "rights", "可以查询原事项的进度"))
                .is(204);
        JsonNode seen = lookFromOutside(petition);
        assertThat(text(seen, "status")).isEqualTo("REFUSED");
        assertThat(text(seen, "notice")).contains("同一事项正在办理", "可以查询原事项的进度");
        assertThat(text(seen, "nextRight")).contains("第二十三条");
        assertThat(traces(petition)).isEmpty();
        assertThat(liveClocks(petition)).isEmpty();
    }

    @Test
    void aMatterOfTheCourtsIsReferred() {
        itIs(THURSDAY);
        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put("channel", "VISIT");
        matter.put("content", "不服判决，要求改判。");
        matter.put("petitioners", List.of(Map.of("name", "李来访", "representative", true)));
        Filed petition = filed(matter);
        assertThat(text(look(petition), "way")).isEqualTo("LITIGATION");
        handle("registrar", petition, Map.of("decision", "REFER", "referTo", "POLITICAL_LEGAL", "note", "属于涉法涉诉事项"));
        JsonNode seen = lookFromOutside(petition);
        assertThat(text(seen, "status")).isEqualTo("REFERRED");
        assertThat(text(seen, "referredTo")).isEqualTo("政法机关");
        assertThat(text(seen, "notice")).contains("属于涉法涉诉事项");
        assertThat(traces(petition)).isEmpty();
        assertThat(kindsOfEvents(petition))
                .as("no body of the list: the letter is printed")
                .contains("HANDED_BY_HAND")
                .doesNotContain("HANDED_TO_BODY");
        assertThat(as("registrar")
                        .get("/api/v1/petitions/" + petition.number() + "/letters")
                        .body())
                .contains("信访事项转送函", "政法机关");
    }

    @Test
    void aReferralReachesTheCourtByMailAndItsResultComesBack() {
        itIs(THURSDAY);
        as("admin")
                .put("/api/v1/receiving-bodies", Map.of("bodies", "枫林县人民法院；court@fenglin.example"))
                .is(200);
        assertThat(as("registrar").get("/api/v1/receiving-bodies/names").is(200).body())
                .contains("枫林县人民法院", "true")
                .doesNotContain("court@");
        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put("channel", "VISIT");
        matter.put("content", "不服判决，要求改判。");
        matter.put("petitioners", List.of(Map.of("name", "李来访", "representative", true)));
        Filed petition = filed(matter);
        String path = "/api/v1/petitions/" + petition.number();
        assertThat(as("registrar")
                        .post(path + "/referral-result", Map.of("result", "早"))
                        .status())
                .as("not referred yet")
                .isEqualTo(409);
        try (SwitchedGateway open = mail.open()) {
            Map<String, String> form = Map.of(
                    "decision", "REFER", "referTo", "POLITICAL_LEGAL", "referName", "枫林县 人民法院", "note", "属于涉法涉诉事项");
            handle("registrar", petition, form);
            Rounds.now(platform);
            assertThat(open.addresses()).contains("court@fenglin.example");
        }
        as("admin").put("/api/v1/receiving-bodies", Map.of("bodies", "")).is(200);
        assertThat(kindsOfEvents(petition)).containsSubsequence("REFERRED", "HANDED_TO_BODY", "BODY_REACHED");
        assertThat(as("shangxi.handler")
                        .post(path + "/referral-result", Map.of("result", "代为登记"))
                        .status())
                .isIn(403, 404);
        assertThat(as("registrar").get(path).json().at("/links/referral-result").isTextual())
                .isTrue();
        assertThat(as("registrar")
                        .post(path + "/referral-result", Map.of("result", " "))
                        .status())
                .isEqualTo(400);
        as("registrar")
                .post(path + "/referral-result", Map.of("result", "法院已经立案再审"))
                .is(204);
        assertThat(kindsOfEvents(petition)).endsWith("REFERRAL_RETURNED");
        assertThat(text(lookFromOutside(petition), "notice")).contains("属于涉法涉诉事项", "结果：法院已经立案再审");
        assertThat(asPetitionerOf(petition)
                        .get("/api/v1/public/petitions/" + petition.number() + "/notices")
                        .is(200)
                        .json()
                        .findValuesAsText("kind"))
                .contains("REFERRED", "ROUTE_RETURNED");
    }

    @Test
    void aWayOtherThanTheSixthHasNoSixtyDays() {
        itIs(THURSDAY);
        Filed petition = filed(letter());
        handle("registrar", petition, Map.of("decision", "ACCEPT", "way", "ADMINISTRATIVE", "note", "属于行政裁决"));
        assertThat(clocks(petition))
                .extracting(clock -> text(clock, "kind"))
                .containsExactly("ACCEPTANCE", "LEVEL_LIMIT", "OBJECTION");
        handle("shangxi.handler", petition, SOLVE);
        serveByLetter("shangxi.handler", petition);
        assertThat(traces(petition)).isEmpty();
    }

    @Test
    void whoeverWaitsForAcceptanceMayWithdraw() {
        itIs(THURSDAY);
        Filed petition = filed(letter());
        asPetitionerOf(petition)
                .post("/api/v1/public/petitions/" + petition.number() + "/withdrawal", Map.of("reason", "已自行解决"))
                .is(200);
        assertThat(traces(petition)).isEmpty();
        assertThat(liveClocks(petition)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"decision\":{\"value\":\"MAYBE\"}}",
                "{\"decision\":{\"value\":\"ACCEPT\"},\"way\":{\"value\":\"SEVENTH\"}}",
                "{\"decision\":{\"value\":\"ACCEPT\"},\"petitionerName\":{\"value\":\"王\"},\"petitionerPhone\":{\"value\":\"x\"}}",
                "{\"decision\":{\"value\":\"REFUSE\"}}",
                "{\"decision\":{\"value\":\"REFER\"},\"note\":{\"value\":\"转\"}}",
                "{\"decision\":{\"value\":\"REFER\"},\"note\":{\"value\":\"转\"},\"referTo\":{\"value\":\"OTHER_BODY\"}}"
            })
    void whatTheFormDoesNotAllowIsRefusedAndChangesNothing(String values) {
        itIs(THURSDAY);
        Filed petition = filed(letter());
        Task review = task(petition);
        claim("registrar", review).is(204);
        Door.Answer answer = as("registrar")
                .post("/engine-rest/task/" + review.getId() + "/submit-form", "{\"variables\":" + values + "}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(text(look(petition), "status")).isEqualTo("REGISTERED");
        assertThat(text(clocks(petition).get(0), "state")).isEqualTo("RUNNING");
    }

    /** On an ordinary day, in the National Day holiday, on a weekend; and three working days, one of them a Sunday worked. */
    @ParameterizedTest
    @CsvSource({
        "2026-09-24T09:00:00+08:00, ORDINARY, 2026-10-09T23:59:59+08:00, 2026-10-10T00:00:00+08:00",
        "2026-09-18T09:00:00+08:00, SIMPLIFIED, 2026-09-22T23:59:59+08:00, 2026-09-23T00:00:00+08:00"
    })
    void theDecisionIsOverdueAtTheEndOfItsLastDayAndStillMade(
            String filed, String procedure, String last, String passed) {
        itIs(filed);
        Map<String, Object> matter = letter();
        matter.put("procedure", procedure);
        Filed petition = filed(matter);
        assertThat(text(look(petition), "dueAt")).isEqualTo(passed);
        timeGoesOnUntil(last);
        assertThat(look(petition).get("overdue").asBoolean()).isFalse();
        timeGoesOnUntil(passed);
        assertThat(look(petition).get("overdue").asBoolean()).isTrue();
        assertThat(kindsOfEvents(petition)).containsOnlyOnce("ACCEPTANCE_OVERDUE");
        handle("registrar", petition, ACCEPT);
        assertThat(text(look(petition), "status")).isEqualTo("HANDLING");
    }

    @Test
    void wordsOfDangerMakeAMatterUrgent() {
        itIs(THURSDAY);
        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put("content", "楼道里煤气泄漏。");
        JsonNode urgent = look(filed(matter));
        assertThat(text(urgent, "procedure")).isEqualTo("URGENT");
        assertThat(text(urgent, "colour")).isEqualTo("RED");
    }

    @ParameterizedTest
    @CsvSource({"REFUSE, REFUSED", "REFER, REFERRED"})
    void aLateDecisionIsSupervisedUntilItIsMade(String decision, String status) {
        itIs(THURSDAY);
        Filed petition = filed(letter());
        timeGoesOnUntil("2026-10-10T00:00:00+08:00");
        assertThat(kindsOfEvents(petition)).containsSubsequence("ACCEPTANCE_OVERDUE", "SUPERVISION_RAISED");
        assertThat(supervisionTasksOf(petition)).extracting(Task::getTenantId).containsExactly(FENGLIN);
        handle(
                "registrar",
                petition,
                Map.of("decision", decision, "note", "不属于信访", "rights", "可以起诉", "referTo", "POLITICAL_LEGAL"));
        assertThat(text(look(petition), "status")).isEqualTo(status);
        assertThat(kindsOfEvents(petition)).contains("SUPERVISION_ENDED");
        assertThat(supervisionTasksOf(petition)).isEmpty();
        assertThat(traces(petition)).isEmpty();
        assertThat(liveClocks(petition)).isEmpty();
    }

    private static Map<String, Object> letter() {
        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put("channel", "LETTER");
        return matter;
    }
}
