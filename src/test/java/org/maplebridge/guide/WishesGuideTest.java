package org.maplebridge.guide;

import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.parameterWithName;
import static org.springframework.restdocs.request.RequestDocumentation.pathParameters;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.restdocs.payload.FieldDescriptor;
import org.springframework.restdocs.request.PathParametersSnippet;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Small wishes as helpers and their systems see them. */
class WishesGuideTest extends DocumentedApi {

    private static final String TAG = "Small wishes";
    private static final Endpoint OFFERED = new Endpoint(TAG, "List the wishes that wait for a helper");
    private static final Endpoint MINE = new Endpoint(TAG, "List the wishes of a helper");
    private static final Endpoint CLAIM = new Endpoint(TAG, "Claim a wish");
    private static final Endpoint RETURN = new Endpoint(TAG, "Give a wish back");
    private static final Endpoint REPORT = new Endpoint(TAG, "Say that a wish is fulfilled");
    private static final Endpoint REMOVE = new Endpoint(TAG, "Take a wish down");
    private static final Endpoint OF_PETITION = new Endpoint(TAG, "Read the wishes of a petition");
    private static final Endpoint THANKS = new Endpoint("Public", "Read who is thanked for wishes");
    private static final RequestPostProcessor HELPER = httpBasic("volunteer", "demo");
    private static final String OWN = "shangxi.handler";

    @Test
    void aWishIsClaimedGivenBackAndFulfilled() throws Exception {
        String number = wish();
        long id = read(http.perform(get("/api/v1/petitions/{receiptNumber}/wishes", number)
                                .with(HANDLER))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .at("/wishes/0/id")
                .asLong();
        http.perform(get("/api/v1/wishes").with(HELPER))
                .andExpect(status().isOk())
                .andDo(OFFERED.answers("wishes", responseFields(wishes())));
        http.perform(post("/api/v1/wishes/{id}/claim", id).with(HELPER))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("CLAIMED"))
                .andDo(CLAIM.answers("wish-claimed", id(), responseFields(wish(""))));
        http.perform(post("/api/v1/wishes/{id}/claim", id).with(HOTLINE))
                .andExpect(status().isConflict())
                .andDo(CLAIM.refuses("wish-not-open"));
        http.perform(get("/api/v1/wishes/mine").with(HELPER))
                .andExpect(status().isOk())
                .andDo(MINE.answers("wishes-mine", responseFields(wishes())));
        http.perform(post("/api/v1/wishes/{id}/return", id).with(HELPER).content("{\"reason\":\"家里有事\"}"))
                .andExpect(status().isNoContent())
                .andDo(RETURN.answers(
                        "wish-returned",
                        id(),
                        requestFields(Fields.text("reason", "why").optional())));
        http.perform(post("/api/v1/wishes/{id}/claim", id).with(HELPER)).andExpect(status().isOk());
        http.perform(post("/api/v1/wishes/{id}/report", id).with(HELPER).content("{\"note\":\"凳子送到村里了\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("REPORTED"))
                .andDo(REPORT.answers(
                        "wish-reported",
                        id(),
                        requestFields(Fields.text("note", "what was done")),
                        responseFields(wish(""))));
        http.perform(get("/api/v1/petitions/{receiptNumber}/wishes", number).with(HANDLER))
                .andExpect(status().isOk())
                .andDo(OF_PETITION.answers("wishes-of-petition", receiptNumber(), responseFields(own())));
        worked(number, "userTask_confirmWish", Map.of("wishResult", "FULFILLED", "note", "老人很高兴"));
        http.perform(get("/api/v1/public/thanks").with(from("192.0.2.70")))
                .andExpect(status().isOk())
                .andDo(THANKS.answers(
                        "thanks",
                        responseFields(
                                Fields.array("helpers", "who fulfilled wishes, the most first"),
                                Fields.text("helpers[].name", "how he wants to be named"),
                                Fields.number("helpers[].wishes", "how many"),
                                Fields.array("wishes", "those that came true last"),
                                Fields.text("wishes[].title", "what it was"),
                                Fields.text("wishes[].unit", "where"),
                                Fields.text("wishes[].on", "the day it was confirmed"),
                                Fields.text("wishes[].helper", "who is thanked"))));
    }

    @Test
    void aUnitTakesItsWishDown() throws Exception {
        String number = wish();
        long id = read(http.perform(get("/api/v1/petitions/{receiptNumber}/wishes", number)
                                .with(HANDLER))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .at("/wishes/0/id")
                .asLong();
        http.perform(post("/api/v1/wishes/{id}/removal", id).with(HANDLER).content("{\"reason\":\"另有着落\"}"))
                .andExpect(status().isNoContent())
                .andDo(REMOVE.answers("wish-removed", id(), requestFields(Fields.text("reason", "why"))));
    }

    private String wish() throws Exception {
        ObjectNode petition = petition().without(List.of("against", "procedure"));
        petition.put("title", "微心愿：想要一张凳子");
        String number = filed(petition).get("receiptNumber").asText();
        worked(number, "userTask_handlePetition", Map.of("outcome", "ACCOMPANY", "accompaniment", "SMALL_WISH"));
        worked(
                number,
                "userTask_writeWish",
                Map.of("decision", "PROCEED", "wishTitle", "想要一张带靠背的凳子", "wishText", "新旧都可以，送到村里也行。"));
        return number;
    }

    private static PathParametersSnippet id() {
        return pathParameters(parameterWithName("id").description("number of the wish"));
    }

    private static List<FieldDescriptor> wishes() {
        List<FieldDescriptor> fields = new ArrayList<>();
        fields.add(Fields.array("wishes", "the first due first; at most 200"));
        fields.addAll(wish("wishes[]."));
        return fields;
    }

    private static List<FieldDescriptor> wish(String at) {
        return List.of(
                Fields.number(at + "id", "number of the wish"),
                Fields.text(at + "title", "what is wished"),
                Fields.text(at + "text", "how somebody can help"),
                Fields.text(at + "unit.code", "the unit that offers it and stays responsible"),
                Fields.text(at + "unit.name", "its name"),
                Fields.text(at + "state", "`OFFERED`, `CLAIMED`, `REPORTED` or `FULFILLED`"),
                Fields.text(at + "stateLabel", "the same in Chinese"),
                Fields.text(at + "offeredAt", "since when it is offered"),
                Fields.text(at + "dueAt", "when the offer, or the helper's time, ends")
                        .optional(),
                Fields.text(at + "links.claim", "where it is claimed").optional(),
                Fields.text(at + "links.report", "where it is said to be done").optional(),
                Fields.text(at + "links.return", "where it is given back").optional());
    }

    private static List<FieldDescriptor> own() {
        return List.of(
                Fields.array("wishes", "all of them, the first first"),
                Fields.number("wishes[].id", "number of the wish"),
                Fields.text("wishes[].title", "what is wished, in words for everybody"),
                Fields.text("wishes[].text", "how somebody can help"),
                Fields.text("wishes[].unit.code", "the unit that offers it"),
                Fields.text("wishes[].unit.name", "its name"),
                Fields.text(
                        "wishes[].state",
                        "`OFFERED`, `CLAIMED`, `REPORTED`, `FULFILLED`, `LAPSED`, `TAKEN_DOWN` or `FALLEN_AWAY`"),
                Fields.text("wishes[].stateLabel", "the same in Chinese"),
                Fields.text("wishes[].offeredAt", "since when it is offered"),
                Fields.text("wishes[].dueAt", "when the offer, or the helper's time, ends")
                        .optional(),
                Fields.text("wishes[].helper.username", "who claimed it").optional(),
                Fields.text("wishes[].helper.name", "his name").optional(),
                Fields.text("wishes[].helper.phone", "how to reach him").optional(),
                Fields.text("wishes[].claimedAt", "when he claimed it").optional(),
                Fields.text("wishes[].reportedAt", "when he said that it is done")
                        .optional(),
                Fields.text("wishes[].report", "what he said").optional(),
                Fields.text("wishes[].endedAt", "when it was over").optional());
    }

    private void worked(String number, String definition, Map<String, ?> form) {
        worked(OWN, number, definition, form);
    }
}
