package org.maplebridge.guide;

import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.parameterWithName;
import static org.springframework.restdocs.request.RequestDocumentation.pathParameters;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.restdocs.payload.FieldDescriptor;
import org.springframework.restdocs.request.ParameterDescriptor;

class RecheckGuideTest extends DocumentedApi {

    private static final Endpoint REOPEN = new Endpoint("Petitions", "Have a matter handled again");
    private static final Endpoint CODE = new Endpoint("Petitions", "Give one of several petitioners a query code");
    private static final Endpoint CODE_AT_HOME = new Endpoint("Public", "Give one of several petitioners a query code");
    private static final String REASON = "{\"reason\":\"答复与事实不符\"}";

    private static ParameterDescriptor number() {
        return parameterWithName("receiptNumber").description("number of the petition");
    }

    private static ParameterDescriptor petitioner() {
        return parameterWithName("petitioner").description("place in `petitioners`, from 1 on");
    }

    private static List<FieldDescriptor> code() {
        return List.of(
                Fields.number("petitioner", "whose code it is"),
                Fields.text("queryCode", "told once; a new one ends it"));
    }

    @Test
    void reopensWhatWasReplied() throws Exception {
        String receiptNumber = filed().get("receiptNumber").asText();
        handled(receiptNumber, Map.of("outcome", "SOLVED", "reply", "路灯已经修好。"));
        http.perform(post("/api/v1/petitions/{receiptNumber}/reopening", receiptNumber)
                        .with(httpBasic("xikou.head", "demo"))
                        .content(REASON))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("HANDLING"))
                .andDo(REOPEN.answers(
                        "petition-reopened",
                        pathParameters(number()),
                        requestFields(Fields.text("reason", "why, up to 2,000 characters")),
                        responseFields(
                                Fields.text("receiptNumber", "number of the petition"),
                                Fields.text("status", "`HANDLING` again"),
                                Fields.text("statusLabel", "the same in Chinese"),
                                Fields.text("unitCode", "the unit that replied handles it again"))));
        http.perform(post("/api/v1/petitions/{receiptNumber}/reopening", receiptNumber)
                        .with(HANDLER)
                        .content(REASON))
                .andExpect(status().isForbidden())
                .andDo(REOPEN.refuses("petition-reopening-not-yours"));
    }

    @Test
    void givesAPetitionerACodeOfHisOwn() throws Exception {
        JsonNode filed = filed();
        String receiptNumber = filed.get("receiptNumber").asText();
        http.perform(post("/api/v1/petitions/{receiptNumber}/petitioners/{petitioner}/query-code", receiptNumber, 1)
                        .with(HOTLINE))
                .andExpect(status().isOk())
                .andDo(CODE.answers("petitioner-code", pathParameters(number(), petitioner()), responseFields(code())));
        http.perform(post(
                                "/api/v1/public/petitions/{receiptNumber}/petitioners/{petitioner}/query-code",
                                receiptNumber,
                                1)
                        .with(from("192.0.2.66"))
                        .header("X-Query-Code", filed.get("queryCode").asText()))
                .andExpect(status().isOk())
                .andDo(CODE_AT_HOME.answers(
                        "public-petitioner-code", pathParameters(number(), petitioner()), responseFields(code())));
    }
}
