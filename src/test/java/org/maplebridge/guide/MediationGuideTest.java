package org.maplebridge.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.restdocs.headers.HeaderDocumentation.headerWithName;
import static org.springframework.restdocs.headers.HeaderDocumentation.requestHeaders;
import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.parameterWithName;
import static org.springframework.restdocs.request.RequestDocumentation.pathParameters;
import static org.springframework.restdocs.request.RequestDocumentation.queryParameters;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.maplebridge.documents.PdfText;
import org.maplebridge.shared.BeijingTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.restdocs.payload.FieldDescriptor;
import org.springframework.restdocs.snippet.Snippet;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class MediationGuideTest extends DocumentedApi {

    private static final String TAG = "Work beside the handling";
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
    private static final Endpoint PROMISES = new Endpoint(TAG, "Read promises");
    private static final RequestPostProcessor HOME = from("192.0.2.40");
    private static final String OWN = "shangxi.handler";
    private static final String SHIQIAO = "990681101203";

    @Autowired
    Clock clock;

    @Test
    void showsMediationAndPromises() throws Exception {
        String today = BeijingTime.today(clock).toString();
        JsonNode filed = offered();
        String number = filed.get("receiptNumber").asText();
        http.perform(get("/api/v1/public/petitions/{receiptNumber}/mediation-consent", number)
                        .with(HOME)
                        .header("X-Query-Code", filed.get("queryCode").asText()))
                .andExpect(status().isOk())
                .andDo(OFFER.answers(
                        "mediation-offer",
                        receiptNumber(),
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
                        receiptNumber(),
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
                Map.of(
                        "result",
                        "ARRANGED",
                        "nextAt",
                        BeijingTime.today(clock).plusDays(1) + "T09:30",
                        "place",
                        "村委会调解室"));
        http.perform(get("/api/v1/petitions/{receiptNumber}/mediations", number).with(HANDLER))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.mediations[0].next.place").value("村委会调解室"))
                .andDo(MEDIATIONS.answers("mediation-arranged", receiptNumber(), responseFields(mediation())));
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
                .andDo(MEDIATIONS.answers("mediations", receiptNumber(), responseFields(mediation())));
        http.perform(get("/api/v1/petitions/{receiptNumber}/promises", number).with(HANDLER))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.promises[0].state").value("OPEN"))
                .andDo(PROMISES.answers(
                        "promises",
                        receiptNumber(),
                        responseFields(
                                Fields.array("promises", "all promises, the next due first"),
                                Fields.text("promises[].source", "`MEDIATION` or `DELIBERATION`"),
                                Fields.text("promises[].sourceLabel", "the same in Chinese"),
                                Fields.text("promises[].promisedBy", "who promised"),
                                Fields.text("promises[].promisedTo", "to whom"),
                                Fields.text("promises[].what", "what"),
                                Fields.text("promises[].dueOn", "the last day"),
                                Fields.text("promises[].state", "`OPEN`, `PERFORMED`, `BROKEN` or `POSTPONED`"),
                                Fields.text("promises[].stateLabel", "the same in Chinese"),
                                Fields.flag("promises[].overdue", "whether the day passed before anybody verified it"),
                                Fields.text("promises[].note", "what was found").optional())));
    }

    @Test
    void letsBothSidesOfAMediationIn() throws Exception {
        JsonNode filed = offered();
        String number = filed.get("receiptNumber").asText();
        String code = read(http.perform(post("/api/v1/petitions/{receiptNumber}/other-side-code", number)
                                .with(HANDLER)
                                .content("{\"words\":\"请您谈谈施工损坏庄稼的赔偿。\"}"))
                        .andExpect(status().isOk())
                        .andDo(OTHER_CODE.answers(
                                "other-side-code",
                                receiptNumber(),
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
                        receiptNumber(),
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
                        receiptNumber(),
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
                        receiptNumber(),
                        requestHeaders(headerWithName("X-Query-Code").description("query code of the petition")),
                        responseFields(
                                Fields.array("mediators", "from whom the petitioner may choose"),
                                Fields.text("mediators[].username", "login name"),
                                Fields.text("mediators[].name", "display name"),
                                Fields.flag("mediators[].accepted", "what he said of him")
                                        .optional(),
                                Fields.flag("mediators[].mediates", "whether he was chosen"))));
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

    /** What was filed; a mediation with the other side is offered on it. */
    private JsonNode offered() throws Exception {
        JsonNode filed = filed();
        String number = filed.get("receiptNumber").asText();
        worked(OWN, number, "userTask_handlePetition", Map.of("outcome", "ACCOMPANY", "accompaniment", "MEDIATION"));
        worked(
                OWN,
                number,
                "userTask_proposeMediation",
                Map.of("decision", "PROCEED", "otherParty", "浙东路灯养护公司", "dispute", "施工损坏庄稼的赔偿"));
        return filed;
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
                        receiptNumber(),
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

    private static Snippet[] accepting() {
        return new Snippet[] {
            pathParameters(
                    parameterWithName("receiptNumber").description("receipt number of the petition"),
                    parameterWithName("username").description("login name of the mediator")),
            requestHeaders(headerWithName("X-Query-Code").description("code of the side")),
            requestFields(Fields.flag("accepts", "whether the side accepts him; the last word stands"))
        };
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
}
