package org.maplebridge.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Fills in the forms of Tasklist at random: mostly as they should be, sometimes broken. */
final class WalkForms {

    private static final List<Object> BROKEN = List.of(
            "", " ", "??", "2026-02-31", "9999-12-31", "字".repeat(20_001), "a\u0000b", -1, 99_999, true, "'; --");

    private final Random random;
    private final County county;
    private final Supplier<String> anyNumber;

    /** @param anyNumber of some petition */
    WalkForms(Random random, County county, Supplier<String> anyNumber) {
        this.random = random;
        this.county = county;
        this.anyNumber = anyNumber;
    }

    /** @param today local date under the rehearsal clock */
    Map<String, Object> of(String task, LocalDate today) {
        Map<String, Object> form = new TreeMap<>(proper(task, today));
        if (random.nextInt(5) == 0) {
            damage(form);
        }
        return form;
    }

    private void damage(Map<String, Object> form) {
        List<String> fields = new ArrayList<>(form.keySet());
        String field = fields.isEmpty() ? "decision" : fields.get(random.nextInt(fields.size()));
        if (random.nextBoolean()) {
            form.remove(field);
        } else {
            form.put(field, BROKEN.get(random.nextInt(BROKEN.size())));
        }
    }

    private Map<String, Object> proper(String task, LocalDate today) {
        return switch (task) {
            case "userTask_handlePetition" -> handling();
            case "userTask_reroutePetition" ->
                Map.of(
                        "targetUnit",
                        place(county.areas()),
                        "objection",
                        one("UPHELD", "UPHELD", "REJECTED"),
                        "note",
                        "请接办");
            case "userTask_conveneConference" ->
                Map.of(
                        "meetingOn",
                        today.plusDays(random.nextInt(3)).toString(),
                        "place",
                        "县信访局会议室",
                        "invited",
                        one("", place(county.areas())));
            case "userTask_holdConference" -> Map.of("targetUnit", place(county.areas()), "note", "会议一致同意");
            case "userTask_reviewRegistration" ->
                Map.of(
                        "decision",
                        one("ACCEPT", "ACCEPT", "ACCEPT", "REFUSE", "REFUSE_FINAL", "REFER"),
                        "finalNumber",
                        anyNumber.get(),
                        "purpose",
                        one("", "", "", "REPORT", "SUGGESTION"),
                        "procedure",
                        one("", "", "", "URGENT", "SIMPLIFIED"),
                        "referTo",
                        one("POLITICAL_LEGAL", "DISCIPLINE", "SOMEBODY"),
                        "note",
                        "属于职权范围",
                        "rights",
                        "可以申请复查",
                        "areaCode",
                        one("", "", place(county.areas())));
            case "userTask_decideReview" -> review();
            case "userTask_recheckReply" -> Map.of("recheckResult", one("STANDS", "REOPEN"), "note", "回访核实");
            case "userTask_serveDecision" ->
                Map.of(
                        "servedBy",
                        one("SMS", "LETTER", "IN_PERSON", "ONLINE", "UNREACHABLE"),
                        "servedOn",
                        today.toString(),
                        "note",
                        "本人签收");
            case "userTask_conveneHearing" ->
                Map.of(
                        "hearingAt",
                        today.plusDays(1 + random.nextInt(9)) + "T09:00",
                        "hearingPlace",
                        "镇政府会议室",
                        "participants",
                        "主持人：副镇长；信访人");
            case "userTask_holdHearing" ->
                Map.of("hearingOutcome", one("HELD", "HELD", "POSTPONED"), "minutes", "质证完毕。", "note", "改期");
            case "userTask_answerSupervision", "userTask_answerAtTop" -> Map.of("answer", "已安排专人办理。");
            case "userTask_checkAnswer" -> Map.of("verdict", one("ACCEPTED", "REJECTED"), "note", "没有写明期限");
            case "userTask_reportUrgentMatter" -> Map.of("situation", "屋顶塌了一角", "measures", "人已撤离");
            case "userTask_decideListing" -> Map.of("decision", one("APPROVE", "APPROVE", "REFUSE"), "note", "已核实");
            case "userTask_decideRecusal" -> Map.of("decision", one("GRANT", "REFUSE"), "note", "有无利害关系已查");
            case "userTask_requestExtension" ->
                Map.of("decision", decision(), "extensionDays", 1 + random.nextInt(32), "note", "案情复杂");
            case "userTask_decideExtension" -> Map.of("decision", one("APPROVE", "REFUSE"), "note", "同意其理由");
            case "userTask_blowWhistle" ->
                Map.of(
                        "decision",
                        decision(),
                        "departments",
                        place(county.departments()) + "，" + place(county.departments()),
                        "request",
                        "一起查看",
                        "hard",
                        random.nextBoolean());
            case "userTask_readAnswers", "userTask_signIn" -> Map.of();
            case "userTask_proposeMediation" ->
                Map.of("decision", decision(), "otherParty", "王某", "dispute", "损坏庄稼的赔偿");
            case "userTask_recordConsents" ->
                Map.of("petitionerConsent", one("YES", "YES", "NO"), "otherConsent", one("YES", "YES", "NO"));
            case "userTask_chooseMediator" -> Map.of("mediator", one("mediator", "枫林县调解员", "没有这人"));
            case "userTask_holdSession" ->
                Map.of(
                        "heldOn",
                        today.toString(),
                        "way",
                        one("IN_PERSON", "ONLINE"),
                        "link",
                        "https://meeting.example.org/1",
                        "minutes",
                        "双方陈述。",
                        "result",
                        one("ARRANGED", "CONTINUE", "AGREED", "AGREED", "FAILED"),
                        "nextAt",
                        today.plusDays(1) + "T09:00",
                        "place",
                        "村委会");
            case "userTask_recordAgreement" ->
                Map.of(
                        "agreementForm",
                        one("WRITTEN", "ORAL"),
                        "agreement",
                        "分期赔偿。",
                        "effectiveOn",
                        today.toString(),
                        "promises",
                        promises(today));
            case "userTask_confirmAgreement" ->
                Map.of(
                        "result",
                        one("CONFIRMED", "WAIVED"),
                        "appliedOn",
                        today.toString(),
                        "court",
                        "枫林县人民法院",
                        "courtNumber",
                        "（2026）民特 12 号");
            case "userTask_makePlan" -> Map.of("plan", today.plusDays(random.nextInt(20)) + " 召开协调会");
            case "userTask_writeWish" ->
                Map.of("decision", decision(), "wishTitle", "一位老人想要一张凳子", "wishText", "要能靠背的，请送到村委会。");
            case "userTask_confirmWish" -> Map.of("wishResult", one("FULFILLED", "NOT_FULFILLED"), "note", "已核实");
            case "userTask_verifyPromise" ->
                Map.of(
                        "result",
                        one("PERFORMED", "PERFORMED", "BROKEN", "POSTPONED"),
                        "postponedTo",
                        today.plusDays(random.nextInt(9)).toString(),
                        "note",
                        "已核实");
            case "userTask_conveneResidents" ->
                Map.of(
                        "decision",
                        decision(),
                        "topic",
                        "路灯怎么修",
                        "way",
                        one("YARD", "ONLINE"),
                        "place",
                        "村委会大院",
                        "meetingAt",
                        today.plusDays(random.nextInt(5)) + "T19:30",
                        "invited",
                        "三组全体村民");
            case "userTask_recordMeeting" ->
                Map.of(
                        "result",
                        one("HELD", "HELD", "POSTPONED"),
                        "meetingAt",
                        today.plusDays(2) + "T19:30",
                        "heldOn",
                        today.toString(),
                        "attended",
                        1 + random.nextInt(60),
                        "minutes",
                        "逐户发言。",
                        "resolution",
                        "由村集体出资。",
                        "promises",
                        promises(today));
            case "userTask_decideHearing" -> Map.of("decision", decision(), "note", "案情复杂，争议较大");
            case "userTask_nameRoute" ->
                Map.of(
                        "decision",
                        decision(),
                        "route",
                        one("ARBITRATION", "LITIGATION", "ADMINISTRATIVE_REVIEW"),
                        "body",
                        "枫林县仲裁委员会",
                        "note",
                        "应先仲裁");
            // contacts, reports and what later models ask for are a note
            default -> Map.of("note", "已经办理", "result", "已经落实");
        };
    }

    private Map<String, Object> handling() {
        return Map.of(
                "outcome",
                one("SOLVED", "HAND_UP", "HAND_UP", "SUPPLEMENT", "RETURN", "ACCOMPANY", "ACCOMPANY", "ACCOMPANY"),
                "reply",
                "已经修好。",
                "reason",
                one("BEYOND_AUTHORITY", "NEEDS_DEPARTMENT", "DISPUTE_PERSISTS", "MAJOR", "OTHER"),
                "accompaniment",
                one(
                        "CO_HANDLING",
                        "EXTENSION",
                        "MEDIATION",
                        "MEDIATION",
                        "DELIBERATION",
                        "EXTERNAL_ROUTE",
                        "HANDLING_HEARING",
                        "SMALL_WISH"),
                "note",
                "请补充照片");
    }

    private Map<String, Object> review() {
        return Map.of(
                "decision",
                one("UPHOLD", "CHANGE", "REVOKE_REDO", "HEARING"),
                "facts",
                "路灯仍不亮。",
                "reasons",
                "未核实现场。",
                "legalBasis",
                "《信访工作条例》第三十五条",
                "opinion",
                "限期修好。",
                "note",
                "事实有争议");
    }

    private String promises(LocalDate today) {
        return random.nextInt(4) == 0 ? "" : "王某；陈大明；赔偿；" + today.plusDays(random.nextInt(40));
    }

    private String decision() {
        return one("PROCEED", "PROCEED", "PROCEED", "CANCEL");
    }

    private String place(List<County.Place> places) {
        return places.get(random.nextInt(places.size())).name();
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
