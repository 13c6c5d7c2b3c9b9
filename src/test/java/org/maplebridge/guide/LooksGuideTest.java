package org.maplebridge.guide;

import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.parameterWithName;
import static org.springframework.restdocs.request.RequestDocumentation.queryParameters;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.restdocs.payload.FieldDescriptor;
import org.springframework.restdocs.request.ParameterDescriptor;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class LooksGuideTest extends DocumentedApi {

    private static final String TAG = "Looks";
    private static final Endpoint ONE = new Endpoint(TAG, "List the looks at a petition");
    private static final Endpoint PERIOD = new Endpoint(TAG, "List the looks of a period");
    private static final RequestPostProcessor DISCIPLINE = httpBasic("jiwei.handler", "demo");

    private static final List<ParameterDescriptor> PAGE = List.of(
            parameterWithName("after")
                    .description("where the page begins, from the `Link` of the page before")
                    .optional(),
            parameterWithName("limit")
                    .description("1 to 200 a page, 50 when absent")
                    .optional());

    private static final List<FieldDescriptor> LOOKS = List.of(
            Fields.array("looks", "the newest first"),
            Fields.text("looks[].receiptNumber", "number of the petition"),
            Fields.text("looks[].at", "when"),
            Fields.text("looks[].who", "user name; `petitioner` for whoever gave the query code"),
            Fields.text("looks[].whoName", "his name"),
            Fields.text("looks[].door", "`TASKLIST`, `PAGE`, `REST`, or `INSIDE` for the platform itself"),
            Fields.text("looks[].what", "what was looked at: method and pattern of the address"));

    private String lookedAt() throws Exception {
        ObjectNode report = petition();
        report.put("purpose", "REPORT");
        String number = filed(report).get("receiptNumber").asText();
        http.perform(get("/api/v1/petitions/{receiptNumber}", number).with(HOTLINE))
                .andExpect(status().isOk());
        return number;
    }

    @Test
    void listsTheLooksAtAPetition() throws Exception {
        String number = lookedAt();
        http.perform(get("/api/v1/petitions/{receiptNumber}/looks", number).with(DISCIPLINE))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.looks[0].who").value("hotline12345"))
                .andDo(ONE.answers(
                        "looks-at-a-petition", receiptNumber(), queryParameters(PAGE), responseFields(LOOKS)));
        http.perform(get("/api/v1/petitions/{receiptNumber}/looks", number).with(ADMIN))
                .andExpect(status().isForbidden())
                .andDo(ONE.refuses("looks-forbidden"));
        http.perform(get(
                                "/api/v1/petitions/{receiptNumber}/looks",
                                filed().get("receiptNumber").asText())
                        .with(DISCIPLINE))
                .andExpect(status().isUnprocessableEntity())
                .andDo(ONE.refuses("looks-not-recorded"));
    }

    @Test
    void listsTheLooksOfAPeriod() throws Exception {
        lookedAt();
        List<ParameterDescriptor> parameters = new ArrayList<>(List.of(
                parameterWithName("from").description("first day").optional(),
                parameterWithName("to").description("last day").optional()));
        parameters.addAll(PAGE);
        http.perform(get("/api/v1/looks?from=2026-01-01&to=2999-12-31&limit=1").with(DISCIPLINE))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.looks.length()").value(1))
                .andDo(PERIOD.answers("looks-of-a-period", queryParameters(parameters), responseFields(LOOKS)));
        http.perform(get("/api/v1/looks?from=yesterday").with(DISCIPLINE))
                .andExpect(status().isBadRequest())
                .andDo(PERIOD.refuses("looks-period"));
    }
}
