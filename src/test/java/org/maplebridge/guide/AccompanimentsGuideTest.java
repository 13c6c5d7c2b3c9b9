package org.maplebridge.guide;

import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maplebridge.shared.BeijingTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.restdocs.payload.FieldDescriptor;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class AccompanimentsGuideTest extends DocumentedApi {

    private static final String TAG = "Work beside the handling";
    private static final Endpoint WHISTLE = new Endpoint(TAG, "Call departments at once");
    private static final Endpoint CO_HANDLING = new Endpoint(TAG, "Read what departments were called and answered");
    private static final Endpoint DELIBERATIONS = new Endpoint(TAG, "Read residents' meetings");
    private static final Endpoint ROUTES = new Endpoint(TAG, "Read other ways of a matter");
    private static final Endpoint BODIES = new Endpoint(TAG, "List receiving bodies");
    private static final Endpoint NAMES = new Endpoint(TAG, "List the names of receiving bodies");
    private static final Endpoint RESULT = new Endpoint(TAG, "Enter the result of a referral");
    private static final Endpoint REPLACE_BODIES = new Endpoint(TAG, "Replace the list of receiving bodies");
    private static final String OWN = "shangxi.handler";

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
                        receiptNumber(),
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
                        receiptNumber(),
                        requestFields(
                                Fields.text("departments", "names or codes, separated by 、 or commas"),
                                Fields.text("request", "what they are asked to do"),
                                Fields.flag("hard", "whether they have longer to report")
                                        .optional()),
                        responseFields(Fields.subsectionArray("whistles", "as read above"))));
    }

    @Test
    void showsResidentsMeetings() throws Exception {
        String today = BeijingTime.today(clock).toString();
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
                        "meetingAt",
                        today + "T23:45",
                        "invited",
                        "各户代表"));
        worked(
                OWN,
                number,
                "userTask_recordMeeting",
                Map.of(
                        "result",
                        "HELD",
                        "heldOn",
                        today,
                        "attended",
                        32,
                        "minutes",
                        "逐户发言。",
                        "resolution",
                        "由村集体出资维修。"));

        http.perform(get("/api/v1/petitions/{receiptNumber}/deliberations", number)
                        .with(HANDLER))
                .andExpect(status().isOk())
                .andDo(DELIBERATIONS.answers(
                        "deliberations",
                        receiptNumber(),
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
                                Fields.text("deliberations[].meetingAt", "the time it was convened for"),
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
        http.perform(put("/api/v1/receiving-bodies").with(ADMIN).content("{\"bodies\":\"枫林县人民法院\\n枫林县 人民法院\"}"))
                .andExpect(status().isBadRequest());
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
                        receiptNumber(),
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
                        receiptNumber(),
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

    private void begun(String number, String what) {
        worked(OWN, number, "userTask_handlePetition", Map.of("outcome", "ACCOMPANY", "accompaniment", what));
    }
}
