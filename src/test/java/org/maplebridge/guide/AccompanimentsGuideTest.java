package org.maplebridge.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.restdocs.headers.HeaderDocumentation.headerWithName;
import static org.springframework.restdocs.headers.HeaderDocumentation.requestHeaders;
import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.parameterWithName;
import static org.springframework.restdocs.request.RequestDocumentation.pathParameters;
import static org.springframework.restdocs.request.RequestDocumentation.queryParameters;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.maplebridge.documents.PdfText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.restdocs.payload.FieldDescriptor;
import org.springframework.restdocs.request.PathParametersSnippet;
import org.springframework.restdocs.snippet.Snippet;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class AccompanimentsGuideTest extends DocumentedApi {

    private static final String TAG = "Work beside the handling";
    private static final Endpoint WHISTLE = new Endpoint(TAG, "Call departments at once");
    private static final Endpoint CO_HANDLING = new Endpoint(TAG, "Read what departments were called and answered");
    private static final Endpoint MEDIATORS = new Endpoint(TAG, "List the mediators of a unit");
    private static final Endpoint OWN_MEDIATORS = new Endpoint(TAG, "List the mediators of a unit alone");
    private static final Endpoint REPLACE_MEDIATORS = new Endpoint(TAG, "Replace the mediators of a unit");
    private static final Endpoint MEDIATIONS = new Endpoint(TAG, "Read mediations");
    private static final Endpoint OFFER = new Endpoint("Public", "Read an offer of mediation");
    private static final Endpoint CONSENT = new Endpoint("Public", "Answer an offer of mediation");
    private static final Endpoint INVITATION = new Endpoint(TAG, "Print the invitation of the other side");
    private static final Endpoint OTHER_CODE = new Endpoint(TAG, "Give the other side of a mediation a code");
    private static final Endpoint OTHER_SIDE = new Endpoint("Public", "Read a mediation as the other side");
    private static final Endpoint OTHER_CONSENT =
            new Endpoint("Public", "Answer an offer of mediation as the other side");
    private static final Endpoint OTHER_MEDIATOR = new Endpoint("Public", "Accept a mediator as the other side");
    private static final Endpoint OWN_CHOICES = new Endpoint("Public", "List the mediators for a petitioner");
    private static final Endpoint OWN_MEDIATOR = new Endpoint("Public", "Accept a mediator as petitioner");
    private static final Endpoint DELIBERATIONS = new Endpoint(TAG, "Read residents' meetings");
    private static final Endpoint ROUTES = new Endpoint(TAG, "Read other ways of a matter");
    private static final Endpoint BODIES = new Endpoint(TAG, "List receiving bodies");
    private static final Endpoint NAMES = new Endpoint(TAG, "List the names of receiving bodies");
    private static final Endpoint RESULT = new Endpoint(TAG, "Enter the result of a referral");
    private static final Endpoint REPLACE_BODIES = new Endpoint(TAG, "Replace the list of receiving bodies");
    private static final Endpoint PROMISES = new Endpoint(TAG, "Read promises");
    private static final RequestPostProcessor HOME = from("192.0.2.40");
    private static final String OWN = "shangxi.handler";
    private static final String SHIQIAO = "990681101203";

    @Autowired
    Clock clock;

    @Test
    void showsWhatDepartmentsAnswered() throws Exception {
        String number = filed().get("receiptNumber").asText();
        begun(number, "CO_HANDLING");
        worked(
                OWN,
                number,
                "userTask_blowWhistle",
                Map.of("decision", "PROCEED", "departments", "住房和城乡建设局、生态环境局", "request", "请到现场查看线路"));
        worked("zhujian.handler", number, "userTask_signIn", Map.of());
        worked("zhujian.handler", number, "userTask_contactPetitioner", Map.of("note", "已与信访人通话"));
        worked("zhujian.handler", number, "userTask_reportIn", Map.of("note", "线路由我局更换"));

        http.perform(get("/api/v1/petitions/{receiptNumber}/co-handling", number)
                        .with(HANDLER))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.whistles[0].departments[0].state").value("REPORTED"))
                .andDo(CO_HANDLING.answers(
                        "co-handling",
                        number(),
                        responseFields(
                                Fields.array("whistles", "each call of a unit, the first first"),
                                Fields.text("whistles[].unit.code", "the unit that called and stays responsible"),
                                Fields.text("whistles[].unit.name", "its name"),
                                Fields.text("whistles[].level", "its level"),
                                Fields.text("whistles[].blownAt", "when; all limits run from here"),
                                Fields.text("whistles[].request", "what the departments are asked"),
                                Fields.flag("whistles[].hard", "whether they have longer to report"),
                                Fields.text("whistles[].state", "`OPEN`, `ANSWERED`, `CLOSED` or `FALLEN_AWAY`"),
                                Fields.text("whistles[].stateLabel", "the same in Chinese"),
                                Fields.array("whistles[].departments", "a called department sees itself alone"),
                                Fields.text("whistles[].departments[].unit.code", "code of the department"),
                                Fields.text("whistles[].departments[].unit.name", "its name"),
                                Fields.text(
                                        "whistles[].departments[].state",
                                        "`CALLED`, `SIGNED_IN`, `CONTACTED`, `REPORTED` or `FALLEN_AWAY`"),
                                Fields.text("whistles[].departments[].stateLabel", "the same in Chinese"),
                                Fields.text("whistles[].departments[].signedInAt", "when it signed")
                                        .optional(),
                                Fields.text("whistles[].departments[].contactedAt", "when it contacted the petitioner")
                                        .optional(),
                                Fields.text("whistles[].departments[].contactNote", "what was said")
                                        .optional(),
                                Fields.text("whistles[].departments[].reportedAt", "when it reported in")
                                        .optional(),
                                Fields.text("whistles[].departments[].report", "its report")
                                        .optional(),
                                Fields.number("whistles[].departments[].silences", "limits that it let pass"))));
        http.perform(get("/api/v1/petitions/{receiptNumber}/co-handling", number)
                        .with(ELSEWHERE))
                .andExpect(status().isNotFound())
                .andDo(CO_HANDLING.refuses("co-handling-unknown"));
    }

    @Test
    void aWhistlerCallsDepartmentsAtOnce() throws Exception {
        String number = filed().get("receiptNumber").asText();
        String call = "{\"departments\":\"住房和城乡建设局、生态环境局\",\"request\":\"请到现场查看线路\",\"hard\":false}";
        http.perform(post("/api/v1/petitions/{receiptNumber}/co-handling", number)
                        .with(httpBasic("xikou.head", "demo"))
                        .content(call))
                .andExpect(status().isForbidden())
                .andDo(WHISTLE.refuses("co-handling-no-whistler"));
        http.perform(post("/api/v1/petitions/{receiptNumber}/co-handling", number)
                        .with(HANDLER)
                        .content(call))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.whistles[0].departments.length()").value(2))
                .andDo(WHISTLE.answers(
                        "co-handling-blown",
                        number(),
                        requestFields(
                                Fields.text("departments", "names or codes, separated by 、 or commas"),
                                Fields.text("request", "what they are asked to do"),
                                Fields.flag("hard", "whether they have longer to report")
                                        .optional()),
                        responseFields(Fields.subsectionArray("whistles", "as read above"))));
    }

    @Test
    void showsMediationAndPromises() throws Exception {
        String today = LocalDate.now(clock).toString();
        JsonNode filed = filed();
        String number = filed.get("receiptNumber").asText();
        begun(number, "MEDIATION");
        worked(
                OWN,
                number,
                "userTask_proposeMediation",
                Map.of("decision", "PROCEED", "otherParty", "浙东路灯养护公司", "dispute", "施工损坏庄稼的赔偿"));
        http.perform(get("/api/v1/public/petitions/{receiptNumber}/mediation-consent", number)
                        .with(HOME)
                        .header("X-Query-Code", filed.get("queryCode").asText()))
                .andExpect(status().isOk())
                .andDo(OFFER.answers(
                        "mediation-offer",
                        number(),
                        requestHeaders(headerWithName("X-Query-Code").description("query code of the petition")),
                        responseFields(
                                Fields.text("unit.code", "the unit that offers it"),
                                Fields.text("unit.name", "its name"),
                                Fields.text("otherParty", "the other side"),
                                Fields.text("dispute", "what it is about"))));
        http.perform(post("/api/v1/public/petitions/{receiptNumber}/mediation-consent", number)
                        .with(HOME)
                        .header("X-Query-Code", filed.get("queryCode").asText())
                        .content("{\"consent\":true}"))
                .andExpect(status().isNoContent())
                .andDo(CONSENT.answers(
                        "mediation-consent",
                        number(),
                        requestHeaders(headerWithName("X-Query-Code").description("query code of the petition")),
                        requestFields(Fields.flag("consent", "whether the petitioner wants the mediation"))));
        http.perform(post("/api/v1/public/petitions/{receiptNumber}/mediation-consent", number)
                        .with(HOME)
                        .header("X-Query-Code", filed.get("queryCode").asText())
                        .content("{\"consent\":false}"))
                .andExpect(status().isConflict())
                .andDo(CONSENT.refuses("mediation-not-offered"));
        http.perform(get("/api/v1/mediators?unit={unit}", SHANGXI).with(HANDLER))
                .andExpect(status().isOk())
                .andDo(MEDIATORS.answers(
                        "mediators",
                        queryParameters(
                                parameterWithName("unit").description("code of the unit in which the dispute is")),
                        responseFields(
                                Fields.array("mediators", "those of the unit and of the units above"),
                                Fields.text("mediators[].username", "login name"),
                                Fields.text("mediators[].name", "display name"))));
        worked(OWN, number, "userTask_recordConsents", Map.of("otherConsent", "YES"));
        worked(OWN, number, "userTask_chooseMediator", Map.of("mediator", "mediator"));
        worked(
                "mediator",
                number,
                "userTask_holdSession",
                Map.of("result", "ARRANGED", "nextAt", LocalDate.now(clock).plusDays(1) + "T09:30", "place", "村委会调解室"));
        http.perform(get("/api/v1/petitions/{receiptNumber}/mediations", number).with(HANDLER))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.mediations[0].next.place").value("村委会调解室"))
                .andDo(MEDIATIONS.answers("mediation-arranged", number(), responseFields(mediation())));
        worked(
                "mediator",
                number,
                "userTask_holdSession",
                Map.of(
                        "heldOn",
                        today,
                        "way",
                        "ONLINE",
                        "link",
                        "https://meeting.example.org/8812",
                        "minutes",
                        "双方陈述了情况。",
                        "result",
                        "AGREED"));
        worked(
                "mediator",
                number,
                "userTask_recordAgreement",
                Map.of(
                        "agreementForm",
                        "WRITTEN",
                        "agreement",
                        "公司赔偿 2000 元。",
                        "effectiveOn",
                        today,
                        "promises",
                        "浙东路灯养护公司；陈大明；赔偿 2000 元；" + today));

        http.perform(get("/api/v1/petitions/{receiptNumber}/mediations", number).with(HANDLER))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.mediations[0].confirmation").value("OPEN"))
                .andDo(MEDIATIONS.answers("mediations", number(), responseFields(mediation())));
        http.perform(get("/api/v1/petitions/{receiptNumber}/promises", number).with(HANDLER))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.promises[0].state").value("OPEN"))
                .andDo(PROMISES.answers(
                        "promises",
                        number(),
                        responseFields(
                                Fields.array("promises", "all promises, the next due first"),
                                Fields.text("promises[].source", "`MEDIATION` or `DELIBERATION`"),
                                Fields.text("promises[].sourceLabel", "the same in Chinese"),
                                Fields.text("promises[].promisedBy", "who promised"),
                                Fields.text("promises[].promisedTo", "to whom"),
                                Fields.text("promises[].what", "what"),
                                Fields.text("promises[].dueOn", "the last day"),
                                Fields.text("promises[].state", "`OPEN`, `PERFORMED` or `BROKEN`"),
                                Fields.text("promises[].stateLabel", "the same in Chinese"),
                                Fields.flag("promises[].overdue", "whether the day passed before anybody verified it"),
                                Fields.text("promises[].note", "what was found").optional())));
    }

    @Test
    void letsBothSidesOfAMediationIn() throws Exception {
        JsonNode filed = filed();
        String number = filed.get("receiptNumber").asText();
        begun(number, "MEDIATION");
        worked(
                OWN,
                number,
                "userTask_proposeMediation",
                Map.of("decision", "PROCEED", "otherParty", "浙东路灯养护公司", "dispute", "施工损坏庄稼的赔偿"));
        String code = read(http.perform(post("/api/v1/petitions/{receiptNumber}/other-side-code", number)
                                .with(HANDLER)
                                .content("{\"words\":\"请您谈谈施工损坏庄稼的赔偿。\"}"))
                        .andExpect(status().isOk())
                        .andDo(OTHER_CODE.answers(
                                "other-side-code",
                                number(),
                                requestFields(Fields.text(
                                                "words",
                                                "what the other side reads of the matter; without it, what was written before")
                                        .optional()),
                                responseFields(
                                        Fields.text("queryCode", "the code, told once; it ends the one before"))))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .get("queryCode")
                .asText();
        code = invitedOnPaper(number, code);
        http.perform(put("/api/v1/public/mediations/{receiptNumber}/mediators/{username}", number, "mediator")
                        .with(HOME)
                        .header("X-Query-Code", code)
                        .content("{\"accepts\":true}"))
                .andExpect(status().isNoContent())
                .andDo(OTHER_MEDIATOR.answers("other-side-mediator", accepting()));
        http.perform(get("/api/v1/public/mediations/{receiptNumber}", number)
                        .with(HOME)
                        .header("X-Query-Code", code))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.links.consent").exists())
                .andDo(OTHER_SIDE.answers(
                        "other-side",
                        number(),
                        requestHeaders(headerWithName("X-Query-Code").description("code of the other side")),
                        responseFields(
                                Fields.text("unit", "the unit that offers it"),
                                Fields.text("state", "as in the mediations that the staff reads"),
                                Fields.text("stateLabel", "the same in Chinese"),
                                Fields.text("words", "the matter, as the unit wrote it for the other side"),
                                Fields.text("otherParty", "the other side"),
                                Fields.flag("consent", "what it said about the mediation")
                                        .optional(),
                                Fields.text("mediator", "name of the chosen mediator")
                                        .optional(),
                                Fields.text("next.at", "when the sides meet").optional(),
                                Fields.text("next.place", "where").optional(),
                                Fields.array("sessions", "sittings that were held, without their minutes"),
                                Fields.text("agreement", "what both agreed").optional(),
                                Fields.text("effectiveOn", "since when").optional(),
                                Fields.array("promises", "what was promised in the agreement, as in promises"),
                                Fields.array("mediators", "from whom it may choose, empty once the sides agreed"),
                                Fields.text("mediators[].username", "login name"),
                                Fields.text("mediators[].name", "display name"),
                                Fields.flag("mediators[].accepted", "what this side said of him")
                                        .optional(),
                                Fields.flag("mediators[].mediates", "whether he was chosen"),
                                Fields.subsection("links", "what may be done now"))));
        http.perform(post("/api/v1/public/mediations/{receiptNumber}/consent", number)
                        .with(HOME)
                        .header("X-Query-Code", code)
                        .content("{\"consent\":true}"))
                .andExpect(status().isNoContent())
                .andDo(OTHER_CONSENT.answers(
                        "other-side-consent",
                        number(),
                        requestHeaders(headerWithName("X-Query-Code").description("code of the other side")),
                        requestFields(Fields.flag("consent", "whether it wants the mediation; said once"))));
        http.perform(get("/api/v1/public/mediations/{receiptNumber}", number)
                        .with(HOME)
                        .header("X-Query-Code", "WRONGCODE2"))
                .andExpect(status().isNotFound())
                .andDo(OTHER_SIDE.refuses("other-side-wrong-code"));
        String own = filed.get("queryCode").asText();
        http.perform(put("/api/v1/public/petitions/{receiptNumber}/mediators/{username}", number, "mediator")
                        .with(HOME)
                        .header("X-Query-Code", own)
                        .content("{\"accepts\":true}"))
                .andExpect(status().isNoContent())
                .andDo(OWN_MEDIATOR.answers("petitioner-mediator", accepting()));
        http.perform(get("/api/v1/public/petitions/{receiptNumber}/mediators", number)
                        .with(HOME)
                        .header("X-Query-Code", own))
                .andExpect(status().isOk())
                .andDo(OWN_CHOICES.answers(
                        "petitioner-mediators",
                        number(),
                        requestHeaders(headerWithName("X-Query-Code").description("query code of the petition")),
                        responseFields(
                                Fields.array("mediators", "from whom the petitioner may choose"),
                                Fields.text("mediators[].username", "login name"),
                                Fields.text("mediators[].name", "display name"),
                                Fields.flag("mediators[].accepted", "what he said of him")
                                        .optional(),
                                Fields.flag("mediators[].mediates", "whether he was chosen"))));
    }

    private static Snippet[] accepting() {
        return new Snippet[] {
            pathParameters(
                    parameterWithName("receiptNumber").description("receipt number of the petition"),
                    parameterWithName("username").description("login name of the mediator")),
            requestHeaders(headerWithName("X-Query-Code").description("code of the side")),
            requestFields(Fields.flag("accepts", "whether the side accepts him; the last word stands"))
        };
    }

    @Test
    void showsResidentsMeetings() throws Exception {
        String today = LocalDate.now(clock).toString();
        String number =
                filed(petition().without("against")).get("receiptNumber").asText();
        begun(number, "DELIBERATION");
        worked(
                OWN,
                number,
                "userTask_conveneResidents",
                Map.of(
                        "decision",
                        "PROCEED",
                        "topic",
                        "路灯由谁出资维修",
                        "way",
                        "YARD",
                        "place",
                        "村委会院坝",
                        "meetingOn",
                        today,
                        "invited",
                        "各户代表"));
        worked(
                OWN,
                number,
                "userTask_recordMeeting",
                Map.of("heldOn", today, "attended", 32, "minutes", "逐户发言。", "resolution", "由村集体出资维修。"));

        http.perform(get("/api/v1/petitions/{receiptNumber}/deliberations", number)
                        .with(HANDLER))
                .andExpect(status().isOk())
                .andDo(DELIBERATIONS.answers(
                        "deliberations",
                        number(),
                        responseFields(
                                Fields.array("deliberations", "all meetings, the first first"),
                                Fields.text("deliberations[].unit.code", "the unit that convened it"),
                                Fields.text("deliberations[].unit.name", "its name"),
                                Fields.text("deliberations[].state", "`CONVENED`, `HELD` or `FALLEN_AWAY`"),
                                Fields.text("deliberations[].stateLabel", "the same in Chinese"),
                                Fields.text("deliberations[].topic", "what it is about"),
                                Fields.text("deliberations[].way", "`YARD` or `ONLINE`"),
                                Fields.text("deliberations[].wayLabel", "the same in Chinese"),
                                Fields.text("deliberations[].place", "the yard, or the address of the video meeting"),
                                Fields.text("deliberations[].meetingOn", "the day it was convened for"),
                                Fields.text("deliberations[].invited", "who was invited"),
                                Fields.text("deliberations[].heldOn", "the day it was held")
                                        .optional(),
                                Fields.number("deliberations[].attended", "how many came")
                                        .optional(),
                                Fields.text("deliberations[].minutes", "what was said")
                                        .optional(),
                                Fields.text("deliberations[].resolution", "what was decided")
                                        .optional())));
    }

    @Test
    void readsAndReplacesTheMediatorsOfAUnit() throws Exception {
        String list = "[{\"username\":\"shiqiao.head\"},"
                + "{\"username\":\"shiqiao.mediator\",\"name\":\"石大娘\",\"password\":\"Qiao-tou.2026\"}]";
        http.perform(put("/api/v1/units/{code}/mediators", SHIQIAO).with(ADMIN).content(list))
                .andExpect(status().isOk())
                .andExpect(
                        jsonPath("$[?(@.username == 'shiqiao.mediator')].name").value("石大娘"))
                .andDo(REPLACE_MEDIATORS.answers(
                        "mediators-replaced",
                        pathParameters(parameterWithName("code").description("code of the unit")),
                        requestFields(
                                Fields.array("[]", "the unit's own mediators; whoever is not named loses the role"),
                                Fields.text("[].username", "login name"),
                                Fields.text("[].name", "display name, for somebody who is not in the unit")
                                        .optional(),
                                Fields.text("[].password", "for somebody who has no account")
                                        .optional()),
                        responseFields(
                                Fields.array("[]", "the unit's own mediators"),
                                Fields.text("[].username", "login name"),
                                Fields.text("[].name", "display name"))));
        http.perform(get("/api/v1/units/{code}/staff", SHIQIAO).with(ADMIN))
                .andExpect(jsonPath("$[?(@.username == 'shiqiao.head')].roles[*]")
                        .value(Matchers.containsInAnyOrder("HEAD", "MEDIATOR", "WHISTLER")))
                .andExpect(jsonPath("$[?(@.username == 'shiqiao.handler')].roles[*]")
                        .value(Matchers.containsInAnyOrder("HANDLER", "WHISTLER")));
        http.perform(put("/api/v1/units/{code}/mediators", SHIQIAO)
                        .with(HANDLER)
                        .content("[]"))
                .andExpect(status().isForbidden())
                .andDo(REPLACE_MEDIATORS.refuses("mediators-forbidden"));
        http.perform(put("/api/v1/units/{code}/mediators", SHIQIAO).with(ADMIN).content("[]"))
                .andExpect(status().isOk());
        http.perform(get("/api/v1/units/{code}/mediators", SHIQIAO).with(ADMIN))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$").isEmpty())
                .andDo(OWN_MEDIATORS.answers(
                        "mediators-own",
                        pathParameters(parameterWithName("code").description("code of the unit")),
                        responseFields(Fields.array("[]", "the unit's own mediators"))));
    }

    @Test
    void keepsTheListOfReceivingBodies() throws Exception {
        FieldDescriptor[] bodies = {
            Fields.array("bodies", "the list in force"),
            Fields.text("bodies[].name", "as it is named where a matter is referred"),
            Fields.text("bodies[].email", "where the letter goes; without one it is handed over by hand")
                    .optional(),
            Fields.flag("bodies[].confidential", "whether it may get what is secret")
        };
        http.perform(put("/api/v1/receiving-bodies")
                        .with(ADMIN)
                        .content("{\"bodies\":\"绍兴仲裁委员会；zc@shaoxing.example\\n绍兴市纪委；jw@shaoxing.example；保密\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.bodies[1].confidential").value(true))
                .andDo(REPLACE_BODIES.answers(
                        "receiving-bodies-replaced",
                        requestFields(Fields.text("bodies", "a line each: name；e-mail；保密 for discipline inspection")),
                        responseFields(bodies)));
        http.perform(put("/api/v1/receiving-bodies").with(ADMIN).content("{\"bodies\":\"法院；没有邮箱\"}"))
                .andExpect(status().isBadRequest())
                .andDo(REPLACE_BODIES.refuses("receiving-bodies-invalid"));
        http.perform(get("/api/v1/receiving-bodies").with(ADMIN))
                .andExpect(status().isOk())
                .andDo(BODIES.answers("receiving-bodies", responseFields(bodies)));
        http.perform(get("/api/v1/receiving-bodies").with(HANDLER)).andExpect(status().isForbidden());
        http.perform(get("/api/v1/receiving-bodies/names").with(HANDLER))
                .andExpect(status().isOk())
                .andDo(NAMES.answers(
                        "receiving-body-names",
                        responseFields(
                                Fields.text("bodies[].name", "as it is written in the form"),
                                Fields.flag(
                                        "bodies[].byMail", "whether the platform sends the letter; else print it"))));
        http.perform(put("/api/v1/receiving-bodies").with(ADMIN).content("{\"bodies\":\"\"}"))
                .andExpect(status().isOk());
    }

    @Test
    void tellsWhatCameOfAReferral() throws Exception {
        ObjectNode matter = petition();
        matter.remove(List.of("source", "against", "procedure"));
        matter.put("channel", "VISIT").put("content", "不服判决，要求改判。");
        RequestPostProcessor registrar = httpBasic("registrar", "demo");
        String number = read(http.perform(
                                post("/api/v1/petitions").with(registrar).content(matter.toString()))
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .get("receiptNumber")
                .asText();
        String result = "{\"result\":\"法院已经立案再审\"}";
        http.perform(post("/api/v1/petitions/{receiptNumber}/referral-result", number)
                        .with(registrar)
                        .content(result))
                .andExpect(status().isConflict())
                .andDo(RESULT.refuses("referral-result-too-early"));
        worked(
                "registrar",
                number,
                "userTask_reviewRegistration",
                Map.of("decision", "REFER", "referTo", "POLITICAL_LEGAL", "note", "属于涉法涉诉事项"));
        http.perform(post("/api/v1/petitions/{receiptNumber}/referral-result", number)
                        .with(registrar)
                        .content(result))
                .andExpect(status().isNoContent())
                .andDo(RESULT.answers(
                        "referral-result",
                        number(),
                        requestFields(Fields.text("result", "what the body told; the petitioner reads it"))));
    }

    @Test
    void showsOtherWays() throws Exception {
        String number = filed().get("receiptNumber").asText();
        begun(number, "EXTERNAL_ROUTE");
        worked(
                OWN,
                number,
                "userTask_nameRoute",
                Map.of("decision", "PROCEED", "route", "LITIGATION", "body", "枫林县人民法院", "note", "合同纠纷"));
        worked(OWN, number, "userTask_recordRouteResult", Map.of("note", "判决公司赔偿"));

        http.perform(get("/api/v1/petitions/{receiptNumber}/external-routes", number)
                        .with(HANDLER))
                .andExpect(status().isOk())
                .andDo(ROUTES.answers(
                        "external-routes",
                        number(),
                        responseFields(
                                Fields.array("routes", "all of them, the first first"),
                                Fields.text("routes[].unit.code", "the unit that named it"),
                                Fields.text("routes[].unit.name", "its name"),
                                Fields.text("routes[].route", "`ARBITRATION`, `LITIGATION` or `ADMINISTRATIVE_REVIEW`"),
                                Fields.text("routes[].routeLabel", "the same in Chinese"),
                                Fields.text("routes[].body", "the commission, court or authority"),
                                Fields.text("routes[].reason", "why"),
                                Fields.text("routes[].namedAt", "when the petitioner was told"),
                                Fields.text("routes[].state", "`AWAITED`, `RETURNED` or `FALLEN_AWAY`"),
                                Fields.text("routes[].stateLabel", "the same in Chinese"),
                                Fields.text("routes[].result", "what came of it")
                                        .optional())));
    }

    private static List<FieldDescriptor> mediation() {
        return List.of(
                Fields.array("mediations", "all mediations, the first first"),
                Fields.text("mediations[].unit.code", "the unit that offered it"),
                Fields.text("mediations[].unit.name", "its name"),
                Fields.text(
                        "mediations[].state",
                        "`PROPOSED`, `CONSENTED`, `UNDER_WAY`, `AGREEING`, `AGREED`, `REFUSED`, `FAILED` or `FALLEN_AWAY`"),
                Fields.text("mediations[].stateLabel", "the same in Chinese"),
                Fields.text("mediations[].otherParty", "the other side"),
                Fields.text("mediations[].dispute", "what it is about"),
                Fields.text("mediations[].otherWords", "the same in words for the other side")
                        .optional(),
                Fields.flag("mediations[].petitionerConsent", "what the petitioner said")
                        .optional(),
                Fields.flag("mediations[].otherConsent", "what the other side said")
                        .optional(),
                Fields.text("mediations[].mediator.username", "the mediator both chose")
                        .optional(),
                Fields.text("mediations[].mediator.name", "his name").optional(),
                Fields.text("mediations[].next.at", "when the sides meet, absent where nothing is arranged")
                        .optional(),
                Fields.text("mediations[].next.place", "where, or the address of the video meeting")
                        .optional(),
                Fields.array("mediations[].sessions", "the sittings"),
                Fields.text("mediations[].sessions[].heldOn", "the day").optional(),
                Fields.text("mediations[].sessions[].way", "`IN_PERSON` or `ONLINE`")
                        .optional(),
                Fields.text("mediations[].sessions[].link", "address of the video meeting")
                        .optional(),
                Fields.text("mediations[].sessions[].minutes", "the minutes").optional(),
                Fields.text("mediations[].sessions[].result", "`CONTINUE`, `AGREED` or `FAILED`")
                        .optional(),
                Fields.text("mediations[].sessions[].resultLabel", "the same in Chinese")
                        .optional(),
                Fields.text("mediations[].agreementForm", "`WRITTEN` or `ORAL`").optional(),
                Fields.text("mediations[].agreement", "what was agreed").optional(),
                Fields.text("mediations[].effectiveOn", "the day it took effect")
                        .optional(),
                Fields.text(
                        "mediations[].confirmation",
                        "judicial confirmation: `NONE`, `OPEN`, `LAPSED`, `CONFIRMED` or `WAIVED`"),
                Fields.text("mediations[].confirmationLabel", "the same in Chinese"),
                Fields.text("mediations[].court", "the court that confirmed it").optional(),
                Fields.text("mediations[].courtNumber", "number of its decision")
                        .optional(),
                Fields.text("mediations[].appliedOn", "the day of the joint application")
                        .optional());
    }

    /** The new code, which stands in the letter alone and ends the one before. */
    private String invitedOnPaper(String number, String before) throws Exception {
        http.perform(post("/api/v1/petitions/{receiptNumber}/other-side-invitation", number)
                        .with(ELSEWHERE)
                        .content("{}"))
                .andExpect(status().isNotFound());
        String letter = PdfText.of(http.perform(post("/api/v1/petitions/{receiptNumber}/other-side-invitation", number)
                        .with(HANDLER)
                        .content("{\"words\":\"请您谈谈施工损坏庄稼的赔偿。\"}"))
                .andExpect(status().isOk())
                .andDo(INVITATION.answers(
                        "other-side-invitation",
                        number(),
                        requestFields(Fields.text(
                                        "words",
                                        "what the other side reads of the matter; without it, what was written before")
                                .optional())))
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
        assertThat(letter)
                .contains("浙东路灯养护公司：", "请您谈谈施工损坏庄稼的赔偿。", number, "参加调解")
                .doesNotContain("陈大明", "路灯坏了三个月", "13800000000");
        Matcher code = Pattern.compile("查询码：([2-9A-Z]{10})").matcher(letter);
        assertThat(code.find()).isTrue();
        http.perform(get("/api/v1/public/mediations/{receiptNumber}", number)
                        .with(HOME)
                        .header("X-Query-Code", before))
                .andExpect(status().isNotFound());
        assertThat(read(http.perform(get("/api/v1/petitions/{receiptNumber}/letters", number)
                                        .with(HANDLER))
                                .andReturn()
                                .getResponse()
                                .getContentAsString(StandardCharsets.UTF_8))
                        .toString())
                .doesNotContain("邀请书", code.group(1));
        return code.group(1);
    }

    private static PathParametersSnippet number() {
        return pathParameters(parameterWithName("receiptNumber").description("number of the petition"));
    }

    private void begun(String number, String what) {
        worked(OWN, number, "userTask_handlePetition", Map.of("outcome", "ACCOMPANY", "accompaniment", what));
    }
}
