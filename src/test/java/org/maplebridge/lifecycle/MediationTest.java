package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A dispute is mediated, from the consent of both sides to the last instalment (PML art. 3-33; Reg. art. 33). */
class MediationTest extends LifeCycleTest {

    private static final List<String> DOES_NOT = List.of("xiaxi.handler", "zhujian.handler", "jiwei.handler");
    private static final String PROMISES = """
            王某；陈大明；赔偿第一期 2000 元；2026-10-15
            王某；陈大明；赔偿第二期 3000 元；2026-11-15
            """;

    private Filed petition;

    @BeforeEach
    void filedOnThursdayInShangxi() {
        itIs(THURSDAY);
        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put("petitioners", List.of(Map.of("name", "陈大明", "phone", "13800000000", "representative", true)));
        petition = filed(matter);
    }

    @Test
    void instalmentsAreWatchedAndACourtConfirms() {
        assertThat(lookFromOutside(petition).at("/links/mediation-consent").isTextual())
                .isFalse();
        propose();
        assertSeenFrom(petition, SHANGXI);
        assertThat(lookFromOutside(petition).at("/links/mediation-consent").isTextual())
                .isTrue();
        consent(petition, true).is(204);
        assertThat(lookFromOutside(petition).at("/links/mediation-consent").isTextual())
                .isFalse();
        work("shangxi.handler", task(petition, "userTask_recordConsents"), Map.of("otherConsent", "YES"));
        Task choosing = task(petition, "userTask_chooseMediator");
        assertThat(submit("xiaxi.handler", choosing, Map.of("mediator", "mediator"))
                        .status())
                .isIn(403, 404);
        work("shangxi.handler", choosing, Map.of("mediator", "枫林县调解员"));

        assertSeenFrom(petition, SHANGXI);
        Task session = task(petition, "userTask_holdSession");
        assertThat(session.getAssignee()).isEqualTo("mediator");
        assertThat(tasksSeenBy("mediator")).contains(session.getId());
        assertThat(tasksSeenBy("xiaxi.handler")).doesNotContain(session.getId());
        work("mediator", session, session("ONLINE", "CONTINUE"));
        work("mediator", task(petition, "userTask_holdSession"), session("IN_PERSON", "AGREED"));
        work("mediator", task(petition, "userTask_recordAgreement"), agreement("2026-09-24", PROMISES));

        assertSeenFrom(petition, SHANGXI);
        assertThat(task(petition, "userTask_confirmAgreement").getTenantId()).isEqualTo(SHANGXI);
        assertThat(printedLetter(petition, "MEDIATION_AGREEMENT"))
                .contains("枫林县溪口镇上溪村人民调解委员会", "履行的内容和期限", "2026年10月15日以前（含当日）向")
                .doesNotContain("村民委员会");
        // the thirtieth day is a Saturday: Monday the 26th is the last
        assertThat(text(clock(petition, "COURT_CONFIRMATION", "VILLAGE"), "dueAt"))
                .isEqualTo("2026-10-27T00:00:00+08:00");
        work(
                "shangxi.handler",
                task(petition, "userTask_handlePetition"),
                Map.of("outcome", "SOLVED", "reply", "双方已达成调解协议。"));
        assertThat(text(look(petition), "status")).isEqualTo("REPLIED");
        assertThat(promises("shangxi.handler")).hasSize(2);
        assertThat(text(clock(petition, "COURT_CONFIRMATION", "VILLAGE"), "state"))
                .isEqualTo("RUNNING");
        assertSeenFrom(petition, SHANGXI);

        timeGoesOnUntil("2026-10-15T23:59:59+08:00");
        assertThat(promises("mediator").get(0).get("overdue").asBoolean()).isFalse();
        timeGoesOnUntil("2026-10-16T00:00:00+08:00");
        assertThat(promises("mediator").get(0).get("overdue").asBoolean()).isTrue();
        assertThat(rulesOfOpenSupervisions()).as("nobody has verified it").containsExactly("PROMISE_UNVERIFIED");
        verify("第一期", "PERFORMED", "已转账");
        assertThat(rulesOfOpenSupervisions()).isEmpty();
        timeGoesOnUntil("2026-10-26T23:59:59+08:00");
        assertThat(kindsOfEvents(petition))
                .filteredOn("CONFIRMATION_REMINDED"::equals)
                .hasSize(1);
        work("shangxi.handler", task(petition, "userTask_confirmAgreement"), confirmation("2026-10-26"));
        postpone("第二期");
        assertThat(promises("xikou.head"))
                .extracting(promise -> text(promise, "state"))
                .containsExactly("PERFORMED", "POSTPONED", "OPEN");
        verify("第二期", "BROKEN", "王某未付，已告知可申请强制执行");

        assertSeenFrom(petition, SHANGXI);
        JsonNode mediation = mediations("xikou.head").get(0);
        assertThat(text(mediation, "state")).isEqualTo("AGREED");
        assertThat(text(mediation, "confirmation")).isEqualTo("CONFIRMED");
        assertThat(mediation.get("sessions")).hasSize(2);
        assertThat(promises("xikou.head"))
                .extracting(promise -> text(promise, "state"))
                .containsExactly("PERFORMED", "POSTPONED", "BROKEN");
        for (String name : DOES_NOT) {
            as(name).get("/api/v1/petitions/" + petition.number() + "/mediations")
                    .is(404);
            as(name).get("/api/v1/petitions/" + petition.number() + "/promises").is(404);
        }
        assertThat(text(
                        list(as("supervisor")
                                        .get("/api/v1/supervisions?unit=" + SHANGXI)
                                        .is(200)
                                        .json()
                                        .get("supervisions"))
                                .get(0),
                        "rule"))
                .isEqualTo("NOT_CARRIED_OUT");
        assertThat(as("supervisor")
                        .get("/api/v1/petitions/" + petition.number() + "/letters")
                        .body())
                .contains("SUPERVISION");
        work("shangxi.handler", supervisionTasksOf(petition).get(0), Map.of("answer", "已督促王某履行。"));
        work("supervisor", supervisionTasksOf(petition).get(0), Map.of("verdict", "ACCEPTED"));
        assertThat(traces(petition)).isEmpty();
        assertThat(liveClocks(petition)).isEmpty();
        assertThat(kindsOfEvents(petition))
                .containsSubsequence(
                        "MEDIATION_PROPOSED",
                        "MEDIATION_CONSENTED",
                        "MEDIATION_CONSENTED",
                        "MEDIATOR_CHOSEN",
                        "MEDIATION_SESSION",
                        "MEDIATION_SESSION",
                        "MEDIATION_AGREED",
                        "PROMISE_MADE",
                        "PROMISE_MADE",
                        "SOLVED",
                        "PROMISE_OVERDUE",
                        "SUPERVISION_RAISED",
                        "PROMISE_PERFORMED",
                        "SUPERVISION_ENDED",
                        "CONFIRMATION_RECORDED",
                        "PROMISE_POSTPONED",
                        "PROMISE_BROKEN",
                        "SUPERVISION_RAISED",
                        "SUPERVISION_ENDED");
        assertThat(kindsOfEvents(petition)).doesNotContain("ACCOMPANIMENT_FELL_AWAY", "CONFIRMATION_LAPSED");
    }

    @Test
    void onDayThirtyOneNothingIsConfirmed() {
        agree("2026-09-22");
        timeGoesOnUntil("2026-10-23T00:00:00+08:00");
        assertThat(text(clock(petition, "COURT_CONFIRMATION", "VILLAGE"), "state"))
                .isEqualTo("EXCEEDED");
        assertThat(text(mediations("mediator").get(0), "confirmation")).isEqualTo("LAPSED");
        assertThat(asPetitionerOf(petition)
                        .get("/api/v1/public/petitions/" + petition.number() + "/letters")
                        .is(200)
                        .body())
                .contains("CONFIRMATION_LAPSED");
        Task confirming = task(petition, "userTask_confirmAgreement");
        claim("shangxi.handler", confirming).is(204);
        assertRefused("shangxi.handler", confirming, confirmation("2026-10-23"), 422, "第三十三条", "2026-10-22");
        assertThat(submit("shangxi.handler", confirming, confirmation("2026-09-21"))
                        .status())
                .isEqualTo(400);
        submit("shangxi.handler", confirming, confirmation("2026-10-22")).is(204);
        assertThat(text(mediations("mediator").get(0), "confirmation")).isEqualTo("CONFIRMED");
    }

    @Test
    void thePetitionersRefusalEndsItAndNamesTheOtherRoutes() {
        propose();
        consent(petition, false).is(204);
        assertThat(history(petition)).anySatisfy(event -> {
            assertThat(text(event, "kind")).isEqualTo("MEDIATION_REFUSED");
            assertThat(text(event, "actor")).isEqualTo("petitioner");
            assertThat(text(event, "note")).contains("仲裁", "诉讼");
        });
        assertThat(task(petition).getTaskDefinitionKey()).isEqualTo("userTask_handlePetition");
        assertThat(text(mediations("mediator").get(0), "state")).isEqualTo("REFUSED");
        Door.Answer late = consent(petition, true);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("没有等待信访人表态的调解", "第三十三条");
    }

    @Test
    void theOtherSidesRefusalEndsIt() {
        propose();
        Task asking = task(petition, "userTask_recordConsents");
        claim("shangxi.handler", asking).is(204);
        assertThat(submit("shangxi.handler", asking, Map.of("otherConsent", "YES"))
                        .status())
                .isEqualTo(400);
        submit("shangxi.handler", asking, Map.of("petitionerConsent", "YES", "otherConsent", "NO"))
                .is(204);
        assertThat(task(petition).getTaskDefinitionKey()).isEqualTo("userTask_handlePetition");
        assertThat(kindsOfEvents(petition)).contains("MEDIATION_REFUSED");
    }

    @Test
    void aMediationThatFailsNamesTheOtherRoutes() {
        mediate();
        work("mediator", task(petition, "userTask_holdSession"), session("IN_PERSON", "FAILED"));
        assertThat(text(mediations("mediator").get(0), "state")).isEqualTo("FAILED");
        assertThat(history(petition))
                .filteredOn(event -> text(event, "kind").equals("MEDIATION_FAILED"))
                .singleElement()
                .satisfies(event -> assertThat(text(event, "note")).contains("行政复议"));
        assertThat(task(petition).getTaskDefinitionKey()).isEqualTo("userTask_handlePetition");
    }

    @Test
    void aWithdrawnPetitionEndsTheMediationButNotAnAgreement() {
        agree("2026-09-24");
        accompanyAgainIsRefused();
        asPetitionerOf(petition)
                .post("/api/v1/public/petitions/" + petition.number() + "/withdrawal", Map.of("reason", "已经谈好"))
                .is(200);
        assertThat(tasksOf(petition))
                .extracting(Task::getTaskDefinitionKey)
                .containsExactlyInAnyOrder("userTask_confirmAgreement", "userTask_verifyPromise");
        assertThat(text(clock(petition, "COURT_CONFIRMATION", "VILLAGE"), "state"))
                .isEqualTo("RUNNING");
        work("shangxi.handler", task(petition, "userTask_confirmAgreement"), Map.of("result", "WAIVED"));
        verify("第一期", "PERFORMED", "");
        assertThat(traces(petition)).isEmpty();
        assertThat(liveClocks(petition)).isEmpty();
    }

    @Test
    void bothSidesAreAskedToASessionThatIsPutOffAndHeld() {
        mediate();
        Task session = task(petition, "userTask_holdSession");
        String now = "2026-09-24T09:00";
        assertThat(submit("mediator", session, arranged("2026-09-24T08:59", "村委会"))
                        .body())
                .contains("时间不能早于现在");
        assertThat(submit("mediator", session, arranged(now, " ")).body()).contains("约定的地点");
        submit("mediator", session, arranged(now, "村委会调解室")).is(204);
        assertThat(mediations("xikou.head").get(0).at("/next/place").asText()).isEqualTo("村委会调解室");
        assertThat(mediations("xikou.head").get(0).get("sessions")).isEmpty();

        Task again = task(petition, "userTask_holdSession");
        assertThat(again.getAssignee()).isEqualTo("mediator");
        submit("mediator", again, arranged("2026-09-28T09:30", "镇综治中心")).is(204);
        JsonNode told = asPetitionerOf(petition)
                .get("/api/v1/public/petitions/" + petition.number() + "/notices")
                .is(200)
                .json();
        assertThat(told.toString()).contains("2026-09-28 09:30 镇综治中心");
        timeGoesOnUntil("2026-09-28T11:00:00+08:00");
        Map<String, String> held = new HashMap<>(session("IN_PERSON", "CONTINUE"));
        held.put("nextAt", "2026-09-29T09:30");
        held.put("place", "镇综治中心");
        work("mediator", task(petition, "userTask_holdSession"), held);
        assertThat(mediations("mediator").get(0).at("/next/at").asText()).startsWith("2026-09-29T09:30");
        work("mediator", task(petition, "userTask_holdSession"), session("IN_PERSON", "FAILED"));
        assertThat(mediations("mediator").get(0).has("next")).isFalse();
        assertThat(kindsOfEvents(petition))
                .containsSubsequence(
                        "MEDIATOR_CHOSEN",
                        "MEDIATION_CONVENED",
                        "MEDIATION_CONVENED",
                        "MEDIATION_SESSION",
                        "MEDIATION_CONVENED",
                        "MEDIATION_SESSION",
                        "MEDIATION_FAILED");
    }

    @Test
    void whatIsWrittenWronglyIsRefused() {
        mediate();
        Task session = task(petition, "userTask_holdSession");
        Map<String, String> online = new HashMap<>(session("ONLINE", "AGREED"));
        online.put("link", "会议室");
        assertThat(submit("mediator", session, online).body()).contains("视频会议地址");
        Map<String, String> tomorrow = new HashMap<>(session("IN_PERSON", "AGREED"));
        tomorrow.put("heldOn", "2026-09-25");
        assertThat(submit("mediator", session, tomorrow).status()).isEqualTo(400);
        submit("mediator", session, session("IN_PERSON", "AGREED")).is(204);
        Task agreeing = task(petition, "userTask_recordAgreement");
        assertThat(submit("mediator", agreeing, agreement("2026-09-24", "王某 赔偿 2000 元"))
                        .body())
                .contains("第 1 行");
        assertThat(submit("mediator", agreeing, agreement("2026-09-24", "王某；陈大明；赔偿；2026-09-23"))
                        .status())
                .isEqualTo(400);
        assertThat(kindsOfEvents(petition)).doesNotContain("PROMISE_MADE", "MEDIATION_AGREED");
    }

    @Test
    void anOralAgreementIsRecordedAndNoLetter() {
        mediate();
        work("mediator", task(petition, "userTask_holdSession"), session("IN_PERSON", "AGREED"));
        Map<String, String> oral = new HashMap<>(agreement("2026-09-24", "王某；陈大明；赔偿 2000 元；2026-10-15"));
        oral.put("agreementForm", "ORAL");
        work("mediator", task(petition, "userTask_recordAgreement"), oral);
        assertThat(kindsOfEvents(petition)).contains("MEDIATION_AGREED", "PROMISE_MADE");
        assertThat(history(petition))
                .noneMatch(event -> text(event, "kind").equals("LETTER_ISSUED")
                        && text(event, "reason").equals("MEDIATION_AGREEMENT"));
        assertThat(text(mediations("mediator").get(0), "agreementForm")).isEqualTo("ORAL");
        assertThat(text(clock(petition, "COURT_CONFIRMATION", "VILLAGE"), "state"))
                .isEqualTo("RUNNING");
    }

    @Test
    void theOtherSideSeesTheMediationAloneWithACodeOfItsOwn() {
        invite("请您谈谈路灯施工压坏庄稼的赔偿。");
        String path = "/api/v1/petitions/" + petition.number();
        assertThat(as("xiaxi.handler").post(path + "/other-side-code", Map.of()).status())
                .isEqualTo(404);
        assertThat(as("supervisor").post(path + "/other-side-code", Map.of()).status())
                .isEqualTo(403);
        Door.Answer tells = as("shangxi.handler").post(path + "/other-side-code", Map.of("words", "她电话是13800000000"));
        assertThat(tells.status()).isEqualTo(400);
        assertThat(tells.body()).contains("13800000000", "otherWords");
        assertThat(as("shangxi.handler")
                        .get(path)
                        .is(200)
                        .json()
                        .at("/links/other-side-code")
                        .isTextual())
                .isTrue();
        String first = codeForOtherSide();
        String code = codeForOtherSide();
        assertThat(otherSide(first).status()).as("ended by the new one").isEqualTo(404);

        Door.Answer seen = otherSide(code).is(200);
        assertThat(text(seen.json(), "words")).contains("压坏庄稼");
        assertThat(seen.body())
                .doesNotContain(
                        "陈大明",
                        "13800000000",
                        "queryCode",
                        look(petition).get("title").asText());
        String outside = "/api/v1/public/petitions/" + petition.number();
        assertThat(Door.ofResident(port, code).get(outside).status()).isEqualTo(404);
        assertThat(Door.ofResident(port, code).get(outside + "/letters").status())
                .isEqualTo(404);
        Door.Answer wrongCode = otherSide(petition.queryCode());
        assertThat(wrongCode.status()).isEqualTo(404);
        assertThat(Door.ofResident(port, code)
                        .get("/api/v1/public/mediations/FL-20260924-999999-9")
                        .body()
                        .replace("FL-20260924-999999-9", ""))
                .isEqualTo(wrongCode.body().replace(petition.number(), ""));

        Door other = Door.ofResident(port, code);
        String own = "/api/v1/public/mediations/" + petition.number();
        assertThat(other.post(own + "/consent", Map.of()).status()).isEqualTo(400);
        other.post(own + "/consent", Map.of("consent", true)).is(204);
        assertThat(other.post(own + "/consent", Map.of("consent", false)).status())
                .isEqualTo(409);
        consent(petition, true).is(204);
        assertThat(tasksOf(petition))
                .as("nobody of the unit says again what both said")
                .extracting(Task::getTaskDefinitionKey)
                .contains("userTask_chooseMediator")
                .doesNotContain("userTask_recordConsents");
        assertThat(mediations("mediator").get(0).get("otherConsent").asBoolean())
                .isTrue();
        assertThat(history(petition)).anySatisfy(event -> {
            assertThat(text(event, "kind")).isEqualTo("MEDIATION_CONSENTED");
            assertThat(text(event, "actorName")).isEqualTo("调解对方");
        });

        work("shangxi.handler", task(petition, "userTask_chooseMediator"), Map.of("mediator", "mediator"));
        work("mediator", task(petition, "userTask_holdSession"), arranged("2026-09-28T09:30", "镇综治中心"));
        assertThat(otherSide(code).json().at("/next/place").asText()).isEqualTo("镇综治中心");
        work("mediator", task(petition, "userTask_holdSession"), session("IN_PERSON", "AGREED"));
        work("mediator", task(petition, "userTask_recordAgreement"), agreement("2026-09-24", PROMISES));
        JsonNode agreed = otherSide(code).is(200).json();
        assertThat(text(agreed, "agreement")).contains("分两期");
        assertThat(agreed.get("promises")).hasSize(2);
        assertThat(agreed.toString()).doesNotContain("双方陈述了情况");
        assertThat(other.put(own + "/mediators/mediator", Map.of("accepts", false))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void bothSidesSayWhomTheyAcceptAndARefusedMediatorIsNotChosenBeforeHisAnswerChanges() {
        invite("请您谈谈庄稼的赔偿。");
        Door other = Door.ofResident(port, codeForOtherSide());
        String ofOther = "/api/v1/public/mediations/" + petition.number() + "/mediators/";
        String ofPetitioner = "/api/v1/public/petitions/" + petition.number() + "/mediators";
        assertThat(other.put(ofOther + "supervisor", Map.of("accepts", true)).body())
                .contains("名册中没有");
        other.put(ofOther + "mediator", Map.of("accepts", true)).is(204);
        work(
                "shangxi.handler",
                task(petition, "userTask_recordConsents"),
                Map.of("petitionerConsent", "YES", "otherConsent", "YES"));
        Task choosing = task(petition, "userTask_chooseMediator");
        assertThat(shownAt(choosing, "sidesSay")).isEqualTo("信访人：还没有表态；对方：认可枫林县调解员");
        assertThat(shownAt(choosing, "mediator")).isNull();
        Door petitioner = asPetitionerOf(petition);
        assertThat(petitioner.get(ofPetitioner).is(200).body()).contains("枫林县调解员");
        petitioner.put(ofPetitioner + "/mediator", Map.of("accepts", true)).is(204);
        assertThat(shownAt(choosing, "mediator")).as("named by both").isEqualTo("mediator");

        other.put(ofOther + "mediator", Map.of("accepts", false)).is(204);
        assertThat(shownAt(choosing, "mediator")).isNull();
        claim("shangxi.handler", choosing).is(204);
        assertRefused("shangxi.handler", choosing, Map.of("mediator", "mediator"), 422, "对方不接受 枫林县调解员", "第十九条");
        other.put(ofOther + "mediator", Map.of("accepts", true)).is(204);
        submit("shangxi.handler", choosing, Map.of("mediator", "mediator")).is(204);

        submit("mediator", task(petition, "userTask_holdSession"), arranged("2026-09-28T09:30", "镇综治中心"))
                .is(204);
        petitioner.put(ofPetitioner + "/mediator", Map.of("accepts", false)).is(204);
        assertThat(tasksOf(petition))
                .extracting(Task::getTaskDefinitionKey)
                .contains("userTask_chooseMediator")
                .doesNotContain("userTask_holdSession");
        assertThat(mediations("mediator").get(0).has("next")).isFalse();
        assertThat(kindsOfEvents(petition))
                .containsSubsequence(
                        "MEDIATOR_NAMED",
                        "MEDIATOR_NAMED",
                        "MEDIATOR_REJECTED",
                        "MEDIATOR_CHOSEN",
                        "MEDIATOR_REJECTED");
    }

    @Test
    void theOtherSideRefusesByItselfAndIsKeptOutOfWhatBecomesSecret() {
        invite("请您谈谈庄稼的赔偿。");
        String code = codeForOtherSide();
        Door other = Door.ofResident(port, code);
        other.post("/api/v1/public/mediations/" + petition.number() + "/consent", Map.of("consent", false))
                .is(204);
        assertThat(task(petition).getTaskDefinitionKey()).isEqualTo("userTask_handlePetition");
        assertThat(text(otherSide(code).is(200).json(), "state")).isEqualTo("REFUSED");
        as("registrar")
                .post(
                        "/api/v1/petitions/" + petition.number() + "/reclassification",
                        Map.of(
                                "purpose",
                                "REPORT",
                                "against",
                                List.of(Map.of("kind", "PERSON", "name", "溪口镇负责人")),
                                "reason",
                                "材料反映赔偿款被截留"))
                .is(200);
        assertThat(otherSide(code).status()).isEqualTo(404);
    }

    private void invite(String words) {
        accompany("shangxi.handler", petition, "MEDIATION");
        Map<String, String> proposal = new HashMap<>(proposal());
        Task proposing = task(petition, "userTask_proposeMediation");
        proposal.put("otherPhone", "13900000009");
        assertThat(submit("shangxi.handler", proposing, proposal).body()).contains("写给对方看的话：必填");
        proposal.put("otherWords", words);
        submit("shangxi.handler", proposing, proposal).is(204);
    }

    private String codeForOtherSide() {
        return text(
                as("shangxi.handler")
                        .post("/api/v1/petitions/" + petition.number() + "/other-side-code", Map.of())
                        .is(200)
                        .json(),
                "queryCode");
    }

    private Door.Answer otherSide(String code) {
        return Door.ofResident(port, code).get("/api/v1/public/mediations/" + petition.number());
    }

    private Object shownAt(Task task, String field) {
        return tasks.getVariable(task.getId(), field);
    }

    private void accompanyAgainIsRefused() {
        accompany("shangxi.handler", petition, "MEDIATION");
        Task again = task(petition, "userTask_proposeMediation");
        assertRefused("shangxi.handler", again, proposal(), 409, "还没有结束", "第三十三条");
        submit("shangxi.handler", again, Map.of("decision", "CANCEL")).is(204);
    }

    private void propose() {
        accompany("shangxi.handler", petition, "MEDIATION");
        submit("shangxi.handler", task(petition, "userTask_proposeMediation"), proposal())
                .is(204);
    }

    private void mediate() {
        propose();
        work(
                "shangxi.handler",
                task(petition, "userTask_recordConsents"),
                Map.of("petitionerConsent", "YES", "otherConsent", "YES"));
        work("shangxi.handler", task(petition, "userTask_chooseMediator"), Map.of("mediator", "mediator"));
    }

    private void agree(String effectiveOn) {
        mediate();
        work("mediator", task(petition, "userTask_holdSession"), session("IN_PERSON", "AGREED"));
        work(
                "mediator",
                task(petition, "userTask_recordAgreement"),
                agreement(effectiveOn, "王某；陈大明；赔偿第一期 2000 元；2026-10-15"));
    }

    private List<String> rulesOfOpenSupervisions() {
        return platform.getBean(JdbcTemplate.class)
                .queryForList(
                        "select rule from supervision where receipt_number = ? and ending is null",
                        String.class,
                        petition.number());
    }

    /** The promise that is due first has the first task. */
    private Task nextPromise() {
        return tasksOf(petition).stream()
                .filter(task -> task.getTaskDefinitionKey().equals("userTask_verifyPromise"))
                .min(java.util.Comparator.comparing(Task::getDueDate))
                .orElseThrow();
    }

    /** To a day that is not past, and it is watched on. */
    private void postpone(String promise) {
        Task task = nextPromise();
        claim("shangxi.handler", task).is(204);
        for (String past : List.of("", "2026-10-25")) {
            assertThat(submit("shangxi.handler", task, postponed(past)).body()).contains("新约定的履行日期：请填写日期，不得早于今天");
        }
        submit("shangxi.handler", task, postponed("2026-12-20")).is(204);
        assertThat(nextPromise().getDueDate()).isAfter(task.getDueDate());
        assertThat(history(petition)).anySatisfy(event -> {
            assertThat(text(event, "kind")).isEqualTo("PROMISE_POSTPONED");
            assertThat(text(event, "note")).contains(promise, "改为2026-12-20前");
        });
    }

    private static Map<String, String> postponed(String day) {
        return Map.of("result", "POSTPONED", "postponedTo", day, "note", "陈大明同意缓一期");
    }

    private void verify(String promise, String result, String note) {
        Task next = nextPromise();
        work("shangxi.handler", next, Map.of("result", result, "note", note));
        assertThat(promises("shangxi.handler")).anySatisfy(seen -> {
            assertThat(text(seen, "what")).contains(promise);
            assertThat(text(seen, "state")).isEqualTo(result);
        });
    }

    private Door.Answer consent(Filed petition, boolean consents) {
        return asPetitionerOf(petition)
                .post(
                        "/api/v1/public/petitions/" + petition.number() + "/mediation-consent",
                        Map.of("consent", consents));
    }

    private List<JsonNode> promises(String username) {
        return list(as(username)
                .get("/api/v1/petitions/" + petition.number() + "/promises")
                .is(200)
                .json()
                .get("promises"));
    }

    private JsonNode mediations(String username) {
        return as(username)
                .get("/api/v1/petitions/" + petition.number() + "/mediations")
                .is(200)
                .json()
                .get("mediations");
    }

    private static Map<String, String> proposal() {
        return Map.of("decision", "PROCEED", "otherParty", "王某", "dispute", "路灯线路施工损坏庄稼的赔偿");
    }

    private static Map<String, String> session(String way, String result) {
        Map<String, String> session = new HashMap<>();
        session.put("heldOn", "2026-09-24");
        session.put("way", way);
        session.put("minutes", "双方陈述了情况。");
        session.put("result", result);
        if (way.equals("ONLINE")) {
            session.put("link", "https://meeting.example.org/8812");
        }
        return session;
    }

    private static Map<String, String> arranged(String at, String place) {
        return Map.of("result", "ARRANGED", "nextAt", at, "place", place);
    }

    private static Map<String, String> agreement(String effectiveOn, String promises) {
        return Map.of(
                "agreementForm",
                "WRITTEN",
                "agreement",
                "王某分两期赔偿 5000 元。",
                "effectiveOn",
                effectiveOn,
                "promises",
                promises);
    }

    private static Map<String, String> confirmation(String appliedOn) {
        return Map.of(
                "result",
                "CONFIRMED",
                "appliedOn",
                appliedOn,
                "court",
                "枫林县人民法院",
                "courtNumber",
                "（2026）浙 0681 民特 12 号");
    }
}
