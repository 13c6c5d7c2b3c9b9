package org.maplebridge.guide;

import static org.springframework.restdocs.headers.HeaderDocumentation.headerWithName;
import static org.springframework.restdocs.headers.HeaderDocumentation.requestHeaders;
import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.restdocs.payload.FieldDescriptor;
import org.springframework.restdocs.request.PathParametersSnippet;

class RecusalGuideTest extends DocumentedApi {

    private static final String TAG = "Recusal";
    private static final Endpoint ASK = new Endpoint(TAG, "Ask that somebody step aside");
    private static final Endpoint LIST = new Endpoint(TAG, "List the requests for recusal");
    private static final Endpoint PUBLIC_ASK = new Endpoint(TAG, "Ask that somebody step aside, as the petitioner");
    private static final Endpoint PUBLIC_LIST = new Endpoint(TAG, "List the requests, as the petitioner");
    private static final String ADDRESS = "/api/v1/petitions/{receiptNumber}/recusal-requests";
    private static final String PUBLIC = "/api/v1/public/petitions/{receiptNumber}/recusal-requests";
    private static final String INPUT = "{\"kind\":\"PERSON\",\"name\":\"上溪村经办人\",\"reason\":\"他与我有土地纠纷\"}";

    private static final PathParametersSnippet NUMBER = receiptNumber();

    private static final List<FieldDescriptor> QUESTION = List.of(
            Fields.text("kind", "`PERSON`, or `UNIT` for the whole unit that has the petition"),
            Fields.text("name", "name or user name of the person; name or code of the unit"),
            Fields.text("reason", "which interest he or it has, 1 to 2,000 characters"));

    private static final List<FieldDescriptor> REQUESTS = List.of(
            Fields.array("requests", "in the order in which they were made"),
            Fields.text("requests[].kind", "`PERSON` or `UNIT`"),
            Fields.text("requests[].name", "who is to step aside"),
            Fields.text("requests[].reason", "as it was given"),
            Fields.text("requests[].askedAt", "when"),
            Fields.text("requests[].decidingUnit", "the unit whose head decides"),
            Fields.text("requests[].decision", "`GRANT`, `REFUSE`, or `FELL_AWAY` where the petition ended first")
                    .optional(),
            Fields.text("requests[].decisionLabel", "the same in Chinese").optional(),
            Fields.text("requests[].decisionReason", "why, as whoever asked is told")
                    .optional(),
            Fields.text("requests[].decidedAt", "when it was decided").optional());

    @Test
    void asksThatAHandlerStepAside() throws Exception {
        String number = filed().get("receiptNumber").asText();
        http.perform(post(ADDRESS, number).with(HOTLINE).content(INPUT))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.requests[0].decidingUnit").value("上溪村"))
                .andDo(ASK.answers("recusal-asked", NUMBER, requestFields(QUESTION), responseFields(REQUESTS)));
        http.perform(post(ADDRESS, number).with(HOTLINE).content(INPUT))
                .andExpect(status().isConflict())
                .andDo(ASK.refuses("recusal-asked-already"));
        http.perform(get(ADDRESS, number).with(HANDLER))
                .andExpect(status().isOk())
                .andDo(LIST.answers("recusals-listed", NUMBER, responseFields(REQUESTS)));
    }

    @Test
    void asksAsThePetitioner() throws Exception {
        JsonNode filed = filed();
        String number = filed.get("receiptNumber").asText();
        String code = filed.get("queryCode").asText();
        http.perform(post(PUBLIC, number).header("X-Query-Code", code).content(INPUT))
                .andExpect(status().isCreated())
                .andDo(PUBLIC_ASK.answers(
                        "public-recusal-asked",
                        NUMBER,
                        requestHeaders(headerWithName("X-Query-Code").description("query code of the petition")),
                        requestFields(QUESTION),
                        responseFields(REQUESTS)));
        http.perform(get(PUBLIC, number).header("X-Query-Code", code))
                .andExpect(status().isOk())
                .andDo(PUBLIC_LIST.answers(
                        "public-recusals-listed",
                        NUMBER,
                        requestHeaders(headerWithName("X-Query-Code").description("query code of the petition")),
                        responseFields(REQUESTS)));
        http.perform(post(PUBLIC, number)
                        .header("X-Query-Code", code)
                        .content("{\"kind\":\"PERSON\",\"name\":\"没有这人\",\"reason\":\"有纠纷\"}"))
                .andExpect(status().isBadRequest())
                .andDo(PUBLIC_ASK.refuses("public-recusal-of-nobody"));
    }
}
