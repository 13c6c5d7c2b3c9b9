package org.maplebridge.guide;

import static org.springframework.restdocs.headers.HeaderDocumentation.headerWithName;
import static org.springframework.restdocs.headers.HeaderDocumentation.requestHeaders;
import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.restdocs.payload.FieldDescriptor;
import org.springframework.restdocs.payload.RequestFieldsSnippet;

class ReviewsGuideTest extends DocumentedApi {

    private static final Endpoint ASK = new Endpoint("Petitions", "Ask for the review of a reply");
    private static final Endpoint ASK_AT_HOME =
            new Endpoint("Public", "Ask for the review of a reply to one's petition");
    private static final String REASON = "{\"reason\":\"路灯修好三天又灭了\"}";

    private static RequestFieldsSnippet reason() {
        return requestFields(Fields.text("reason", "in the petitioner's words, 1 to 2,000 characters"));
    }

    /** The petition, its reviews in full. */
    private static List<FieldDescriptor> reviewed() {
        return Stream.concat(
                        Fields.petition().stream()
                                .filter(field -> !field.getPath().equals("reviews")),
                        Fields.review("reviews[].").stream())
                .toList();
    }

    private JsonNode replied() throws Exception {
        JsonNode petition = filed();
        handled(petition.get("receiptNumber").asText(), Map.of("outcome", "SOLVED", "reply", "路灯已经修好。"));
        return petition;
    }

    @Test
    void asksForThePetitioner() throws Exception {
        http.perform(post(
                                "/api/v1/petitions/{receiptNumber}/reviews",
                                replied().get("receiptNumber").asText())
                        .with(HOTLINE)
                        .content(REASON))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("UNDER_REVIEW"))
                .andExpect(jsonPath("$.reviews[0].unit.name").value("溪口镇"))
                .andDo(ASK.answers("petition-review-asked", receiptNumber(), reason(), responseFields(reviewed())));
    }

    @Test
    void refusesWhoeverDoesNotActForThePetitioner() throws Exception {
        http.perform(post(
                                "/api/v1/petitions/{receiptNumber}/reviews",
                                replied().get("receiptNumber").asText())
                        .with(SUPERVISOR)
                        .content(REASON))
                .andExpect(status().isForbidden())
                .andDo(ASK.refuses("petition-review-not-yours"));
    }

    @Test
    void asksWithTheQueryCode() throws Exception {
        JsonNode petition = replied();
        http.perform(post(
                                "/api/v1/public/petitions/{receiptNumber}/reviews",
                                petition.get("receiptNumber").asText())
                        .with(from("192.0.2.41"))
                        .header("X-Query-Code", petition.get("queryCode").asText())
                        .content(REASON))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("UNDER_REVIEW"))
                .andDo(ASK_AT_HOME.answers(
                        "public-review-asked",
                        receiptNumber(),
                        requestHeaders(headerWithName("X-Query-Code").description("query code of the petition")),
                        reason(),
                        responseFields(Fields.publicPetition())));
        http.perform(post(
                                "/api/v1/public/petitions/{receiptNumber}/reviews",
                                petition.get("receiptNumber").asText())
                        .with(from("192.0.2.41"))
                        .header("X-Query-Code", petition.get("queryCode").asText())
                        .content(REASON))
                .andExpect(status().isConflict())
                .andDo(ASK_AT_HOME.refuses("public-review-running"));
    }
}
